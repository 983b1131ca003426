// Which pages can be read without a connection?
import { basePath } from "@/lib/site/urls";
import { storedPlaces } from "./addresses";
import { pageCaches } from "./stored-caches";

/** A page that is stored: where it is, and its own title, without the site's. */
export type StoredPage = { readonly path: string; readonly title: string };

/** What is stored: days by their dates, papers, and pages of other kinds. */
export type StoredPages = {
  readonly days: readonly string[];
  readonly papers: readonly StoredPage[];
  readonly others: readonly StoredPage[];
};

/** Most papers that are listed, and most other pages. */
const most = 100;

/** List what can be read without a connection, beside the pages from which everything begins; what was stored last comes first. */
export async function listStoredPages(): Promise<StoredPages> {
  const days = new Set<string>();
  const papers = new Map<string, Response>();
  const others = new Map<string, Response>();
  for (const name of pageCaches) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const request of (await cache.keys()).toReversed()) {
      const path = new URL(request.url).pathname;
      const below = path.slice(basePath.length);
      const [, day] = /^\/digests\/(\d{4}-\d{2}-\d{2})\/$/.exec(below) ?? [];
      const group = below.startsWith("/papers/") ? papers : others;
      const stored = await cache.match(request, { ignoreVary: true });
      if (day !== undefined) days.add(day);
      else if (stored && group.size < most && !storedPlaces.includes(below)) group.set(path, stored);
    }
  }
  return {
    days: [...days].sort().reverse(),
    papers: await readTitles(papers),
    others: await readTitles(others),
  };
}

function readTitles(pages: ReadonlyMap<string, Response>): Promise<StoredPage[]> {
  return Promise.all(
    [...pages].map(async ([path, page]) => ({ path, title: readPageTitle(await page.text()) ?? path })),
  );
}

/** Read the title of a page from its HTML, without the site's name behind it; undefined where it has none. */
export function readPageTitle(html: string): string | undefined {
  const [element] = /<title>[^<]*<\/title>/.exec(html) ?? [];
  const title = element && new DOMParser().parseFromString(element, "text/html").title;
  return title ? title.replace(/(.) · [^·]*$/, "$1") : undefined;
}
