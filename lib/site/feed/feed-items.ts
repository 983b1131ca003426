import { type FeedDay, getDayBefore, getPaperAsOf, listDigestsUntil } from "@/lib/library/feed-days";
import { sortByCategory } from "@/lib/library/indexes";
import type { Library, Paper } from "@/lib/library/library";
import { writeAtomEntry } from "./atom";
import { createFeedEntry, type FeedEntry } from "./feed-entry";
import { writeJsonItem } from "./json-feed";

/** A paper in a feed: what places it in the feed's documents. */
export type FeedItem = {
  readonly id: string;
  /** Bytes of its entry, in the format that takes more. */
  readonly size: number;
  readonly categories: readonly string[];
};

/** An item, its day, and a hash of what the day's items are made from. */
export type PlacedItem = FeedItem & { readonly date: string; readonly day: FeedDay; readonly key: string };

/** What is known of earlier builds, so that a day's entries are written only where they have changed. */
export type FeedMemory = {
  /** Name a value by what it is made from. */
  readonly hash: (value: unknown) => string;
  /** Return the items of a key, created where they are not known. */
  readonly keep: (key: string, create: () => readonly FeedItem[]) => readonly FeedItem[];
};

/** A memory of nothing. */
export const noMemory: FeedMemory = { hash: () => "", keep: (_, create) => create() };

/** List the items of days, which are given newest first: the oldest first, of a day what leads it last. */
export function listFeedItems(days: readonly FeedDay[], memory = noMemory): PlacedItem[] {
  return days.toReversed().flatMap((day) => {
    const key = memory.hash(describeDay(day));
    const items = memory.keep(key, () => readDay(day));
    return items.map((item) => ({ ...item, date: day.date, day, key }));
  });
}

/** Read the entry of an item, which a library holds. */
export function createItemEntry(
  { papers }: Pick<Library, "papers">,
  { id, day }: PlacedItem,
): FeedEntry | undefined {
  const paper = papers.get(id);
  const known = paper && getPaperAsOf(paper, day);
  return known && createFeedEntry(known);
}

/** All that a day's items are made from. */
function describeDay(day: FeedDay): unknown {
  const { date, source, papers } = day;
  const seen = papers.map(({ id, firstSeen }) => `${id} ${firstSeen}`).join("\n");
  return [
    "tellings",
    date,
    source,
    seen,
    [...new Set(papers.flatMap((paper) => listDigestsUntil(paper, day)))],
  ];
}

/** Their order follows from what was known that day, so that no later digest changes it. */
function readDay(day: FeedDay): FeedItem[] {
  const papers = new Map(day.papers.map((paper) => [paper.id, paper]));
  const all = day.papers.flatMap((paper) => getPaperAsOf(paper, day) ?? []);
  const sorted = sortByCategory(all.sort((a, b) => (a.id < b.id ? -1 : 1)));
  return sorted.reverse().flatMap((known) => {
    const paper = papers.get(known.id);
    const entry = createFeedEntry(known);
    if (paper && isRepeat(entry, paper, day)) return [];
    const size = Math.max(Buffer.byteLength(writeAtomEntry(entry)), Buffer.byteLength(writeJsonItem(entry)));
    // A comma and a line's end appear between two items.
    return [{ id: known.id, size: size + 2, categories: entry.categories }];
  });
}

/** Return whether a day says exactly the same about a paper as the last day before it that had it. */
function isRepeat(entry: FeedEntry, paper: Paper, day: FeedDay): boolean {
  const date = getDayBefore(paper, day);
  const before = date === undefined ? undefined : getPaperAsOf(paper, { ...day, date });
  if (!before) return false;
  return JSON.stringify({ ...createFeedEntry(before), updated: entry.updated }) === JSON.stringify(entry);
}
