import { sortByCategory } from "@/lib/library/indexes";
import type { Library, Paper } from "@/lib/library/library";
import { getDayBefore, getPaperOf, listTellers, type ToldDay } from "@/lib/library/told";
import { writeAtomEntry } from "./atom";
import { createFeedEntry, type FeedEntry } from "./feed-entry";
import { writeJsonItem } from "./json-feed";

/** A paper in a feed: what places it in the feed's documents. */
export type Telling = {
  readonly id: string;
  /** Bytes of its entry, in the format that takes more. */
  readonly size: number;
  readonly categories: readonly string[];
};

/** A telling, its day, and a hash of what the day's tellings are made from. */
export type PlacedTelling = Telling & { readonly date: string; readonly day: ToldDay; readonly key: string };

/** What is known of earlier builds, so that a day's entries are written only where they have changed. */
export type FeedMemory = {
  /** Name a value by what it is made from. */
  readonly hash: (value: unknown) => string;
  /** Return the tellings of a key, created where they are not known. */
  readonly keep: (key: string, create: () => readonly Telling[]) => readonly Telling[];
};

/** A memory of nothing. */
export const noMemory: FeedMemory = { hash: () => "", keep: (_, create) => create() };

/** List what days tell, which are given newest first: the oldest first, of a day what leads it last. */
export function listTellings(days: readonly ToldDay[], memory = noMemory): PlacedTelling[] {
  return days.toReversed().flatMap((day) => {
    const key = memory.hash(describeDay(day));
    const tellings = memory.keep(key, () => readDay(day));
    return tellings.map((telling) => ({ ...telling, date: day.date, day, key }));
  });
}

/** Read the entry of a telling, which a library holds. */
export function readEntry(
  { papers }: Pick<Library, "papers">,
  { id, day }: PlacedTelling,
): FeedEntry | undefined {
  const paper = papers.get(id);
  const told = paper && getPaperOf(paper, day);
  return told && createFeedEntry(told);
}

/** All that a day's tellings are made from. */
function describeDay(day: ToldDay): unknown {
  const { date, source, papers } = day;
  const seen = papers.map(({ id, firstSeen }) => `${id} ${firstSeen}`).join("\n");
  return ["tellings", date, source, seen, [...new Set(papers.flatMap((paper) => listTellers(paper, day)))]];
}

/** Their order follows from what was known that day, so that no later digest changes it. */
function readDay(day: ToldDay): Telling[] {
  const papers = new Map(day.papers.map((paper) => [paper.id, paper]));
  const told = day.papers.flatMap((paper) => getPaperOf(paper, day) ?? []);
  const sorted = sortByCategory(told.sort((a, b) => (a.id < b.id ? -1 : 1)));
  return sorted.reverse().flatMap((known) => {
    const paper = papers.get(known.id);
    const entry = createFeedEntry(known);
    if (paper && isRepeat(entry, paper, day)) return [];
    const size = Math.max(Buffer.byteLength(writeAtomEntry(entry)), Buffer.byteLength(writeJsonItem(entry)));
    // A comma and a line's end stand between two items.
    return [{ id: known.id, size: size + 2, categories: entry.categories }];
  });
}

/** Tell whether a day says of a paper what the day before it that told it said, to the letter. */
function isRepeat(entry: FeedEntry, paper: Paper, day: ToldDay): boolean {
  const date = getDayBefore(paper, day);
  const before = date === undefined ? undefined : getPaperOf(paper, { ...day, date });
  if (!before) return false;
  return JSON.stringify({ ...createFeedEntry(before), updated: entry.updated }) === JSON.stringify(entry);
}
