import { UiText } from "@/components/layout/ui-text";
import { type SectionKind, sectionKinds } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import type { MergedSection } from "@/lib/library/merged-sections";
import { AbstractPart } from "./abstract-part";
import { CompareView, comparedClass } from "./compare-view";
import { PaperPart } from "./paper-part";
import { passageId, type Sources } from "./passage-provenance";
import { getCredit, Passages } from "./passages";
import { SectionLabel } from "./section-label";

type PaperTextProps = {
  readonly paper: Paper;
  readonly sections: readonly MergedSection[];
  readonly sources: Sources;
};

const summaryKinds = ["motivation", "method", "result", "conclusion"] as const;
const restKinds = ["keywords", "comment", "executive-summary", "other"] as const;

/** Show the sections of a paper, each as one digest presents it; what others present differently opens beside it. */
export function PaperText({ paper, sections, sources }: PaperTextProps) {
  const list = (kinds: readonly SectionKind[]) =>
    kinds.flatMap((kind) => sections.filter((section) => section.kind === kind));
  const get = (kind: SectionKind) => sections.find((section) => section.kind === kind);
  const tldr = get("tldr");
  return (
    <>
      <TextPart id="tldr" section={tldr} sources={sources} className="tldr" />
      <Rows
        id="summary"
        rows={list(summaryKinds)}
        sources={sources}
        credited={tldr && getCredit(tldr.shown)}
      />
      <CompareView
        paper={paper}
        sources={sources}
        sections={list(sectionKinds).filter(({ others }) => others.length > 0)}
      />
      <AbstractPart abstract={get("abstract")} translation={get("abstract-translation")} sources={sources} />
      <TextPart id="key-findings" section={get("key-findings")} sources={sources} />
      <TextPart id="analysis" section={get("analysis")} sources={sources} />
      <Rows id="more-of-digest" rows={list(restKinds)} sources={sources} />
    </>
  );
}

type TextPartProps = {
  readonly id: "tldr" | "key-findings" | "analysis";
  readonly section: MergedSection | undefined;
  readonly sources: Sources;
  readonly className?: string;
};

function TextPart({ id, section, sources, className = "" }: TextPartProps) {
  if (!section) return null;
  return (
    <PaperPart id={id} label={<UiText k={id} />} className={`${className} ${getClass(section)}`.trim()}>
      <Passages passages={section.shown} sources={sources} />
    </PaperPart>
  );
}

type RowsProps = {
  readonly id: "summary" | "more-of-digest";
  readonly rows: readonly MergedSection[];
  readonly sources: Sources;
  readonly credited?: string | undefined;
};

/** Show sections of several kinds, a row each: the name beside the text on wide screens. */
function Rows({ id, rows, sources, credited }: RowsProps) {
  const [first] = rows;
  if (!first) return null;
  const known = credited ?? getCredit(first.shown);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="sr-only">
        <UiText k={id} />
      </h2>
      {rows.map((row) => (
        <div key={passageId(row.shown[0])} className={`part ${getClass(row)}`.trim()}>
          <h3
            id={row.kind === "other" ? undefined : row.kind}
            dir={row.kind === "other" ? "auto" : undefined}
          >
            <SectionLabel section={row.shown[0].section} />
          </h3>
          <Passages
            passages={row.shown}
            sources={sources}
            headingBase={4}
            credited={row === first ? credited : known}
          />
        </div>
      ))}
    </section>
  );
}

function getClass({ others }: MergedSection): string {
  return others.length > 0 ? comparedClass : "";
}
