import type { ReactNode } from "react";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { langOf } from "@/components/layout/text-lang";
import { Inline, PassageText } from "@/components/paper/typeset";
import type { Construct } from "./constructs";
import type { Finding } from "./find-passages";

type FindingsProps = {
  readonly title: string;
  readonly found: ReadonlyMap<Construct, readonly Finding[]>;
};

/** Show passages by construct, the source beside what the site makes of it. */
export function Findings({ title, found }: FindingsProps) {
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {[...found].map(([{ name }, findings], part) => (
        <section key={name} style={{ marginBlock: "2.5rem" }}>
          <PartHeading>{name}</PartHeading>
          {findings.map((finding, place) => (
            <Pair key={finding.source} {...finding}>
              <Rendering finding={finding} idPrefix={`g${part}-${place}-`} />
            </Pair>
          ))}
        </section>
      ))}
    </>
  );
}

type PairProps = Pick<Finding, "caption" | "source" | "start" | "end"> & { readonly children: ReactNode };

/** Show a source, the construct in it marked, beside what becomes of it. */
export function Pair({ caption, source, start, end, children }: PairProps) {
  return (
    <figure style={{ marginBlockStart: "1rem" }}>
      <figcaption className="text-muted text-sm">{caption}</figcaption>
      <div
        style={{
          display: "grid",
          gap: "1.5rem",
          gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 24rem), 1fr))",
        }}
      >
        <pre className="text-sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {source.slice(0, start)}
          <mark>{source.slice(start, end)}</mark>
          {source.slice(end)}
        </pre>
        <div data-rendering style={{ minWidth: 0 }}>
          {children}
        </div>
      </div>
    </figure>
  );
}

function Rendering({ finding, idPrefix }: { readonly finding: Finding; readonly idPrefix: string }) {
  const { format, language, source } = finding;
  if (format === "inline") {
    return (
      <p className="font-semibold font-serif text-lg leading-snug" lang={langOf(language)}>
        <Inline source={source} />
      </p>
    );
  }
  const section = { kind: "other", label: "", line: 1, language, format, source } as const;
  return <PassageText section={section} idPrefix={idPrefix} headingBase={3} />;
}
