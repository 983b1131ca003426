import { type RefObject, useEffect, useMemo, useRef } from "react";
import { UiText } from "@/components/layout/ui-text";
import type { SearchAnswer } from "@/lib/search/client";
import { readQuery } from "@/lib/search/query";
import { ResultItem } from "./result-item";

type ResultListProps = {
  readonly answer: SearchAnswer;
  readonly showMore: () => void;
  readonly ref: RefObject<HTMLOListElement | null>;
};

/** List the papers found; "Show more" leads the focus to the first of the new ones. */
export function ResultList({ answer, showMore, ref }: ResultListProps) {
  const { hits, total } = answer;
  const query = useMemo(() => readQuery(answer.query), [answer.query]);
  const awaited = useRef<number>(undefined);

  useEffect(() => {
    if (awaited.current === undefined || hits.length <= awaited.current) return;
    listResultLinks(ref)[awaited.current]?.focus({ preventScroll: true });
    awaited.current = undefined;
  }, [hits, ref]);

  return (
    <section aria-labelledby="search-results">
      <h2 id="search-results" className="sr-only">
        <UiText k="search-results" />
      </h2>
      <ol ref={ref} className="divide-y divide-line">
        {hits.map((paper) => (
          <li key={paper.id}>
            <ResultItem paper={paper} query={query} />
          </li>
        ))}
      </ol>
      {total > hits.length && (
        <button
          type="button"
          className="my-4 min-h-11 w-full rounded-md border border-line text-muted hover:bg-raised hover:text-ink"
          onClick={() => {
            awaited.current = hits.length;
            showMore();
          }}
        >
          <UiText k="search-more" />
        </button>
      )}
    </section>
  );
}

/** List the links of the papers found, in order. */
export function listResultLinks(list: RefObject<HTMLElement | null>): HTMLAnchorElement[] {
  return [...(list.current?.querySelectorAll<HTMLAnchorElement>("a[data-result]") ?? [])];
}
