import type { Metadata } from "next";
import { absoluteUrl, basePath, sitePath, siteUrl } from "./urls";

type SiteText = {
  readonly title: string;
  readonly description: Readonly<Record<"en" | "zh", string>>;
  readonly defaultLanguage: "en" | "zh";
};

export type PageText = {
  readonly title: string;
  readonly description: string;
  /** As `lib/site/urls` returns it. */
  readonly path: string;
  readonly type?: "website" | "article";
};

/** Describe the whole site: what pages inherit that say nothing of their own. */
export function createSiteMetadata(site: SiteText): Metadata {
  return {
    metadataBase: new URL(siteUrl),
    title: site.title,
    description: site.description[site.defaultLanguage],
    applicationName: site.title,
    icons: {
      icon: [{ url: sitePath("/icon.svg"), type: "image/svg+xml" }],
      apple: sitePath("/apple-touch-icon.png"),
    },
    manifest: sitePath("/manifest.webmanifest"),
    alternates: {
      types: { "application/atom+xml": absoluteUrl(`${basePath}/feed.xml`) },
    },
  };
}

/** Describe a page of a site: its title, canonical address and what other sites show when it is shared. */
export function createPageMetadata(
  site: Pick<SiteText, "title">,
  { title, description, path, type = "website" }: PageText,
): Metadata {
  const url = absoluteUrl(path);
  return {
    // The framework's templates would put it wherever the site's title holds `%s`, too.
    title: `${title} · ${site.title}`,
    description,
    alternates: {
      canonical: url,
      types: { "application/atom+xml": absoluteUrl(`${basePath}/feed.xml`) },
    },
    openGraph: { title, description, url, type },
  };
}
