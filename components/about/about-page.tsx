import type { ReactNode } from "react";
import { ShortcutTable } from "@/components/keyboard/shortcut-table";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { UiCount } from "@/components/layout/ui-text";
import type { Library } from "@/lib/library/library";
import { manifestName } from "@/lib/search/index/manifest";
import { jsonFeedFile, mainFeedFile } from "@/lib/site/feed/feeds";
import { listSearchFeeds } from "@/lib/site/search-feeds";
import { absoluteUrl, dataPath, sitePath } from "@/lib/site/urls";
import { type AboutKey, AboutText } from "./about-text";

const stored = [
  "stored-settings",
  "stored-library",
  "stored-searches",
  "stored-files",
  "stored-pages",
] as const;

/** Say what the site is, where its texts come from, and what it does not do. */
export function AboutPage({ library }: { readonly library: Library }) {
  return (
    <div className="max-w-measure">
      <PageHeading lead={<AboutText k="about-what" />}>
        <AboutText k="about-title" />
      </PageHeading>
      <Part heading="sources">
        <SourceList library={library} />
      </Part>
      <Part heading="generated" text="generated-text" />
      <Part heading="licences" text="licences-text" />
      <Part heading="keyboard" text="keyboard-text">
        <ShortcutTable />
      </Part>
      <Part heading="data" text="data-text">
        <DataFiles library={library} />
      </Part>
      <Part heading="privacy" text="privacy-text">
        <ul className="mt-3 list-disc space-y-1.5 ps-6">
          {stored.map((key) => (
            <li key={key}>
              <AboutText k={key} />
            </li>
          ))}
        </ul>
        <p className="mt-3">
          <AboutText k="stored-clear" />
        </p>
      </Part>
    </div>
  );
}

const files = [
  { k: "data-manifest", path: dataPath(manifestName) },
  { k: "data-schema", path: sitePath("/data-schema.json") },
  { k: "data-feed", path: sitePath(`/${mainFeedFile}`) },
  { k: "data-json-feed", path: sitePath(`/${jsonFeedFile}`) },
] as const;

/** Lead to what programs read, with a line that can be tried at once. */
function DataFiles({ library: { site } }: { readonly library: Library }) {
  const folder = absoluteUrl(dataPath(""));
  const file = `$(curl -s ${folder}${manifestName} | jq -r .head.file)`;
  return (
    <>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        {files.map(({ k, path }) => (
          <li key={k}>
            <a href={path} className="link">
              <AboutText k={k} />
            </a>
          </li>
        ))}
        {listSearchFeeds(site).map(({ name, file }) => (
          <li key={file}>
            <a href={sitePath(encodeURI(`/${file}`))} className="link wrap-anywhere">
              <AboutText k="data-search-feed" values={{ name }} />
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <AboutText k="data-example" />
      </p>
      <pre className="mt-2 whitespace-pre-wrap wrap-anywhere rounded-md border border-line px-3 py-2 text-sm">
        <code>{`curl -s ${folder}${file} | jq -r .columns.title`}</code>
      </pre>
    </>
  );
}

type PartProps = { readonly heading: AboutKey; readonly text?: AboutKey; readonly children?: ReactNode };

function Part({ heading, text, children }: PartProps) {
  return (
    <section className="mt-10" aria-labelledby={heading}>
      <PartHeading id={heading}>
        <AboutText k={heading} />
      </PartHeading>
      {text !== undefined && (
        <p className="mt-3">
          <AboutText k={text} />
        </p>
      )}
      {children}
    </section>
  );
}

function SourceList({ library }: { readonly library: Library }) {
  const counts = { papers: library.papers.size, days: library.days.size };
  return (
    <>
      <ul className="mt-3 divide-y divide-line">
        {[...library.sources.values()].map((source) => (
          <li key={source.id} className="flex flex-wrap items-baseline gap-x-4 py-3">
            <span className="wrap-anywhere me-auto font-medium">{source.name}</span>
            <span className="text-muted text-sm tabular-nums">
              <UiCount
                of="digest"
                count={library.digests.filter((digest) => digest.source === source.id).length}
              />
            </span>
            {source.licence !== undefined && (
              <span className="wrap-anywhere text-muted text-sm">
                <AboutText k="source-licence" values={{ name: source.licence }} />
              </span>
            )}
            {source.homepage !== undefined && (
              <a href={source.homepage} className="link text-sm" rel="noopener">
                <AboutText k="homepage" />
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-muted text-sm">
        <AboutText k="about-counts" values={counts} />
      </p>
    </>
  );
}
