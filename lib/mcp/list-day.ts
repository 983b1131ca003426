import type { SearchDocument } from "@/lib/search/index/document";
import type { Manifest } from "@/lib/search/index/manifest";
import { dataVersion } from "@/lib/search/index/shard";
import { type DataFiles, loadPapers, openDataFiles } from "@/lib/search/session/data-files";
import { openFileCache } from "@/lib/search/session/file-cache";
import { describePapers } from "./describe-papers";
import type { PublishedFiles } from "./published-files";

export type DayQuestion = {
  /** `2026-02-25`; the newest day where there is none. */
  readonly date?: string | undefined;
  /** Papers of this category alone, primary or cross-listed. */
  readonly category?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

const folder = "data/";
/** Days and months that an answer names. */
const mostNamed = 31;

/**
 * List the papers that a day was the first to list, and describe them. Throws where the site's data cannot be had, and
 * where the day has none, with days that have some.
 */
export async function listDay(
  site: PublishedFiles,
  { date, category, limit, offset }: DayQuestion,
): Promise<string> {
  const data = openDataFiles(
    folder,
    (file) => site.fetch(file),
    openFileCache(undefined, dataVersion, folder),
  );
  const manifest = await data.loadManifest();
  const month = date?.slice(0, "2026-02".length) ?? manifest.shards[0]?.month;
  const ofMonth = await loadMonth(data, manifest, month);
  const day = date ?? ofMonth[0]?.date;
  const ofDay = ofMonth.filter((paper) => paper.date === day);
  if (ofDay.length === 0) throw new Error(describeEmpty(day, ofMonth, manifest));
  const papers = ofDay.filter(({ categories }) => category === undefined || categories.includes(category));
  const shown = papers.slice(offset, offset + limit);
  const of = category === undefined ? "" : ` of ${category}, of ${ofDay.length} in all`;
  const range = shown.length === 0 ? "none" : `${offset + 1} to ${offset + shown.length}`;
  return [
    `${papers.length} ${papers.length === 1 ? "paper" : "papers"} first told on ${day}${of}; shown: ${range}.`,
    describePapers(shown, site, offset + 1),
    site.link(`digests/${day}/`) ?? "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

async function loadMonth(
  { load }: DataFiles,
  { shards }: Manifest,
  month: string | undefined,
): Promise<readonly SearchDocument[]> {
  const pieces = shards.filter((shard) => shard.month === month);
  return (await Promise.all(pieces.map(({ file }) => loadPapers(load, file)))).flat();
}

function describeEmpty(
  day: string | undefined,
  ofMonth: readonly SearchDocument[],
  { shards }: Manifest,
): string {
  const days = [...new Set(ofMonth.map(({ date }) => date))];
  const months = [...new Set(shards.map(({ month }) => month))];
  const [kind, named] = days.length > 0 ? ["Days of that month", days] : ["Months", months];
  if (named.length === 0) return "The site has no papers.";
  const others = named.length > mostNamed ? ` and ${named.length - mostNamed} older` : "";
  return `No paper was first told on ${day}. ${kind} with papers: ${named.slice(0, mostNamed).join(", ")}${others}.`;
}
