import type { Library } from "@/lib/library/library";
import { createSitemaps, type SitemapEntry } from "@/lib/site/sitemap";
import { absoluteUrl, sitePath } from "@/lib/site/urls";
import { listPages } from "./page-kinds";

/** Write the sitemap of a library's site as files, by name. */
export function listSitemaps(library: Library): Map<string, string> {
  return createSitemaps(listSitemapEntries(library));
}

/** List every page with an address of its own: those that are dated from the oldest on, so that new ones come last; then the others. */
function listSitemapEntries(library: Library): SitemapEntry[] {
  const pages = listPages(library).filter(({ path }) => path.endsWith("/"));
  const dated = pages.flatMap(({ path, changed }) => (changed ? [{ path, ...changed }] : []));
  return [
    ...dated
      .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
      .map(({ path, last }) => ({ url: absoluteUrl(sitePath(path)), changed: last })),
    ...pages.flatMap(({ path, changed }) => (changed ? [] : [{ url: absoluteUrl(sitePath(path)) }])),
  ];
}
