import type { ReactNode } from "react";
import { langOf } from "@/components/layout/text-lang";
import { UiText } from "@/components/layout/ui-text";
import type { RelatedPaper } from "@/lib/library/library";
import type { MergedSection } from "@/lib/library/merged-sections";
import type { Passage } from "@/lib/library/passages";
import type { Quotation } from "@/lib/library/quotations";
import { type Heading, listHeadings } from "@/lib/markdown/render";
import { PaperUiText } from "./paper-ui-text";
import { splitOpened } from "./passage-body";
import { passageId } from "./passage-provenance";
import { SectionLabel } from "./section-label";

type PaperContentsProps = {
  readonly sections: readonly MergedSection[];
  readonly quotations: readonly Quotation[];
  readonly related: readonly RelatedPaper[];
};

/** Sections with a heading of their own, in the order of the page. */
const kinds = [
  "tldr",
  "motivation",
  "method",
  "result",
  "conclusion",
  "abstract",
  "key-findings",
  "analysis",
] as const;

/** List what is on a paper's page, the headings of its analysis included, for wide screens. */
export function PaperContents({ sections, quotations, related }: PaperContentsProps) {
  const get = (kind: MergedSection["kind"]) => sections.find((section) => section.kind === kind);
  return (
    <nav aria-labelledby="paper-contents" className="paper-contents no-print">
      <h2 id="paper-contents" className="sr-only">
        <UiText k="contents" />
      </h2>
      <ul>
        {kinds.map((kind) => {
          const section = get(kind) ?? (kind === "abstract" ? get("abstract-translation") : undefined);
          return (
            section && (
              <Item key={kind} to={kind} passages={kind === "analysis" ? section.shown : []}>
                {kind === "abstract" ? (
                  <UiText k="abstract" />
                ) : (
                  <SectionLabel section={section.shown[0].section} />
                )}
              </Item>
            )
          );
        })}
        {quotations.length > 0 && (
          <Item to="in-summary">
            <PaperUiText k="in-summary" />
          </Item>
        )}
        <Item to="appearances">
          <PaperUiText k="appearances" />
        </Item>
        {related.length > 0 && (
          <Item to="related">
            <PaperUiText k="related" />
          </Item>
        )}
      </ul>
    </nav>
  );
}

type ItemProps = {
  readonly to: string;
  /** Whose headings appear below it. */
  readonly passages?: readonly Passage[];
  readonly children: ReactNode;
};

function Item({ to, passages = [], children }: ItemProps) {
  return (
    <li>
      <a href={`#${to}`}>{children}</a>
      {passages.map((passage) => (
        <ul key={passageId(passage)} lang={langOf(passage.section.language)}>
          {listHeadingsOf(passage).map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      ))}
    </li>
  );
}

/** What folds away has no place among the contents. */
function listHeadingsOf(passage: Passage): readonly Heading[] {
  const { section, flags } = passage;
  if (section.format === "text" || flags.length > 0) return [];
  return listHeadings(splitOpened(section).text, { headingBase: 3, idPrefix: `${passageId(passage)}-` });
}
