import { groupBy } from "./group-by";
import { getLimits, type HostLimits } from "./host";
import type { Library, Paper } from "./library";

/**
 * What a site takes of a host, in bytes and files: for each paper its page, or its part of a pack, and in either case what
 * lists, citations and search hold of it; and once the newest feeds, images and scripts. Measured with 15,000 and 63,000
 * papers, see `lib/measured.md`.
 */
const costs = {
  page: { bytes: 22_300, files: 1 },
  packed: { bytes: 2_700, files: 1 / 24 },
  lists: { bytes: 9_800, files: 0.49 },
  listsInFewFiles: { bytes: 9_800, files: 0.17 },
  site: { bytes: 25_000_000, files: 330 },
};
/** The share of a host that is filled; the rest is for papers that are longer than others. */
const filled = 0.9;

/**
 * List the papers that have no pages of their own but appear in packs: those last listed in the oldest months, where the
 * host of `site.json` does not hold all as pages, or more than `pages`. The newest month is never packed.
 */
export function listPackedPapers({ site, papers }: Pick<Library, "site" | "papers">): Paper[] {
  const most =
    site.pages ??
    (site.host ? countPages(papers.size, getLimits(site.host), hasFewFiles({ site, papers })) : papers.size);
  if (papers.size <= most) return [];
  const months = groupBy(papers.values(), ({ lastSeen }) => lastSeen.slice(0, 7));
  const [, ...older] = [...months.keys()].sort().reverse();
  let left = papers.size;
  const packed = new Set<string>();
  for (const month of older.reverse()) {
    if (left <= most) break;
    packed.add(month);
    left -= months.get(month)?.length ?? 0;
  }
  return [...papers.values()].filter(({ lastSeen }) => packed.has(lastSeen.slice(0, 7)));
}

/**
 * Return whether the search data of a library is to be in fewer files, of which a query loads more bytes: where its host
 * limits them, and does not hold all papers as pages with the usual ones.
 */
export function hasFewFiles({ site, papers }: Pick<Library, "site" | "papers">): boolean {
  const { files } = site.host ? getLimits(site.host) : {};
  return (
    files !== undefined &&
    costs.site.files + papers.size * (costs.page.files + costs.lists.files) > files * filled
  );
}

/** Count the papers that limits hold where so many of them have pages and all others are in packs. */
export function countCapacity({ bytes, files }: HostLimits, pages: number): number {
  const countBy = (limit: number | undefined, measure: "bytes" | "files") => {
    if (limit === undefined) return Number.POSITIVE_INFINITY;
    const { page, packed, listsInFewFiles, site } = costs;
    const lists = files === undefined ? costs.lists : listsInFewFiles;
    const left = limit * filled - site[measure] - pages * (page[measure] - packed[measure]);
    return Math.max(0, Math.floor(left / (lists[measure] + packed[measure])));
  };
  return Math.min(countBy(bytes, "bytes"), countBy(files, "files"));
}

/** Count the pages that fit beside what all papers take in any case. */
function countPages(
  papers: number,
  { bytes, files, folderFiles }: HostLimits,
  isInFewFiles: boolean,
): number {
  const lists = isInFewFiles ? costs.listsInFewFiles : costs.lists;
  const countBy = (limit: number | undefined, measure: "bytes" | "files") => {
    if (limit === undefined) return papers;
    const always = costs.site[measure] + papers * (lists[measure] + costs.packed[measure]);
    return Math.floor((limit * filled - always) / (costs.page[measure] - costs.packed[measure]));
  };
  const inFolder = folderFiles === undefined ? papers : Math.floor(folderFiles * filled);
  return Math.max(0, Math.min(countBy(bytes, "bytes"), countBy(files, "files"), inFolder));
}
