import type { Day, Library, Paper } from "@/lib/library/library";
import { listSoundDays } from "@/lib/library/queries";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { parseQuery } from "@/lib/search/query/query";
import { createPaperTest, prepareForTests } from "@/lib/search/rank/paper-test";
import { createFeed } from "@/lib/site/feed/feed";
import { listSearchFeeds } from "@/lib/site/search-feeds";
import { hashParts } from "./hash";
import type { Keeper } from "./keep-parts";

const noMarks = { kept: new Set<string>(), read: new Set<string>() };

/**
 * Write the feeds of the searches that the owner names. Of a day with the same papers as in the last export it is known
 * what each search finds, and a feed of the same papers stays as it is.
 */
export function exportSearchFeeds(
  library: Library,
  keyOfPaper: (paper: Paper) => string,
  keeper: Pick<Keeper, "keep">,
): void {
  const feeds = listSearchFeeds(library.site);
  if (feeds.length === 0) return;
  const getKey = (name: string, papers: readonly Paper[]) => hashParts([name, ...papers.map(keyOfPaper)]);
  const days = listSoundDays(library.days.values());
  const tests = feeds.map(({ query }) => createPaperTest(parseQuery(query), noMarks));
  const name = JSON.stringify(["found by", ...feeds.map(({ query }) => query)]);
  const found = days.map(({ papers }) =>
    keeper.keep(getKey(name, papers), () => {
      const read = papers.map((paper) => prepareForTests(createSearchDocument(paper)));
      const result = tests.map((test) => read.filter(test).map(({ document }) => document.id));
      return { result, files: [] };
    }),
  );
  for (const [place, feed] of feeds.entries()) {
    const ofFeed = days.flatMap((day, number) => pick(day, found[number]?.[place] ?? []));
    const key = getKey(
      JSON.stringify(feed),
      ofFeed.flatMap(({ papers }) => papers),
    );
    const write = () => createFeed(library, { ...feed, file: encodeURI(feed.file), days: ofFeed });
    keeper.keep(key, () => ({ result: null, files: [{ name: feed.file, text: write() }] }));
  }
}

/** Return the same feeds by their names, where no export keeps them: as pages are edited. */
export function createSearchFeeds(library: Library): ReadonlyMap<string, () => string> {
  const feeds = new Map<string, () => string>();
  const keep: Keeper["keep"] = (_, create) => {
    const { result, files } = create();
    for (const file of files) if ("text" in file) feeds.set(file.name, () => file.text);
    return result;
  };
  exportSearchFeeds(library, ({ id }) => id, { keep });
  return feeds;
}

/** Pick papers of a day; a day without any is none. */
function pick({ date, papers }: Day, ids: readonly string[]): { date: string; papers: Paper[] }[] {
  const found = new Set(ids);
  const chosen = papers.filter(({ id }) => found.has(id));
  return chosen.length > 0 ? [{ date, papers: chosen }] : [];
}
