import { checkDocuments } from "./check-documents";
import { createHtmlCheck } from "./check-html";
import { createLinkCheck } from "./check-links";
import { checkPage } from "./check-page";
import { type Finding, openSite, readPages } from "./read-site";

/** Find what is wrong with the exported site of a folder, by parsers that are not ours. */
export function verifySite(folder: string): readonly Finding[] {
  const site = openSite(folder);
  const links = createLinkCheck(site);
  const checkHtml = createHtmlCheck();
  const ofPages: Finding[] = [];
  for (const page of readPages(site)) {
    links.add(page);
    for (const finding of [...checkPage(site, page), ...checkHtml(page)]) ofPages.push(finding);
  }
  return [...ofPages, ...links.finish(), ...checkDocuments(site)];
}
