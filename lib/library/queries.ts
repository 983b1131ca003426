import type { Digest, Entry } from "@/lib/digest/record";
import { groupBy } from "./group-by";
import type { Appearance, Day, Month, Paper } from "./library";
import { addDays, toWorkingDay } from "./working-days";

/** What a day's digests hold between them, in counts of papers. */
export type DayCounts = {
  readonly papers: number;
  /** Papers that an earlier day contained already. */
  readonly seenBefore: number;
  readonly digests: readonly DigestCounts[];
};

/** What one digest of a day holds, beside the others of that day. */
export type DigestCounts = {
  readonly digest: Digest;
  readonly entries: number;
  /** Entries of a paper that the digest contains already. */
  readonly repeated: number;
  /** Papers that other digests of the day contain too. */
  readonly shared: number;
  /** Sources of these others, in the day's order. */
  readonly sharedWith: readonly string[];
  /** Entries that the table of contents promises and the file does not hold. */
  readonly missing: number;
};

/** Days without a digest between two that have one. */
export type Gap = {
  readonly first: string;
  readonly last: string;
  /** How many of them are working days: none in a weekend. */
  readonly workingDays: number;
};

/** Group papers by month, newest first; a paper appears in every month that contains it. */
export function groupByMonth(papers: readonly Paper[]): Map<string, Paper[]> {
  const listed = papers.flatMap((paper) =>
    [...new Set(paper.appearances.map(({ digest }) => digest.date.slice(0, 7)))].map((month) => ({
      month,
      paper,
    })),
  );
  const months = [...groupBy(listed, ({ month }) => month)].sort(([a], [b]) => (a < b ? 1 : -1));
  return new Map(months.map(([month, ofMonth]) => [month, ofMonth.map(({ paper }) => paper)]));
}

