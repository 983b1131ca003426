import { type FeedDay, listFeedDays } from "@/lib/library/feed-days";
import type { Library } from "@/lib/library/library";
import { sitePath } from "@/lib/site/urls";
import { writeAtom, writeAtomEntry } from "./atom";
import { cutDocuments } from "./cut-documents";
import { entriesSize, takeNewest } from "./feed-files";
import { createHead, type FeedName } from "./feed-head";
import { createItemEntry, listFeedItems, type PlacedItem } from "./feed-items";
import { mainFeedFile } from "./feeds";

/** A feed of a choice of papers. */
export type ChosenFeed = FeedName & {
  /** Newest first; of papers that the library holds. */
  readonly days: readonly FeedDay[];
};

/**
 * Write one Atom document of the newest days, at most 300 kB: whole days, or as much of the newest as fits. Without a
 * choice of papers, of all that the library holds.
 */
export function createFeed(library: Library, feed: ChosenFeed = chooseAll(library)): string {
  let items: readonly PlacedItem[] = [];
  // Day by day, since reading them all takes long.
  for (const day of feed.days) {
    items = listFeedItems([day]).concat(items);
    if (items.reduce((size, item) => size + item.size, 0) > entriesSize) break;
  }
  const { start, end } = cutDocuments(items, entriesSize).newest;
  const newestItems = takeNewest(items.slice(start, end));
  const entries = newestItems.flatMap((item) => createItemEntry(library, item) ?? []);
  const updated = entries[0]?.updated;
  return writeAtom(createHead(library, { ...feed, updated }), entries.map(writeAtomEntry));
}

function chooseAll(library: Library): ChosenFeed {
  const days = listFeedDays(library);
  return { title: library.site.title, page: sitePath("/"), file: mainFeedFile, days };
}
