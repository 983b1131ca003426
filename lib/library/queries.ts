import { groupBy } from "./group-by";
import type { Appearance, Day, Paper } from "./library";

/** What a day's digests hold between them, in counts of papers. */
export type DayCounts = {
  readonly papers: number;
  /** Papers that more than one digest of the day tells. */
  readonly shared: number;
  /** Papers that an earlier day told already. */
  readonly seenBefore: number;
  /** Entries that the tables of contents promise and the files do not hold. */
  readonly missing: number;
};

/** Group papers by month, newest first; a paper stands in every month that tells it. */
export function groupByMonth(papers: readonly Paper[]): Map<string, Paper[]> {
  const told = papers.flatMap((paper) =>
    [...new Set(paper.appearances.map(({ digest }) => digest.date.slice(0, 7)))].map((month) => ({
      month,
      paper,
    })),
  );
  const months = [...groupBy(told, ({ month }) => month)].sort(([a], [b]) => (a < b ? 1 : -1));
  return new Map(months.map(([month, ofMonth]) => [month, ofMonth.map(({ paper }) => paper)]));
}

/** Group the papers of a month by the last day of it that tells them, newest first. */
export function groupByDay(papers: readonly Paper[], month: string): Map<string, Paper[]> {
  const lastDay = (paper: Paper) =>
    paper.appearances.find(({ digest }) => digest.date.startsWith(month))?.digest.date ?? paper.lastSeen;
  return new Map([...groupBy(papers, lastDay)].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** Group papers by primary category, in the papers' order; "" where a paper has none. */
export function groupByCategory(papers: readonly Paper[]): Map<string, Paper[]> {
  return groupBy(papers, (paper) => paper.categories[0] ?? "");
}

/** Return what stands before and after an item of a list; undefined at its ends and for a stranger. */
export function neighbours<T>(
  items: readonly T[],
  item: T,
): { previous: T | undefined; next: T | undefined } {
  const place = items.indexOf(item);
  return place < 0
    ? { previous: undefined, next: undefined }
    : { previous: items[place - 1], next: items[place + 1] };
}

/** Tell whether a date is no more than an estimate: no digest of that date has it from better evidence. */
export function isEstimate(appearances: readonly Appearance[], date: string): boolean {
  const ofDate = appearances.filter(({ digest }) => digest.date === date);
  return ofDate.length > 0 && ofDate.every(({ digest }) => digest.dateFrom === "id-estimate");
}

/** Tell whether a day's date is an estimate in every digest of it. */
export function isEstimatedDay({ digests }: Day): boolean {
  return digests.every(({ dateFrom }) => dateFrom === "id-estimate");
}

/** Count what the digests of a day hold, share and miss. */
export function countDay(day: Day): DayCounts {
  const tellers = (paper: Paper) =>
    new Set(paper.appearances.map(({ digest }) => digest).filter((digest) => digest.date === day.date)).size;
  return {
    papers: day.papers.length,
    shared: day.papers.filter((paper) => tellers(paper) > 1).length,
    seenBefore: day.papers.filter((paper) => paper.firstSeen < day.date).length,
    missing: day.digests.reduce((sum, { declared, entries }) => {
      const promised = declared?.reduce((total, category) => total + category.total, 0) ?? 0;
      return sum + Math.max(0, promised - entries.length);
    }, 0),
  };
}
