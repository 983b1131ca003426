import { Feed } from "feed";
import { getLede } from "@/lib/library/lede";
import type { Library, Paper } from "@/lib/library/library";
import { plainText } from "@/lib/markdown/plain-text";
import { absoluteUrl, paperPath, sitePath } from "./urls";

/** Readers poll feeds; a hundred papers is more than any day of theirs holds unread. */
const feedLength = 100;
/** Bytes that a poll may fetch: twice what a hundred papers take. */
const feedSize = 300_000;

/** Write the Atom feed of the newest papers (RFC 4287), each with its whole TL;DR; fewer where these are too long. */
export function createFeed(library: Library): string {
  const papers = [...library.days.values()].flatMap((day) => day.papers);
  return writeBounded(library, [...new Set(papers)].slice(0, feedLength));
}

function writeBounded(library: Library, newest: readonly Paper[]): string {
  const text = writeFeed(library, newest);
  if (newest.length < 2 || Buffer.byteLength(text) <= feedSize) return text;
  return writeBounded(library, newest.slice(0, Math.floor(newest.length / 2)));
}

function writeFeed(library: Library, newest: readonly Paper[]): string {
  const feed = new Feed({
    id: absoluteUrl(sitePath("/")),
    title: library.site.title,
    description: library.site.description[library.site.defaultLanguage],
    link: absoluteUrl(sitePath("/")),
    feedLinks: { atom: absoluteUrl(sitePath("/feed.xml")) },
    updated: midnight(newest[0]?.lastSeen ?? "1970-01-01"),
    copyright: "",
    generator: library.site.title,
  });
  for (const paper of newest) addPaper(feed, paper);
  return feed.atom1();
}

function addPaper(feed: Feed, paper: Paper): void {
  const url = absoluteUrl(paperPath(paper.id));
  const ledes = [getLede(paper, "zh"), getLede(paper, "en")].flatMap((lede) =>
    lede ? [plainText(lede.text)] : [],
  );
  feed.addItem({
    id: url,
    link: url,
    title: plainText(paper.title),
    date: midnight(paper.lastSeen),
    published: midnight(paper.firstSeen),
    author: paper.authors.map((name) => ({ name })),
    category: paper.categories.map((term) => ({ name: term, term })),
    description: ledes.join("\n\n"),
  });
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
