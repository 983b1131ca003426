import type { ReactNode } from "react";
import { UiText } from "@/components/layout/ui-text";
import { writeContextObject } from "@/lib/citation/context-object";
import type { Paper, Source } from "@/lib/library/library";
import { getListSummary, listSummaries } from "@/lib/library/list-summary";
import { listResources } from "@/lib/library/resources";
import { showText } from "@/lib/markdown/render";
import { summaryLanguages } from "@/lib/search/index/paper-document";
import { summarise } from "@/lib/site/paper-summary";
import { categoryPath, paperAnchor } from "@/lib/site/urls";
import { AuthorLine } from "./author-line";
import { DetailsButton } from "./details-button";
import { PaperRow, type RowSummary } from "./paper-row";
import { isFlagged, listSources } from "./paper-traits";
import { Inline } from "./typeset";

export type PaperItemProps = {
  readonly paper: Paper;
  /** Names of the digests, which are needed where a list mixes them; none are written without it. */
  readonly sources?: ReadonlyMap<string, Source> | undefined;
  /**
   * The day whose page this is: its headings say the primary categories, its filters read the attributes of each
   * paper, and details open in their place.
   */
  readonly day?: string | undefined;
  /** The category that the list's own heading says, and no row of it says again. */
  readonly category?: string | undefined;
  /** What else a list says of each of its papers, among the facts. */
  readonly remark?: ((paper: Paper) => ReactNode) | undefined;
};

/** Show a paper in a list as a row. */
export function PaperItem({ paper, sources, day, category, remark }: PaperItemProps) {
  const code = listResources(paper).find(({ kind }) => kind === "code");
  const listedUnder = day === undefined ? category : paper.categories[0];
  return (
    <li>
      <PaperRow
        id={paper.id}
        title={paper.title}
        titleTranslated={paper.titleTranslated}
        summaries={listRowSummaries(paper)}
        write={(text) => <Inline source={text} />}
        anchor={paperAnchor(paper.id)}
        item={day === undefined ? {} : listTraits(paper, day, code !== undefined)}
        facts={
          <>
            <AuthorLine authors={paper.authors.map(showText)} isCut={paper.authorsCut} />
            {paper.categories
              .filter((other) => other !== listedUnder)
              .map((other) => (
                <a key={other} href={categoryPath(other)} className="paper-category">
                  {other}
                </a>
              ))}
            {code && (
              <a href={code.url} className="link" rel="noopener nofollow">
                <UiText k="code" />
              </a>
            )}
            {remark?.(paper)}
            {sources && (
              <span className="paper-minor">
                {listSources(paper, day)
                  .map((source) => sources.get(source)?.name ?? source)
                  .join(", ")}
              </span>
            )}
            <span className="paper-id">{paper.id}</span>
            {day !== undefined && <DetailsButton />}
            {/* Reference managers offer the papers of a list by it. */}
            <span className="Z3988" title={writeContextObject(cite(paper))} hidden />
          </>
        }
      />
    </li>
  );
}

function cite(paper: Paper) {
  const { id, published } = paper;
  return { id, ...summarise(paper), ...(published !== undefined && { published }) };
}

/** List what a paper is about, in Chinese and English; what is quoted of an abstract only stands in for it. */
function listRowSummaries(paper: Paper): readonly RowSummary[] {
  const summaries = [getListSummary(paper, "zh"), getListSummary(paper, "en")].filter(
    (summary) => summary !== undefined,
  );
  const isSummarised = listSummaries(paper, summaryLanguages).some(({ kind }) => kind === "tldr");
  return summaries.map(({ language, text, kind }) => ({
    language,
    text,
    isStopgap: summaries.length > 1 && language === "en" && kind === "abstract",
    isQuoted: isSummarised && kind !== "tldr",
  }));
}

/** What the filters and searches of a day's page read: a paper that lacks a trait lacks its attribute. */
function listTraits(paper: Paper, day: string, code: boolean) {
  return {
    "data-categories": paper.categories.join(" "),
    "data-sources": listSources(paper, day).join(" "),
    "data-code": code ? "" : undefined,
    "data-flagged": isFlagged(paper, day) ? "" : undefined,
  };
}
