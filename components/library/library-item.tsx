import type { ReactNode } from "react";
import { UiDate } from "@/components/layout/ui-date";
import { AuthorLine } from "@/components/paper/author-line";
import { PaperRow } from "@/components/paper/paper-row";
import type { PaperSummary } from "@/lib/reading/mark";
import { arxivUrls, digestPath } from "@/lib/site/urls";
import { LibraryText } from "./library-text";

type LibraryItemProps = {
  readonly id: string;
  readonly paper: PaperSummary | undefined;
  /** Whether it may still be found. */
  readonly isLooking: boolean;
  /** More facts, in the line of facts. */
  readonly facts?: ReactNode;
  /** Fields of the reader's own. */
  readonly tools?: ReactNode;
};

/** Show a paper of a list as a row: enough to know it by, and the way to it. */
export function LibraryItem({ id, paper, isLooking, facts, tools }: LibraryItemProps) {
  const isMissing = !paper && !isLooking;
  return (
    <li>
      <PaperRow
        id={id}
        title={paper?.title ?? id}
        summaries={paper?.tldr ?? []}
        write={(text) => text}
        href={isMissing ? arxivUrls(id).abs : undefined}
        facts={
          <>
            {paper && <Authors paper={paper} />}
            {facts}
            {paper && (
              <>
                <a href={digestPath(paper.date)} className="paper-minor hover:text-accent">
                  <UiDate date={paper.date} />
                </a>
                <span className="paper-minor">{paper.categories.slice(0, 3).join(" ")}</span>
              </>
            )}
            <a href={arxivUrls(id).abs} rel="noopener" className={paper ? "link paper-id" : "link"}>
              arXiv:{id}
            </a>
          </>
        }
        tools={tools}
      >
        {/* Room for what is looked up. */}
        {paper && !paper.tldr && <p className="paper-lede max-sm:min-h-[2lh]">{"\u00a0"}</p>}
        {isMissing && (
          <p className="paper-lede">
            <LibraryText k="library-unknown" values={{ id }} />
          </p>
        )}
      </PaperRow>
    </li>
  );
}

function Authors({ paper: { authors, authorCount = authors.length } }: { readonly paper: PaperSummary }) {
  return <AuthorLine authors={authors} isCut={authorCount > authors.length} />;
}

/** Write the day of a time, in the reader's own time zone. */
export function LocalDay({ time }: { readonly time: string }) {
  const date = new Date(time);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return <UiDate date={parts.map((part) => String(part).padStart(2, "0")).join("-")} />;
}
