import type { Library } from "@/lib/library/library";
import { PageHeading, PartHeading } from "./page-heading";
import { UiCount, type UiKey, UiText } from "./ui-text";

/** Say what the site is, where its texts come from, and what it does not do. */
export function AboutPage({ library }: { readonly library: Library }) {
  const counts = { papers: library.papers.size, days: library.days.size };
  return (
    <div className="max-w-measure">
      <PageHeading lead={<UiText k="about-what" />}>
        <UiText k="about-title" />
      </PageHeading>
      <section className="mt-10">
        <PartHeading>
          <UiText k="about-sources" />
        </PartHeading>
        <ul className="mt-3 divide-y divide-line">
          {[...library.sources.values()].map((source) => (
            <li key={source.id} className="flex flex-wrap items-baseline gap-x-4 py-3">
              <span className="me-auto font-medium">{source.name}</span>
              <span className="text-muted text-sm tabular-nums">
                <UiCount
                  of="digest"
                  count={library.digests.filter((digest) => digest.source === source.id).length}
                />
              </span>
              {source.licence !== undefined && (
                <span className="text-muted text-sm">
                  <UiText k="licence" />: {source.licence}
                </span>
              )}
              {source.homepage !== undefined && (
                <a href={source.homepage} className="link text-sm" rel="noopener">
                  <UiText k="homepage" />
                </a>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-muted text-sm">
          <UiText k="about-counts" values={counts} />
        </p>
      </section>
      <AboutPart heading="about-generated" text="about-generated-text" />
      <AboutPart heading="about-privacy" text="about-privacy-text" />
    </div>
  );
}

function AboutPart({ heading, text }: { readonly heading: UiKey; readonly text: UiKey }) {
  return (
    <section className="mt-10">
      <PartHeading>
        <UiText k={heading} />
      </PartHeading>
      <p className="mt-3">
        <UiText k={text} />
      </p>
    </section>
  );
}
