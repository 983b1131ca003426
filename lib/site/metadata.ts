import type { Metadata } from "next";
import type { Site } from "@/lib/library/site";
import { type Card, createSiteCard } from "./card";
import { type FeedLink, mainFeedLink } from "./feed/feeds";
import { absoluteUrl, sitePath, siteUrl } from "./urls";

/** What a page says of itself in its head. */
export type PageDescription = {
  readonly title: string;
  readonly description: string;
  /** As `lib/site/urls` returns it; none for a page without an address of its own, which search engines leave out. */
  readonly path?: string;
  /** Whether search engines leave it out although it has an address. */
  readonly isPrivate?: boolean;
  readonly type?: "website" | "article";
  /** What a shared link shows; that of the site where there is none. */
  readonly card?: Card;
  /** Feeds of what the page shows, the first its own; that of all papers where there are none. */
  readonly feeds?: readonly FeedLink[];
  /**
   * The tags of reference managers and Google Scholar, which has guidelines for them
   * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing).
   */
  readonly citation?: Readonly<Record<`citation_${string}` | `DC.${string}`, string | string[]>>;
};

/** What appears in the head of every page. */
export const headLinks = {
  icon: sitePath("/icon.svg"),
  appleIcon: sitePath("/apple-touch-icon.png"),
};

/** What services that show links read of a page with an address of its own (https://ogp.me). */
export type LinkPreview = {
  readonly siteName: string;
  readonly locale: string;
  readonly image: { readonly url: string; readonly alt: string };
};

/** Describe how a link to a page looks where it is shared. */
export function createLinkPreview(site: Site, { card = createSiteCard(site) }: PageDescription): LinkPreview {
  return {
    siteName: site.title,
    locale: site.defaultLanguage === "zh" ? "zh_CN" : "en_US",
    image: { url: absoluteUrl(sitePath(`/${card.file}`)), alt: card.alt },
  };
}

/** Return the title of a page's window: its own, and that of the site. */
export function windowTitle(site: Site, { title }: PageDescription): string {
  return title === site.title ? title : `${title} · ${site.title}`;
}

/** Describe a page to Next.js; the export writes the same with `lib/export/page-head.tsx`. */
export function createMetadata(site: Site, page: PageDescription): Metadata {
  const { title, description, path, type = "website", citation = {}, feeds = [mainFeedLink()] } = page;
  const { image, ...preview } = createLinkPreview(site, page);
  const url = path === undefined ? undefined : absoluteUrl(path);
  return {
    metadataBase: new URL(siteUrl),
    title: { absolute: windowTitle(site, page) },
    description,
    icons: { icon: [{ url: headLinks.icon, type: "image/svg+xml" }], apple: headLinks.appleIcon },
    alternates: {
      ...(url !== undefined && { canonical: url }),
      types: Object.fromEntries(
        feeds.map(({ type }) => [
          type,
          feeds
            .filter((feed) => feed.type === type)
            .map(({ href, title }) => ({ url: href, ...(title !== undefined && { title }) })),
        ]),
      ),
    },
    ...(page.isPrivate && { robots: "noindex" }),
    ...(url !== undefined && {
      openGraph: { title, description, url, type, ...preview, images: [image] },
      twitter: { card: "summary_large_image" as const },
    }),
    other: citation,
  };
}
