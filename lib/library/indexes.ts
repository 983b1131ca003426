import type { Digest } from "@/lib/digest/record";
import { groupBy } from "./group-by";
import type { Appearance, Day, Month, Paper } from "./library";
import { groupByCategory } from "./queries";

/**
 * Gather digests by date, newest first; within a date the digest with most entries leads. A day is doubtful where all of
 * its digests are among the doubtful ones.
 */
export function createDays(
  digests: readonly Digest[],
  papers: ReadonlyMap<string, Paper>,
  doubtful: ReadonlySet<Digest> = new Set(),
): Map<string, Day> {
  const days = [...groupBy(digests, (digest) => digest.date)].sort(([a], [b]) => (a < b ? 1 : -1));
  return new Map(
    days.map(([date, ofDay]) => [
      date,
      {
        ...createDay(date, ofDay.sort(byMostEntries), papers),
        ...(ofDay.every((digest) => doubtful.has(digest)) && { doubtful: true }),
      },
    ]),
  );
}

/** Gather days, newest first, by month. */
export function createMonths(days: Iterable<Day>): Map<string, Month> {
  const months = groupBy(days, (day) => day.date.slice(0, 7));
  return new Map(
    [...months].map(([month, ofMonth]) => [
      month,
      {
        month,
        days: ofMonth,
        papers: [...new Set(ofMonth.flatMap((day) => day.papers))],
      },
    ]),
  );
}

/** List the papers of each category, cross-lists included, newest first; categories with most papers lead. */
export function createCategories(days: Iterable<Day>): Map<string, readonly Paper[]> {
  const categories = new Map<string, Set<Paper>>();
  for (const day of days) {
    for (const paper of day.papers) {
      for (const category of paper.categories) {
        const papers = categories.get(category) ?? new Set();
        categories.set(category, papers.add(paper));
      }
    }
  }
  return new Map(
    [...categories]
      .sort(([a, { size: m }], [b, { size: n }]) => n - m || (a < b ? -1 : 1))
      .map(([category, papers]) => [category, [...papers]]),
  );
}

function createDay(date: string, digests: readonly Digest[], papers: ReadonlyMap<string, Paper>): Day {
  const present = new Set<Paper>();
  const unidentified: Appearance[] = [];
  for (const digest of digests) {
    for (const entry of digest.entries) {
      const paper = papers.get(entry.arxivId ?? "");
      if (paper) present.add(paper);
      else unidentified.push({ digest, entry });
    }
  }
  return { date, digests, papers: sortByCategory([...present]), unidentified };
}

/** Sort papers by what a day files them under, the largest group first, else as they are. */
export function sortByCategory(papers: readonly Paper[]): Paper[] {
  return [...groupByCategory(papers)]
    .sort(([a, { length: m }], [b, { length: n }]) => n - m || (a < b ? -1 : 1))
    .flatMap(([, group]) => group);
}

function byMostEntries(a: Digest, b: Digest): number {
  return b.entries.length - a.entries.length || (a.file < b.file ? -1 : 1);
}
