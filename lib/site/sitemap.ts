import { absoluteUrl, sitePath } from "./urls";
import { escapeXml } from "./xml";

/** The address that robots.txt names: the one sitemap, or the index of several. */
export const sitemapName = "sitemap.xml";

/** Addresses that one file may hold (https://www.sitemaps.org/protocol.html). */
const mostAddresses = 50_000;

/** A page as a sitemap presents it. */
export type SitemapEntry = {
  /** Absolute address. */
  readonly url: string;
  /** The day of its last change (`YYYY-MM-DD`), where one is known. */
  readonly changed?: string;
};

/**
 * Write pages as the files of a sitemap, by name: one, or an index and its parts where one may not hold them all
 * (https://www.sitemaps.org/protocol.html). Parts fill in the order of the pages.
 */
export function createSitemaps(entries: readonly SitemapEntry[]): Map<string, string> {
  if (entries.length <= mostAddresses) return new Map([[sitemapName, writeFile("urlset", "url", entries)]]);
  const parts = Array.from({ length: Math.ceil(entries.length / mostAddresses) }, (_, place) => ({
    name: `sitemap-${place + 1}.xml`,
    entries: entries.slice(place * mostAddresses, (place + 1) * mostAddresses),
  }));
  const index = parts.map(({ name }) => ({ url: absoluteUrl(sitePath(`/${name}`)) }));
  return new Map([
    [sitemapName, writeFile("sitemapindex", "sitemap", index)],
    ...parts.map(({ name, entries }) => [name, writeFile("urlset", "url", entries)] as const),
  ]);
}

function writeFile(root: string, item: string, entries: readonly SitemapEntry[]): string {
  const items = entries.map(({ url, changed }) => {
    const date = changed === undefined ? "" : `<lastmod>${changed}</lastmod>`;
    return `<${item}><loc>${escapeXml(url)}</loc>${date}</${item}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${items.join("")}</${root}>
`;
}
