import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { type Finding, getPlace, hasFile, isLink, type Page, type Site } from "./read-site";

/** Collects the links of pages, and finds those that lead nowhere once all pages were seen. */
export function createLinkCheck(site: Site) {
  const ids = new Map<string, ReadonlySet<string>>();
  const links = new Map<string, Finding & { readonly place: URL }>();
  const findings: Finding[] = [];
  return {
    add({ file, address, tree }: Page): void {
      const ofPage = new Set<string>();
      visit(tree, "element", (element: Element) => {
        const { id, href, src } = element.properties;
        if (typeof id === "string" && ofPage.has(id)) findings.push({ file, text: `repeats the id ${id}` });
        if (typeof id === "string") ofPage.add(id);
        // Its own address is another check's.
        if (isLink(element, "canonical")) return;
        for (const link of [href, src]) if (typeof link === "string") addLink(file, address, link);
      });
      ids.set(address, ofPage);
    },
    finish(): readonly Finding[] {
      const broken = [...links.values()].filter(({ place }) => !resolves(place));
      return [...findings, ...broken];
    },
  };

  function addLink(file: string, address: string, link: string): void {
    const place = getPlace(site, link, address);
    if (place) links.set(place.href, { file, text: `links to ${link}, which is not there`, place });
    else if (!/^https?:\/\//.test(link))
      findings.push({ file, text: `links to ${link}, which is no place of the site` });
  }

  function resolves(place: URL): boolean {
    if (!hasFile(site, place)) return false;
    return (
      place.hash === "" || (ids.get(place.pathname)?.has(decodeURIComponent(place.hash.slice(1))) ?? false)
    );
  }
}