/** Group the papers of a month by the first day of it that contains them, newest first: a later day moves none. */
export function groupByDay(papers: readonly Paper[], month: string): Map<string, Paper[]> {
  const firstDay = (paper: Paper) =>
    paper.appearances.findLast(({ digest }) => digest.date.startsWith(month))?.digest.date ?? paper.firstSeen;
  return new Map([...groupBy(papers, firstDay)].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** Group papers by what a day files them under, in the papers' order: see `nameGroup`. */
export function groupByCategory(papers: readonly Paper[]): Map<string, Paper[]> {
  return groupBy(papers, nameGroup);
}

/** Return a paper's primary category, else the topic that its newest digest names instead; "" where it has neither. */
function nameGroup({ categories, appearances }: Pick<Paper, "categories" | "appearances">): string {
  return categories[0] ?? appearances.find(({ entry }) => entry.topic)?.entry.topic ?? "";
}

/** Return the items before and after one of a list; undefined at its ends, and for an item that is not in it. */
export function neighbours<T>(
  items: readonly T[],
  item: T,
): { previous: T | undefined; next: T | undefined } {
  const place = items.indexOf(item);
  return place < 0
    ? { previous: undefined, next: undefined }
    : { previous: items[place - 1], next: items[place + 1] };
}

/** Return the papers of a day that no earlier day contained, and those that one did, each in the day's order. */
export function splitRepeats({ date, papers }: Pick<Day, "date" | "papers">): {
  readonly news: readonly Paper[];
  readonly repeats: readonly Paper[];
} {
  return {
    news: papers.filter(({ firstSeen }) => firstSeen >= date),
    repeats: papers.filter(({ firstSeen }) => firstSeen < date),
  };
}

/** What a day's version of a paper adds to those of earlier days. */
export type RepeatChange = {
  /** The arXiv version that it names, where earlier days named a lower one. */
  readonly version?: number;
  /** Whether it says anything that no earlier version says to the letter. */
  readonly isDifferent: boolean;
};

/** Return the newest version of a paper that its entries name, 0 where none does. */
export function getVersion(entries: readonly Entry[]): number {
  return entries.reduce((newest, { version = 0 }) => Math.max(newest, version), 0);
}

/** Compare how a day presents a paper with how earlier days did. */
export function compareAppearances({ appearances }: Pick<Paper, "appearances">, date: string): RepeatChange {
  const entriesOf = (passes: (day: string) => boolean) =>
    appearances.filter(({ digest }) => passes(digest.date)).map(({ entry }) => entry);
  const earlier = entriesOf((day) => day < date);
  const own = entriesOf((day) => day === date);
  const known = new Set(earlier.flatMap(({ sections }) => sections.map(({ source }) => source)));
  const version = getVersion(own);
  const before = getVersion(earlier);
  return {
    ...(version > before && before > 0 && { version }),
    isDifferent: own.some(({ sections }) => sections.some(({ source }) => !known.has(source))),
  };
}

/** Return whether a date is no more than an estimate: no digest of that date has it from better evidence. */
export function isEstimate(appearances: readonly Appearance[], date: string): boolean {
  const ofDate = appearances.filter(({ digest }) => digest.date === date);
  return ofDate.length > 0 && ofDate.every(({ digest }) => digest.dateFrom === "id-estimate");
}

/** Return whether a day's date is an estimate in every digest of it. */
export function isEstimatedDay({ digests }: Day): boolean {
  return digests.every(({ dateFrom }) => dateFrom === "id-estimate");
}

/** Count what the digests of a day hold, share and miss. */
export function countDay({ date, digests, papers }: Day): DayCounts {
  return {
    papers: papers.length,
    seenBefore: splitRepeats({ date, papers }).repeats.length,
    digests: digests.map((digest) => countDigest(digest, digests)),
  };
}

/** Return the days without a digest between two dates; undefined where the second is the next day, or none is. */
export function getGap(earlier: string | undefined, later: string | undefined): Gap | undefined {
  if (earlier === undefined || later === undefined) return undefined;
  const first = addDays(earlier, 1);
  const last = addDays(later, -1);
  if (first > last) return undefined;
  // A weekend counts as the Friday before it, which the gap may not hold.
  return { first, last, workingDays: toWorkingDay(last) - toWorkingDay(earlier) };
}

/** Return whether a date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  return toWorkingDay(date) === toWorkingDay(addDays(date, -1));
}

/** List the days whose date is to be believed, in their order; where there is none, all of them. */
export function listSoundDays(days: Iterable<Day>): Day[] {
  const all = [...days];
  const sound = all.filter(({ doubtful }) => !doubtful);
  return sound.length > 0 ? sound : all;
}

/** Count each of the newest days' papers that no earlier day contained, and those that one did; newest first. */
export function countNewPapers(days: Iterable<Day>, most: number): DayNews[] {
  return [...days].slice(0, most).map((day) => {
    const { news, repeats } = splitRepeats(day);
    return { date: day.date, papers: news.length, repeats: repeats.length };
  });
}

/** A day by its counts: papers that no earlier day contained, and papers that one did. */
export type DayNews = { readonly date: string; readonly papers: number; readonly repeats: number };

/** Count the papers of a month that no earlier one contained. */
export function countNewOfMonth({ month, papers }: Pick<Month, "month" | "papers">): number {
  return papers.filter(({ firstSeen }) => firstSeen.startsWith(month)).length;
}

function countDigest(digest: Digest, digests: readonly Digest[]): DigestCounts {
  const ids = listIds(digest);
  const own = new Set(ids);
  const others = digests
    .filter((other) => other !== digest)
    .map((other) => ({ source: other.source, shared: listIds(other).filter((id) => own.has(id)) }))
    .filter(({ shared }) => shared.length > 0);
  const promised = digest.declared?.reduce((total, category) => total + category.total, 0) ?? 0;
  return {
    digest,
    entries: digest.entries.length,
    repeated: ids.length - own.size,
    shared: new Set(others.flatMap(({ shared }) => shared)).size,
    sharedWith: [...new Set(others.map(({ source }) => source))],
    missing: Math.max(0, promised - digest.entries.length),
  };
}

function listIds({ entries }: Digest): string[] {
  return entries.flatMap(({ arxivId }) => (arxivId === undefined ? [] : [arxivId]));
}
