import type { Site } from "@/lib/library/site";
import { createSlug } from "@/lib/library/site-search";
import { absoluteUrl, searchPath, sitePath } from "./urls";

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

/** A link in a page's head that feed readers look for. */
export type FeedLink = { readonly type: string; readonly href: string; readonly title?: string };

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
    type: "application/atom+xml",
    href: absoluteUrl(sitePath(encodeURI(`/${file}`))),
    title,
  }));
}
