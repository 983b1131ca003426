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
    title: { default: site.title, template: `%s · ${site.title}` },
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

/** Describe a page: its title, canonical address and what other sites show when it is shared. */
export function createPageMetadata({ title, description, path, type = "website" }: PageText): Metadata {
  const url = absoluteUrl(path);
  return {
    // The framework puts it into the site's template as `String.replace` does, to which `$&` means something.
    title: title.replaceAll("$", "$$$$"),
    description,
    alternates: {
      canonical: url,
      types: { "application/atom+xml": absoluteUrl(`${basePath}/feed.xml`) },
    },
    openGraph: { title, description, url, type },
  };
}
