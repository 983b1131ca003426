import { groupBy } from "./group-by";
import { getLimits, type HostLimits } from "./host";
import type { Library, Paper } from "./library";

/**
 * What a paper takes of a host on average, in bytes and files: its page, or its part of a pack, and what lists, feeds,
 * citations and search hold of it in either case. Measured by `npm run bench build`, see `lib/README.md`.
 */
const costs = {
  page: { bytes: 26_000, files: 1 },
  packed: { bytes: 4_500, files: 1 / 20 },
  lists: { bytes: 11_500, files: 0.45 },
};
/** The share of a host that is filled; the rest is for papers that are longer than others. */
const filled = 0.9;

/**
 * List the papers that have no pages of their own but stand in packs: those last told in the oldest months, where the
 * host of `site.json` does not hold all as pages, or more than `pages`. The newest month is never packed.
 */
export function listPackedPapers({ site, papers }: Pick<Library, "site" | "papers">): Paper[] {
  const most = site.pages ?? (site.host ? countPages(papers.size, getLimits(site.host)) : papers.size);
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

/** Count the pages that fit beside what all papers take in any case. */
function countPages(papers: number, { bytes, files, folderFiles }: HostLimits): number {
  const countBy = (limit: number | undefined, measure: "bytes" | "files") => {
    if (limit === undefined) return papers;
    const always = papers * (costs.lists[measure] + costs.packed[measure]);
    return Math.floor((limit * filled - always) / (costs.page[measure] - costs.packed[measure]));
  };
  const inFolder = folderFiles === undefined ? papers : Math.floor(folderFiles * filled);
  return Math.max(0, Math.min(countBy(bytes, "bytes"), countBy(files, "files"), inFolder));
}
