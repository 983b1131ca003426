import type { ReactNode } from "react";
import { PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import type { SectionKind } from "@/lib/digest/record";
import { groupBy } from "@/lib/library/group-by";
import type { Paper } from "@/lib/library/library";
import { listPassages, type Passage } from "@/lib/library/passages";
import { AbstractPart } from "./abstract-part";
import { PassageBody } from "./passage-body";
import { PassageProvenance, passageId, type Sources } from "./passage-provenance";
import { SectionLabel } from "./section-label";

type PaperTextProps = { readonly paper: Paper; readonly sources: Sources };

const summaryKinds = ["motivation", "method", "result", "conclusion"] as const;
const restKinds = ["keywords", "comment", "executive-summary", "other"] as const;

/** Show every passage of a paper; where digests differ they stand side by side, section by section. */
export function PaperText({ paper, sources }: PaperTextProps) {
  const passages = listPassages(paper);
  const list = (...kinds: readonly SectionKind[]) => kinds.flatMap((kind) => passages.get(kind) ?? []);
  return (
    <>
      <Part name="tldr" passages={list("tldr")} sources={sources}>
        <div className="text-lg">
          <Tellings passages={list("tldr")} sources={sources} />
        </div>
      </Part>
      <Part name="summary" passages={list(...summaryKinds)} sources={sources}>
        <Rows passages={list(...summaryKinds)} sources={sources} />
      </Part>
      <AbstractPart
        abstracts={list("abstract")}
        translations={list("abstract-translation")}
        sources={sources}
      />
      <Part name="key-findings" passages={list("key-findings")} sources={sources}>
        <Tellings passages={list("key-findings")} sources={sources} />
      </Part>
      <Part name="analysis" passages={list("analysis")} sources={sources}>
        <Tellings passages={list("analysis")} sources={sources} />
      </Part>
      <Part name="more-of-digest" passages={list(...restKinds)} sources={sources}>
        <Rows passages={list(...restKinds)} sources={sources} />
      </Part>
    </>
  );
}

type PartProps = {
  readonly name: "tldr" | "summary" | "key-findings" | "analysis" | "more-of-digest";
  readonly passages: readonly Passage[];
  readonly sources: Sources;
  readonly children: ReactNode;
};

function Part({ name, passages, sources, children }: PartProps) {
  const [first] = passages;
  if (!first) return null;
  return (
    <section aria-labelledby={name} className="mt-12">
      <header className="mb-4 flex flex-wrap items-baseline gap-x-4">
        <PartHeading id={name}>
          <UiText k={name} />
        </PartHeading>
        {shareTellers(passages) && <PassageProvenance passage={first} sources={sources} />}
      </header>
      {children}
    </section>
  );
}

/** Show passages of several kinds, a row each: the name beside the text on wide screens. */
function Rows({ passages, sources }: { readonly passages: readonly Passage[]; readonly sources: Sources }) {
  const named = !shareTellers(passages);
  const rows = groupBy(passages, ({ section }) =>
    section.kind === "other" ? `other ${section.label}` : section.kind,
  );
  return (
    <div className="space-y-6">
      {[...rows].map(([row, [first, ...others]]) =>
        first === undefined ? null : (
          <div key={row} className="gap-x-6 md:grid md:grid-cols-[8rem_minmax(0,1fr)]">
            <h3 className="mb-1 font-medium text-muted" dir="auto">
              <SectionLabel section={first.section} />
            </h3>
            <Tellings passages={[first, ...others]} sources={sources} named={named} headingBase={4} />
          </div>
        ),
      )}
    </div>
  );
}

type TellingsProps = {
  readonly passages: readonly Passage[];
  readonly sources: Sources;
  /** Whether each text names its digest; where there are several, it always does. */
  readonly named?: boolean;
  readonly headingBase?: number;
};

/** Show what each digest says in one section, side by side where there are several. */
function Tellings({ passages, sources, named = passages.length > 1, headingBase = 3 }: TellingsProps) {
  return (
    <div className={passages.length > 1 ? "grid gap-x-10 gap-y-5 lg:grid-cols-2" : ""}>
      {passages.map((passage) => (
        <div key={passageId(passage)} className="min-w-0">
          <PassageBody passage={passage} idPrefix={`${passageId(passage)}-`} headingBase={headingBase} />
          {named && (
            <div className="mt-1.5">
              <PassageProvenance passage={passage} sources={sources} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** Tell whether the same digests hold all passages, so that naming them once is enough. */
function shareTellers(passages: readonly Passage[]): boolean {
  const tellers = passages.map((passage) => passage.tellers.map(({ digest }) => digest.file).join(" "));
  return new Set(tellers).size === 1;
}
