import type { ReactNode } from "react";
import { UiDate } from "@/components/layout/ui-date";
import type { PaperSummary } from "@/lib/reading/mark";
import { arxivUrls, digestPath, paperPath } from "@/lib/site/urls";
import { LibraryText } from "./library-text";

type ListedPaperProps = {
  readonly id: string;
  readonly paper: PaperSummary | undefined;
  /** Whether it may still be found. */
  readonly isLooking: boolean;
  /** More facts, in the line of facts. */
  readonly facts?: ReactNode;
  readonly children?: ReactNode;
};

/** Show a paper of a list: enough to know it by, and the way to it. */
export function ListedPaper({ id, paper, isLooking, facts, children }: ListedPaperProps) {
  const title = paper?.title ?? id;
  const isMissing = !paper && !isLooking;
  return (
    <article className="py-5">
      <h3
        className="wrap-anywhere font-semibold font-serif text-lg leading-snug"
        lang={/\p{Script=Han}/u.test(title) ? "zh-CN" : "en"}
        dir="auto"
      >
        <a href={isMissing ? arxivUrls(id).abs : paperPath(id)} className="hover:text-accent">
          {title}
        </a>
      </h3>
      {paper && <Authors paper={paper} />}
      {isMissing && <Missing id={id} />}
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-muted text-sm tabular-nums">
        {paper && (
          <>
            <a href={digestPath(paper.date)} className="hover:text-accent">
              <UiDate date={paper.date} />
            </a>
            <span>{paper.categories.slice(0, 3).join(" ")}</span>
          </>
        )}
        <a href={arxivUrls(id).abs} rel="noopener" className="hover:text-accent">
          arXiv:{id}
        </a>
        {facts}
      </p>
      {children}
    </article>
  );
}

function Missing({ id }: { readonly id: string }) {
  return (
    <p className="mt-0.5 text-muted text-sm">
      <LibraryText k="library-unknown" values={{ id }} />
    </p>
  );
}

/** Authors named before the rest becomes a number. */
const most = 4;

function Authors({ paper: { authors, authorCount = authors.length } }: { readonly paper: PaperSummary }) {
  const named = authorCount <= most + 1 ? authors : authors.slice(0, most);
  const rest = authorCount - named.length;
  return (
    <p className="mt-0.5 text-muted text-sm" dir="auto">
      {named.join(", ")}
      {rest > 0 && <span className="tabular-nums"> +{rest}</span>}
    </p>
  );
}

/** Write the day of a time, in the reader's own time zone. */
export function LocalDay({ time }: { readonly time: string }) {
  const date = new Date(time);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return <UiDate date={parts.map((part) => String(part).padStart(2, "0")).join("-")} />;
}
