import type { Library } from "@/lib/library/library";
import { routes } from "@/lib/site/routes";
import { createSitemaps, type SitemapEntry } from "@/lib/site/sitemap";
import { absoluteUrl, sitePath } from "@/lib/site/urls";
import { listPages } from "./page-kinds";

/** Write the sitemap of a library's site as files, by name. */
export function listSitemaps(library: Library): Map<string, string> {
  return createSitemaps(listSitemapEntries(library));
}

/**
 * List every page with an address of its own but the reader's. Days and papers come from the oldest on, so that new ones
 * come last; then what lists them, which changes its day.
 */
function listSitemapEntries(library: Library): SitemapEntry[] {
  const pages = listPages(library).filter(
    ({ path, kind }) => path.endsWith("/") && !("isPrivate" in routes[kind.name]),
  );
  const last = "~";
  const order = ({ changed }: (typeof pages)[number]) => changed?.first ?? last;
  return pages
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
    .map(({ path, changed }) => ({
      url: absoluteUrl(sitePath(path)),
      ...(changed && { changed: changed.last }),
    }));
}
