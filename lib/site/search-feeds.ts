import type { Site } from "@/lib/library/site";
import { createSlug } from "@/lib/library/site-search";
import { atomType, type FeedLink, fileUrl } from "./feed/feeds";
import { searchPath } from "./urls";

/** The feed of a search that the owner names. */
export type SearchFeed = {
  readonly name: string;
  readonly query: string;
  readonly title: string;
  /** Path of the page that shows the same papers. */
  readonly page: string;
  /** File of the feed, below the site's root. */
  readonly file: string;
};

/** List the feeds of the searches that the owner names in `site.json`. */
export function listSearchFeeds({ title, searches = [] }: Site): SearchFeed[] {
  return searches.map(({ name, query }) => ({
    name,
    query,
    title: `${name} · ${title}`,
    page: searchPath(query),
    file: `feeds/search/${createSlug(name)}.xml`,
  }));
}

/** List the links to those feeds. */
export function listSearchFeedLinks(site: Site): FeedLink[] {
  return listSearchFeeds(site).map(({ title, file }) => ({
    type: atomType,
    href: fileUrl(encodeURI(file)),
    title,
  }));
}
