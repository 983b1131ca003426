import { Readable } from "node:stream";
import { parseFeed } from "@rowanmanning/feed-parser";
import FeedParser from "feedparser";
import RssParser from "rss-parser";

/** An entry as parsers of feeds hand it on; title and content are HTML. */
export type ParsedEntry = {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly url: string;
  /** By those that read all of them. */
  readonly authors?: readonly string[];
};

/** Parsers that feed readers are made of, by name: each is made on another one of XML. */
export const parsers: Readonly<Record<string, (feed: string) => Promise<readonly ParsedEntry[]>>> = {
  "rss-parser": async (feed) => {
    const { items } = await new RssParser().parseString(feed);
    return items.map(({ title = "", content = "", link = "", ...item }) => ({
      ...{ title, content, url: link },
      id: "id" in item ? String(item.id) : "",
    }));
  },
  "@rowanmanning/feed-parser": async (feed) =>
    parseFeed(feed).items.map(({ id, title, content, url, authors }) => ({
      ...{ id: id ?? "", title: title ?? "", content: content ?? "", url: url ?? "" },
      authors: authors.map(({ name }) => name ?? ""),
    })),
  feedparser: async (feed) => {
    const items: FeedParser.Item[] = [];
    const parser = Readable.from([feed]).pipe(new FeedParser({}));
    for await (const item of parser) items.push(item);
    return items.map(({ guid, title, description, link }) => ({
      ...{ id: guid, title: title ?? "", content: description ?? "", url: link },
    }));
  },
};
