import type { Metadata } from "next";
import type { Site } from "@/lib/library/site";
import type { FeedLink } from "./search-feeds";
import { absoluteUrl, basePath, sitePath, siteUrl } from "./urls";

/** What a page says of itself in its head. */
export type PageDescription = {
  readonly title: string;
  readonly description: string;
  /** As `lib/site/urls` returns it; none for a page without an address of its own, which search engines leave out. */
  readonly path?: string;
  /** Whether search engines leave it out although it has an address. */
  readonly isPrivate?: boolean;
  readonly type?: "website" | "article";
  /** Feeds beside that of the site. */
  readonly feeds?: readonly FeedLink[];
  /**
   * The tags of reference managers and Google Scholar, which has guidelines for them
   * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
   */
  readonly citation?: Readonly<Record<`citation_${string}` | `DC.${string}`, string | string[]>>;
};

/** What stands in the head of every page. */
export const headLinks = {
  icon: sitePath("/icon.svg"),
  appleIcon: sitePath("/apple-touch-icon.png"),
  feed: absoluteUrl(`${basePath}/feed.xml`),
};

/** Return the title of a page's window: its own, and that of the site. */
export function windowTitle(site: Site, { title }: PageDescription): string {
  return title === site.title ? title : `${title} · ${site.title}`;
}

/** Describe a page to the framework; the export writes the same with `lib/export/page-head.tsx`. */
export function createMetadata(site: Site, page: PageDescription): Metadata {
  const { title, description, path, type = "website", feeds = [], citation = {} } = page;
  const url = path === undefined ? undefined : absoluteUrl(path);
  return {
    metadataBase: new URL(siteUrl),
    title: { absolute: windowTitle(site, page) },
    description,
    applicationName: site.title,
    icons: { icon: [{ url: headLinks.icon, type: "image/svg+xml" }], apple: headLinks.appleIcon },
    alternates: {
      ...(url !== undefined && { canonical: url }),
      types: {
        "application/atom+xml": [
          { url: headLinks.feed },
          ...feeds.map(({ href, title }) => ({ url: href, ...(title !== undefined && { title }) })),
        ],
      },
    },
    ...(page.isPrivate && { robots: "noindex" }),
    ...(url !== undefined && { openGraph: { title, description, url, type } }),
    other: citation,
  };
}
