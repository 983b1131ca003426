import type { Day, Library, Paper } from "@/lib/library/library";
import { listSoundDays } from "@/lib/library/queries";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { parseQuery } from "@/lib/search/query/query";
import { createPaperTest, readPaper } from "@/lib/search/rank/paper-test";
import { createFeed } from "@/lib/site/feed";
import { listSearchFeeds } from "@/lib/site/search-feeds";
import { createKeeper, type MadeParts, type PartFolders } from "./keep-parts";

const noMarks = { kept: new Set<string>(), read: new Set<string>() };

/**
 * Write the feeds of the searches that the owner names, and return what is known of them: of a day with the same papers
 * as in the last export it is known what each search finds, and a feed of the same papers stays as it is.
 */
export function exportSearchFeeds(library: Library, folders: PartFolders): MadeParts {
  const { keep, made } = createKeeper(folders);
  const feeds = listSearchFeeds(library.site);
  if (feeds.length === 0) return made();
  const days = listSoundDays(library.days.values());
  const tests = feeds.map(({ query }) => createPaperTest(parseQuery(query), noMarks));
  const name = JSON.stringify(["found by", ...feeds.map(({ query }) => query)]);
  const found = days.map(({ papers }) =>
    keep(name, papers, () => {
      const read = papers.map((paper) => readPaper(createSearchDocument(paper)));
      const told = tests.map((test) => read.filter(test).map(({ document }) => document.id));
      return { told, files: [] };
    }),
  );
  for (const [place, feed] of feeds.entries()) {
    const ofFeed = days.flatMap((day, number) => pick(day, found[number]?.[place] ?? []));
    keep(
      JSON.stringify(feed),
      ofFeed.flatMap(({ papers }) => papers),
      () => ({
        told: null,
        files: [{ name: feed.file, text: createFeed(library, { ...feed, days: ofFeed }) }],
      }),
    );
  }
  return made();
}

/** A paper is told by its last day; a day without any is none. */
function pick({ date, papers }: Day, ids: readonly string[]): { date: string; papers: Paper[] }[] {
  const found = new Set(ids);
  const chosen = papers.filter(({ id, lastSeen }) => found.has(id) && lastSeen === date);
  return chosen.length > 0 ? [{ date, papers: chosen }] : [];
}
