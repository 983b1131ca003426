import { UiText } from "@/components/layout/ui-text";
import { type SectionKind, sectionKinds } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import type { Telling } from "@/lib/library/tellings";
import { AbstractPart } from "./abstract-part";
import { CompareView, comparedClass } from "./compare-view";
import { PaperPart } from "./paper-part";
import { passageId, type Sources } from "./passage-provenance";
import { getCredit, Passages } from "./passages";
import { SectionLabel } from "./section-label";

type PaperTextProps = {
  readonly paper: Paper;
  readonly tellings: readonly Telling[];
  readonly sources: Sources;
};

const summaryKinds = ["motivation", "method", "result", "conclusion"] as const;
const restKinds = ["keywords", "comment", "executive-summary", "other"] as const;

/** Show the sections of a paper, each as one digest tells it; what others tell differently opens beside it. */
export function PaperText({ paper, tellings, sources }: PaperTextProps) {
  const list = (kinds: readonly SectionKind[]) =>
    kinds.flatMap((kind) => tellings.filter((telling) => telling.kind === kind));
  const get = (kind: SectionKind) => tellings.find((telling) => telling.kind === kind);
  const tldr = get("tldr");
  return (
    <>
      <TextPart id="tldr" telling={tldr} sources={sources} className="tldr" />
      <Rows
        id="summary"
        rows={list(summaryKinds)}
        sources={sources}
        credited={tldr && getCredit(tldr.shown)}
      />
      <CompareView
        paper={paper}
        sources={sources}
        tellings={list(sectionKinds).filter(({ others }) => others.length > 0)}
      />
      <AbstractPart abstract={get("abstract")} translation={get("abstract-translation")} sources={sources} />
      <TextPart id="key-findings" telling={get("key-findings")} sources={sources} />
      <TextPart id="analysis" telling={get("analysis")} sources={sources} />
      <Rows id="more-of-digest" rows={list(restKinds)} sources={sources} />
    </>
  );
}

type TextPartProps = {
  readonly id: "tldr" | "key-findings" | "analysis";
  readonly telling: Telling | undefined;
  readonly sources: Sources;
  readonly className?: string;
};

function TextPart({ id, telling, sources, className = "" }: TextPartProps) {
  if (!telling) return null;
  return (
    <PaperPart id={id} label={<UiText k={id} />} className={`${className} ${getClass(telling)}`.trim()}>
      <Passages passages={telling.shown} sources={sources} />
    </PaperPart>
  );
}

type RowsProps = {
  readonly id: "summary" | "more-of-digest";
  readonly rows: readonly Telling[];
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

function getClass({ others }: Telling): string {
  return others.length > 0 ? comparedClass : "";
}
