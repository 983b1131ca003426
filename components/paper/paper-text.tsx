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
import { isMixed, readingClass, soundLanguages } from "./reading-class";
import { SectionLabel } from "./section-label";
import { StandIn } from "./stand-in";
import { compareView, ViewSwitch } from "./view-switch";

type PaperTextProps = { readonly paper: Paper; readonly sources: Sources };

const summaryKinds = ["motivation", "method", "result", "conclusion"] as const;
const restKinds = ["keywords", "comment", "executive-summary", "other"] as const;
/** What digests tell in words of their own. */
const tellingKinds = ["tldr", ...summaryKinds, "key-findings", "analysis", ...restKinds] as const;

/** Who tells a paper: the digests' settings by folder, and the digests themselves, newest first. */
type Told = { readonly sources: Sources; readonly files: readonly string[] };

/**
 * Show every passage of a paper. Where digests tell it differently, their texts follow one another in each section or
 * stand side by side, as the reader chooses.
 */
export function PaperText({ paper, sources }: PaperTextProps) {
  const passages = listPassages(paper);
  const list = (...kinds: readonly SectionKind[]) => kinds.flatMap((kind) => passages.get(kind) ?? []);
  const files = [...new Set(paper.appearances.map(({ digest }) => digest.file))];
  const told = { sources, files };
  const differs = !shareTellers(list(...tellingKinds));
  return (
    <div {...(differs && { id: compareView, className: `views columns-${Math.min(files.length, 3)}` })}>
      {differs && <ViewSwitch count={files.length} />}
      <Part name="tldr" passages={list("tldr")} told={told}>
        <div className="text-lg">
          <Tellings passages={list("tldr")} told={told} />
        </div>
      </Part>
      <Part name="summary" passages={list(...summaryKinds)} told={told}>
        <Rows passages={list(...summaryKinds)} told={told} />
      </Part>
      <AbstractPart
        abstracts={list("abstract")}
        translations={list("abstract-translation")}
        sources={sources}
      />
      <Part name="key-findings" passages={list("key-findings")} told={told}>
        <Tellings passages={list("key-findings")} told={told} />
      </Part>
      <Part name="analysis" passages={list("analysis")} told={told}>
        <Tellings passages={list("analysis")} told={told} />
      </Part>
      <Part name="more-of-digest" passages={list(...restKinds)} told={told}>
        <Rows passages={list(...restKinds)} told={told} />
      </Part>
    </div>
  );
}

type PartProps = {
  readonly name: "tldr" | "summary" | "key-findings" | "analysis" | "more-of-digest";
  readonly passages: readonly Passage[];
  readonly told: Told;
  readonly children: ReactNode;
};

function Part({ name, passages, told, children }: PartProps) {
  const [first] = passages;
  if (!first) return null;
  const isShared = shareTellers(passages);
  return (
    <section aria-labelledby={name} className={`mt-12${isShared ? "" : " differs"}`}>
      <header className="mb-4 flex flex-wrap items-baseline gap-x-4">
        <PartHeading id={name}>
          <UiText k={name} />
        </PartHeading>
        {!isMixed(passages) && <StandIn language={first.section.language} />}
        {isShared && <PassageProvenance passage={first} sources={told.sources} />}
      </header>
      {children}
    </section>
  );
}

/** Show passages of several kinds, a row each: the name beside the text on wide screens. */
function Rows({ passages, told }: { readonly passages: readonly Passage[]; readonly told: Told }) {
  const named = !shareTellers(passages);
  const marked = isMixed(passages);
  const rows = groupBy(passages, ({ section }) =>
    section.kind === "other" ? `other ${section.label}` : section.kind,
  );
  return (
    <div className="space-y-6">
      {[...rows].map(([row, [first, ...others]]) =>
        first === undefined ? null : (
          <div key={row} className="telling-row">
            <h3 className="mb-1 font-medium text-muted" dir="auto">
              <SectionLabel section={first.section} />
            </h3>
            <Tellings
              passages={[first, ...others]}
              told={told}
              named={named}
              marked={marked}
              headingBase={4}
            />
          </div>
        ),
      )}
    </div>
  );
}

type TellingsProps = {
  readonly passages: readonly Passage[];
  readonly told: Told;
  /** Whether each text names its digest; where there are several, it always does. */
  readonly named?: boolean;
  /** Whether each text that stands in for one in the reading language says so; else the head of its part does. */
  readonly marked?: boolean;
  readonly headingBase?: number;
};

/** Show what each digest says in one section. */
function Tellings({
  passages,
  told,
  named = passages.length > 1,
  marked = isMixed(passages),
  headingBase = 3,
}: TellingsProps) {
  const classOf = ({ section }: Passage) => readingClass(section.language, soundLanguages(passages));
  return (
    <div className="tellings">
      {passages.map((passage) => (
        <div
          key={passageId(passage)}
          className={`telling ${columnOf(passage, told.files)} ${classOf(passage)}`.trim()}
        >
          {marked && classOf(passage) === "" && <StandIn language={passage.section.language} />}
          <PassageBody passage={passage} idPrefix={`${passageId(passage)}-`} headingBase={headingBase} />
          {named && (
            <div className="mt-1.5">
              <PassageProvenance passage={passage} sources={told.sources} />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

/** Name the column of the compare view: that of the first digest that tells a passage, or all for one that all tell. */
function columnOf({ tellers }: Passage, files: readonly string[]): string {
  const place = files.indexOf(tellers[0].digest.file);
  return tellers.length === files.length ? "telling-all" : `telling-${place % 3}`;
}

/** Tell whether the same digests hold all passages, so that naming them once is enough. */
function shareTellers(passages: readonly Passage[]): boolean {
  const tellers = passages.map((passage) => passage.tellers.map(({ digest }) => digest.file).join(" "));
  return new Set(tellers).size <= 1;
}
