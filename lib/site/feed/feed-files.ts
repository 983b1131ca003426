import { listFeedDays } from "@/lib/library/feed-days";
import type { Library, Paper } from "@/lib/library/library";
import { addDays } from "@/lib/library/working-days";
import { type FeedHead, writeAtom, writeAtomEntry } from "./atom";
import { cutDocuments, type DocumentRange, type Documents, getMonth } from "./cut-documents";
import type { FeedEntry } from "./feed-entry";
import { createHead } from "./feed-head";
import { createItemEntry, type FeedMemory, listFeedItems, noMemory, type PlacedItem } from "./feed-items";
import { type Feed, fileUrl, jsonFeedFile, listFeeds, mainFeedFile } from "./feeds";
import { writeJsonFeed, writeJsonItem } from "./json-feed";

/** A document of a feed: its path below the site's root, all that it is made from, and its text. */
export type FeedFile = { readonly name: string; readonly shows: unknown; readonly write: () => string };

/** Bytes of a document; its head may take some of them. */
const [documentSize, headSize] = [300_000, 4_000];
export const entriesSize = documentSize - headSize;
/**
 * Days before the newest whose months archives hold: who looks in once a month misses no paper. All years would take
 * 3.8 kB a paper with the feeds of categories, a tenth of the site.
 */
const archiveDays = 31;

/** A feed with what it shows. */
type ListedFeed = Feed & { readonly library: Library; readonly items: readonly PlacedItem[] };

/** A document before it is written: where it lies, and which entries it has. */
type Draft = { readonly file: string; readonly range: DocumentRange; readonly head?: Partial<FeedHead> };

/**
 * List the documents of a library's feeds, each at most 300 kB: of every feed the newest entries, and where these are
 * not all, an archive that leads to those of the last months (RFC 5005); the feed of all papers also in JSON.
 */
export function listFeedFiles(library: Library, memory = noMemory): FeedFile[] {
  const listItems = createLister(library, memory);
  return listFeeds(library).flatMap((feed) => {
    const items = listItems(feed);
    const listed = { ...feed, library, items };
    const documents = cutDocuments(items, entriesSize);
    const atom = listAtomDrafts(listed, documents).map((draft) =>
      createFile(listed, draft, writeAtom, writeAtomEntry),
    );
    if (feed.file !== mainFeedFile) return atom;
    const json = listJsonDrafts(items, documents);
    return [...atom, ...json.map((draft) => createFile(listed, draft, writeJsonFeed, writeJsonItem))];
  });
}

/** Create what lists the items of a feed: those of the last months, else of the last day that has any. */
function createLister(
  library: Library,
  memory: FeedMemory,
): (feed: Pick<Feed, "category" | "source">) => readonly PlacedItem[] {
  const [newest] = listFeedDays(library);
  const first = newest === undefined ? "" : `${addDays(newest.date, -archiveDays).slice(0, 7)}-01`;
  const known = new Map<string | undefined, readonly PlacedItem[]>();
  return ({ category, source }) => {
    const isOfFeed = ({ categories }: Pick<Paper, "categories">) =>
      category === undefined || categories.includes(category);
    const days = listFeedDays(library, source);
    const recent =
      known.get(source) ??
      listFeedItems(
        days.filter(({ date }) => date >= first),
        memory,
      );
    known.set(source, recent);
    const own = recent.filter(isOfFeed);
    if (own.length > 0) return own;
    for (const day of days.filter(({ papers }) => papers.some(isOfFeed))) {
      const last = listFeedItems([day], memory).filter(isOfFeed);
      if (last.length > 0) return last;
    }
    return [];
  };
}

function listAtomDrafts({ file, folder, items }: ListedFeed, { newest, archive }: Documents): Draft[] {
  const closed = archive.length - 1;
  const months = archive.map(({ start }) => getMonth(items[start]));
  const names = months.map((month, place) => `${folder}/${month}-${place - months.indexOf(month) + 1}.xml`);
  const link = (name: string | undefined) => name && fileUrl(name);
  const current = { file, range: newest, head: { previous: link(names[closed - 1]) } };
  if (closed < 1) return [current];
  const parts = names.map((name, place) => ({
    file: name,
    range: archive[place] ?? newest,
    head: {
      current: fileUrl(file),
      previous: link(names[place - 1]),
      next: link(names[place + 1]),
      isArchive: place < closed,
    },
  }));
  return [current, ...parts];
}

/** The newest entries, and the rest of the newest day where that is larger. */
function listJsonDrafts(items: readonly PlacedItem[], { newest }: Documents): Draft[] {
  const day = items.findIndex(({ date }) => date === items.at(-1)?.date);
  const rest = cutDocuments(items.slice(Math.max(day, 0), newest.start), entriesSize).archive;
  const ranges = rest.map(({ start, end }) => ({ start: day + start, end: day + end }));
  const name = (page: number) => (page === 0 ? jsonFeedFile : `feeds/all/page-${page + 1}.json`);
  const pages = day < newest.start ? [newest, ...ranges.reverse()] : [newest];
  return pages.map((range, page) => ({
    file: name(page),
    range,
    head: { next: page + 1 < pages.length ? fileUrl(name(page + 1)) : undefined },
  }));
}

function createFile(
  { library, items, title, page }: ListedFeed,
  { file, range, head: links }: Draft,
  writeDocument: (head: FeedHead, entries: readonly string[]) => string,
  writeEntry: (entry: FeedEntry) => string,
): FeedFile {
  const newestItems = takeNewest(items.slice(range.start, range.end));
  const head = { ...createHead(library, { title, page, file, updated: newestItems[0]?.date }), ...links };
  return {
    name: decodeURIComponent(file),
    shows: [
      file,
      head,
      [...new Set(newestItems.map(({ key }) => key))],
      newestItems.map(({ id, date }) => `${date} ${id}`).join(),
    ],
    write: () => {
      const entries = newestItems.flatMap((item) => createItemEntry(library, item) ?? []);
      return writeDocument(head, entries.map(writeEntry));
    },
  };
}

/** The newest first; of a paper that a document would hold twice, the last. */
export function takeNewest(items: readonly PlacedItem[]): PlacedItem[] {
  const seen = new Set<string>();
  return items.toReversed().filter(({ id }) => !seen.has(id) && seen.add(id));
}
