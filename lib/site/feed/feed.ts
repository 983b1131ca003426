import type { Library } from "@/lib/library/library";
import { listToldDays, type ToldDay } from "@/lib/library/told";
import { sitePath } from "@/lib/site/urls";
import { writeAtom, writeAtomEntry } from "./atom";
import { cutDocuments } from "./cut-documents";
import { entriesSize, takeNewest } from "./feed-files";
import { createHead, type FeedName } from "./feed-head";
import { mainFeedFile } from "./feeds";
import { listTellings, type PlacedTelling, readEntry } from "./tellings";

/** A feed of a choice of papers. */
export type ChosenFeed = FeedName & {
  /** Newest first; of papers that the library holds. */
  readonly days: readonly ToldDay[];
};

/**
 * Write one Atom document of the newest days, at most 300 kB: whole days, or as much of the newest as fits. Without a
 * choice of papers, of all that the library holds.
 */
export function createFeed(library: Library, feed: ChosenFeed = chooseAll(library)): string {
  let tellings: readonly PlacedTelling[] = [];
  // Day by day, since reading them all takes long.
  for (const day of feed.days) {
    tellings = listTellings([day]).concat(tellings);
    if (tellings.reduce((size, telling) => size + telling.size, 0) > entriesSize) break;
  }
  const { start, end } = cutDocuments(tellings, entriesSize).newest;
  const told = takeNewest(tellings.slice(start, end));
  const entries = told.flatMap((telling) => readEntry(library, telling) ?? []);
  const updated = entries[0]?.updated;
  return writeAtom(createHead(library, { ...feed, updated }), entries.map(writeAtomEntry));
}

function chooseAll(library: Library): ChosenFeed {
  const days = listToldDays(library);
  return { title: library.site.title, page: sitePath("/"), file: mainFeedFile, days };
}
