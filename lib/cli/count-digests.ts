import type { Message } from "@/lib/digest/diagnostics";
import type { Digest, Flag, SectionKind } from "@/lib/digest/record";
import { groupBy } from "@/lib/library/group-by";
import { createDays } from "@/lib/library/indexes";
import { mergePapers } from "@/lib/library/merge";
import { type CalendarGap, listGaps } from "./calendar-gaps";

/** What a set of digests holds, in numbers. The form of `digest stats --json`. */
export type Stats = {
  readonly totals: Totals & { readonly sources: number; readonly sections: number };
  readonly sources: readonly (Totals & {
    readonly source: string;
    readonly first: string;
    readonly last: string;
    readonly gaps: readonly CalendarGap[];
  })[];
  readonly sections: readonly {
    readonly kind: SectionKind;
    readonly language: string;
    readonly count: number;
  }[];
  /** `share` is of all sections of entries, from 0 to 1. */
  readonly flags: readonly { readonly flag: Flag["flag"]; readonly count: number; readonly share: number }[];
  /** Digests whose own text and name hold no date. */
  readonly inferredDates: readonly Pick<Digest, "file" | "date" | "dateFrom">[];
  readonly largestDays: readonly {
    readonly date: string;
    readonly papers: number;
    readonly digests: number;
  }[];
  readonly messages: readonly {
    readonly rule: string;
    readonly severity: Message["severity"];
    readonly count: number;
  }[];
};

type Totals = {
  readonly digests: number;
  /** Digests without a paper. */
  readonly empty: number;
  readonly days: number;
  readonly entries: number;
  /** arXiv works, however often they are listed. */
  readonly papers: number;
};

const mostDays = 5;

/** Count what digests hold and what their messages say; the digests of a source in the order of its name. */
export function countDigests(digests: readonly Digest[], messages: readonly Message[]): Stats {
  const sources = [...groupBy(digests, ({ source }) => source)].sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = digests.flatMap(({ preface, entries }) => [
    ...preface,
    ...entries.flatMap((entry) => entry.sections),
  ]);
  return {
    totals: { sources: sources.length, ...countTotals(digests), sections: sections.length },
    sources: sources.map(([source, ofSource]) => countSource(source, ofSource)),
    sections: countBy(sections, ({ kind, language }) => `${kind} ${language}`).map(
      ({ item: { kind, language }, count }) => ({ kind, language, count }),
    ),
    flags: countFlags(digests),
    inferredDates: digests
      .filter(({ dateFrom }) => dateFrom === "same-papers" || dateFrom === "id-estimate")
      .map(({ file, date, dateFrom }) => ({ file, date, dateFrom })),
    largestDays: listLargestDays(digests),
    messages: countBy(messages, ({ rule }) => rule).map(({ item: { rule, severity }, count }) => ({
      rule,
      severity,
      count,
    })),
  };
}

function countTotals(digests: readonly Digest[]): Totals {
  return {
    digests: digests.length,
    empty: digests.filter(({ entries }) => entries.length === 0).length,
    days: new Set(digests.map(({ date }) => date)).size,
    entries: digests.reduce((sum, { entries }) => sum + entries.length, 0),
    papers: mergePapers(digests).size,
  };
}

function countSource(source: string, digests: readonly Digest[]): Stats["sources"][number] {
  const dates = digests.map(({ date }) => date).sort();
  const [first = "", last = first] = [dates[0], dates.at(-1)];
  return { source, ...countTotals(digests), first, last, gaps: listGaps(dates) };
}

function countFlags(digests: readonly Digest[]): Stats["flags"] {
  const entries = digests.flatMap((digest) => digest.entries);
  const sections = entries.reduce((sum, entry) => sum + entry.sections.length, 0);
  const flags = countBy(
    entries.flatMap((entry) => entry.flags),
    ({ flag }) => flag,
  );
  return flags.map(({ item: { flag }, count }) => ({ flag, count, share: count / sections }));
}

function listLargestDays(digests: readonly Digest[]): Stats["largestDays"] {
  return [...createDays(digests, mergePapers(digests)).values()]
    .map(({ date, papers, unidentified, digests: ofDay }) => ({
      date,
      papers: papers.length + unidentified.length,
      digests: ofDay.length,
    }))
    .sort((a, b) => b.papers - a.papers)
    .slice(0, mostDays);
}

/** Count items by a key, most first; one item stands for its group. */
function countBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): { item: Item; count: number }[] {
  return [...groupBy(items, keyOf).values()]
    .flatMap((group) => group.slice(0, 1).map((item) => ({ item, count: group.length })))
    .sort((a, b) => b.count - a.count);
}
