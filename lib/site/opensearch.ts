import type { Site } from "@/lib/library/site";
import { absoluteUrl, sitePath } from "./urls";
import { escapeXml } from "./xml";

/** Longest name that browsers show, in characters (OpenSearch 1.1, draft 6, "ShortName"). */
const nameLength = 16;
/** Longest description, in characters (the same, "Description"). */
const descriptionLength = 1_024;

/** Describe a site's search to browsers, as OpenSearch 1.1 has it: they offer it in their address bar. */
export function createOpenSearch(site: Site): string {
  const address = `${absoluteUrl(sitePath("/search/"))}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element("ShortName", cut(site.title, nameLength)),
    element("Description", cut(site.description[site.defaultLanguage], descriptionLength)),
    element("InputEncoding", "UTF-8"),
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absoluteUrl(sitePath("/icon.svg")))}</Image>`,
    `  <Url type="text/html" template="${escapeXml(address)}"/>`,
    "</OpenSearchDescription>",
    "",
  ].join("\n");
}

function element(name: string, text: string): string {
  return `  <${name}>${escapeXml(text)}</${name}>`;
}

/** Cut between characters, of which some are two UTF-16 units. */
function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join("").trim();
}
