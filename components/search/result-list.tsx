import { type RefObject, Suspense, useEffect, useMemo, useRef } from "react";
import { lazyPart } from "@/components/layout/lazy-part";
import { readQuery } from "@/lib/search/query/read-query";
import type { TextMatch } from "@/lib/search/rank/matched-terms";
import type { SearchAnswer } from "@/lib/search/session/client";
import { rememberSearch } from "./recent-searches";
import { ResultItem } from "./result-item";
import type { SearchContext } from "./search-context";
import { SearchText } from "./search-text";

/** Code that few queries need. */
const AbstractSnippet = lazyPart(async () => (await import("./abstract-snippet")).AbstractSnippet);

type ResultListProps = {
  readonly answer: SearchAnswer;
  /** Most papers to be shown of it. */
  readonly count: number;
  /** Whether it is to be replaced: something else has been asked. */
  readonly isBusy: boolean;
  /** Whether the end of the list coming into view loads more by itself. */
  readonly loadsByScroll: boolean;
  readonly context: SearchContext;
  readonly showMore: () => void;
  readonly ref: RefObject<HTMLOListElement | null>;
};

/** Distance of the list's end from the window, in pixels, at which more is loaded: about a screen ahead. */
const lookAhead = 800;

/** List the papers found; more come as one scrolls, or by a button that leads the focus to the first of them. */
export function ResultList(props: ResultListProps) {
  const { answer, count, isBusy, loadsByScroll, context, showMore, ref } = props;
  const { query, matches } = answer;
  const { terms } = useMemo(() => readQuery(query), [query]);
  const hits = useMemo(() => answer.hits.slice(0, count), [answer, count]);
  const hasMore = answer.total > count;
  const awaited = useRef<number>(undefined);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (awaited.current === undefined || hits.length <= awaited.current) return;
    listResultLinks(ref)[awaited.current]?.focus({ preventScroll: true });
    awaited.current = undefined;
  }, [hits, ref]);

  const shown = hits.length;
  useEffect(() => {
    // A new observer for each length of the list: one that is still in view would not report again.
    if (!end.current || !hasMore || !loadsByScroll || shown === 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        // On a busy machine several come at once, and the last one is how things are.
        if (entries.at(-1)?.isIntersecting) showMore();
      },
      { rootMargin: `${lookAhead}px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasMore, loadsByScroll, shown, showMore]);

  return (
    <section
      aria-labelledby="search-results"
      aria-busy={isBusy || !answer.final}
      className={isBusy ? "stale" : ""}
    >
      <h2 id="search-results" className="sr-only">
        <SearchText k="search-results" />
      </h2>
      <ol ref={ref} onClickCapture={() => rememberSearch(query)} className="divide-y divide-line">
        {hits.map((paper, place) => (
          <li key={paper.id}>
            <ResultItem paper={paper} terms={[...terms, ...(matches[place]?.terms ?? [])]} context={context}>
              {isFoundElsewhere(answer, matches[place]) && (
                <Suspense>
                  <AbstractSnippet paper={paper} words={answer.words} />
                </Suspense>
              )}
            </ResultItem>
          </li>
        ))}
      </ol>
      <div ref={end} />
      {hasMore && (
        <button
          type="button"
          className="my-4 min-h-11 w-full rounded-md border border-line text-muted hover:bg-raised hover:text-ink"
          onClick={() => {
            awaited.current = hits.length;
            showMore();
          }}
        >
          <SearchText k="search-more" />
        </button>
      )}
    </section>
  );
}

/** Return whether what a paper's card holds does not say why it was found. */
function isFoundElsewhere({ isFullText, words }: SearchAnswer, match: TextMatch | undefined): boolean {
  if (match === undefined || match.isComplete || words.length === 0) return false;
  return isFullText || match.terms.length === 0;
}

/** List the links of the papers found, in order. */
export function listResultLinks(list: RefObject<HTMLElement | null>): HTMLAnchorElement[] {
  return [...(list.current?.querySelectorAll<HTMLAnchorElement>("a[data-result]") ?? [])];
}
