import type { Site } from "@/lib/library/site";
import type { PaperDescription } from "@/lib/site/paper-metadata";
import { absoluteUrl, basePath, sitePath } from "@/lib/site/urls";

type PageHeadProps = PaperDescription & { readonly site: Site };

/** Describe a paper's page as the framework does, tag by tag, but for what the export removes. */
export function PageHead({ site, page, citation }: PageHeadProps) {
  const { title, description } = page;
  const url = absoluteUrl(page.path);
  const cited = Object.entries(citation).flatMap(([name, value]) =>
    [value].flat().map((content) => [name, content] as const),
  );
  return (
    <>
      <title>{`${title} · ${site.title}`}</title>
      <Named name="description" content={description} />
      <Named name="application-name" content={site.title} />
      <link rel="manifest" href={sitePath("/manifest.webmanifest")} />
      {cited.map(([name, content], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two authors may have the same name.
        <Named key={place} name={name} content={content} />
      ))}
      <link rel="canonical" href={url} />
      <link rel="alternate" type="application/atom+xml" href={absoluteUrl(`${basePath}/feed.xml`)} />
      <Property property="og:title" content={title} />
      <Property property="og:description" content={description} />
      <Property property="og:url" content={url} />
      <Property property="og:type" content={page.type} />
      <Named name="twitter:card" content="summary" />
      <link rel="icon" href={sitePath("/icon.svg")} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={sitePath("/apple-touch-icon.png")} />
    </>
  );
}

function Named({ name, content }: { readonly name: string; readonly content: string }) {
  return content === "" ? null : <meta name={name} content={content} />;
}

function Property({ property, content }: { readonly property: string; readonly content: string }) {
  return content === "" ? null : <meta property={property} content={content} />;
}
