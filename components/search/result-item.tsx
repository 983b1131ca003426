import type { ReactNode } from "react";
import { EstimateMark } from "@/components/layout/date-mark";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { AuthorLine } from "@/components/paper/author-line";
import { PaperRow } from "@/components/paper/paper-row";
import type { SearchDocument } from "@/lib/search/index/document";
import type { QueryTerm } from "@/lib/search/query/query-tree";
import { highlight } from "@/lib/search/text/highlight";
import { categoryPath, digestPath } from "@/lib/site/urls";
import { Highlighted } from "./highlighted";
import { getSourceName, type SearchContext } from "./search-context";

type ResultProps = {
  readonly paper: SearchDocument;
  /** What is marked. */
  readonly terms: readonly QueryTerm[];
  /** Names the digests that contain the paper; without it they are not named. */
  readonly context?: SearchContext;
  /** What else there is to say of why it was found. */
  readonly children?: ReactNode;
};

/** Show a paper that was found as a row, with what was found marked. */
export function ResultItem({ paper, terms, context, children }: ResultProps) {
  const { id, authors, authorCount, categories, date } = paper;
  const [primary] = categories;
  const write = (text: string) => <Highlighted text={text} terms={terms} />;
  return (
    <PaperRow
      id={id}
      title={paper.title}
      titleTranslated={paper.titleTranslated}
      summaries={paper.tldr}
      write={write}
      link={{ "data-result": "" }}
      facts={
        <>
          <AuthorLine
            authors={authors}
            isCut={authorCount > authors.length}
            isFound={(name) => highlight(name, terms).some(({ match }) => match)}
            write={write}
          />
          <span>
            <a href={digestPath(date)} className="hover:text-accent">
              <UiDate date={date} />
            </a>{" "}
            {paper.isEstimated && <EstimateMark />}
          </span>
          {primary && (
            <a href={categoryPath(primary)} className="paper-category">
              {write(primary)}
            </a>
          )}
          {paper.hasCode && <UiText k="code" />}
          {context && paper.sources.length > 0 && (
            <span className="paper-minor">
              {paper.sources.map((source) => getSourceName(context, source)).join(", ")}
            </span>
          )}
          <span className="paper-id">{write(id)}</span>
        </>
      }
    >
      {children}
    </PaperRow>
  );
}
