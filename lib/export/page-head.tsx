import type { Site } from "@/lib/library/site";
import { mainFeedLink } from "@/lib/site/feed/feeds";
import { createLinkPreview, headLinks, type PageDescription, windowTitle } from "@/lib/site/metadata";
import { absoluteUrl } from "@/lib/site/urls";

type PageHeadProps = { readonly site: Site; readonly page: PageDescription };

/** Describe a page in its head, tag by tag as Next.js does from `createMetadata`. */
export function PageHead({ site, page }: PageHeadProps) {
  const {
    title,
    description,
    path,
    isPrivate = false,
    type = "website",
    citation = {},
    feeds = [mainFeedLink()],
  } = page;
  const { siteName, locale, image } = createLinkPreview(site, page);
  const cited = Object.entries(citation).flatMap(([name, value]) =>
    [value].flat().map((content) => [name, content] as const),
  );
  return (
    <>
      <title>{windowTitle(site, page)}</title>
      {description !== "" && (
        // One tag for both: it is long, and in every page.
        <meta
          name="description"
          property={path === undefined ? undefined : "og:description"}
          content={description}
        />
      )}
      {cited.map(([name, content], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two authors may have the same name.
        <Named key={place} name={name} content={content} />
      ))}
      {(path === undefined || isPrivate) && <Named name="robots" content="noindex" />}
      {path !== undefined && (
        <>
          <link rel="canonical" href={absoluteUrl(path)} />
          <Property property="og:title" content={title} />
          <Property property="og:url" content={absoluteUrl(path)} />
          <Property property="og:type" content={type} />
          <Property property="og:site_name" content={siteName} />
          <Property property="og:locale" content={locale} />
          <Property property="og:image" content={image.url} />
          <Property property="og:image:alt" content={image.alt} />
          <Named name="twitter:card" content="summary_large_image" />
        </>
      )}
      {feeds.map((feed) => (
        <link key={feed.href} rel="alternate" {...feed} />
      ))}
      <link rel="icon" href={headLinks.icon} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={headLinks.appleIcon} />
    </>
  );
}

function Named({ name, content }: { readonly name: string; readonly content: string }) {
  return content === "" ? null : <meta name={name} content={content} />;
}

function Property({ property, content }: { readonly property: string; readonly content: string }) {
  return content === "" ? null : <meta property={property} content={content} />;
}
