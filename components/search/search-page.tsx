"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { UiText } from "@/components/layout/ui-text";
import { readQuery } from "@/lib/search/query";
import { listResultLinks, ResultList } from "./result-list";
import { NothingFound, SearchIntroduction } from "./search-hints";
import { SearchInput } from "./search-input";
import { SearchFailed, SearchStatus } from "./search-status";
import { useSearch } from "./use-search";
import { useTypedQuery } from "./use-typed-query";
import { useUrlQuery } from "./use-url-query";

const pageSize = 20;

/** Search all papers as one types; the query lives in the address. */
export function SearchPage() {
  const { query, draft, commit } = useUrlQuery();
  const [more, setMore] = useState({ query, pages: 1 });
  const pages = more.query === query ? more.pages : 1;
  const hasWords = query !== undefined && readQuery(query).terms.length > 0;
  const { answer, failure, retry } = useSearch(hasWords ? query : undefined, pages * pageSize);
  const typed = useTypedQuery(query, draft);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const id = useId();

  const isEmpty = query === "";
  useEffect(() => {
    // Where a keyboard is at hand; elsewhere the focus would raise one over the page.
    if (isEmpty && window.matchMedia("(any-hover: hover)").matches)
      input.current?.focus({ preventScroll: true });
  }, [isEmpty]);

  const moveAmongResults = (event: KeyboardEvent) => {
    const step = getStep(event);
    const stops = [input.current, ...listResultLinks(list)];
    const place = stops.findIndex((stop) => stop?.matches(":focus"));
    const next = place < 0 ? undefined : stops[place + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut between controls that Tab reaches too.
    <div className="max-w-4xl" onKeyDown={moveAmongResults}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            commit(typed.value);
          }}
        >
          <label htmlFor={id} className="sr-only">
            <UiText k="search-papers" />
          </label>
          <SearchInput id={id} ref={input} {...typed} />
        </form>
      </search>
      <div className="min-h-svh pt-3">
        {query !== undefined && !hasWords && <SearchIntroduction choose={commit} />}
        {hasWords && (answer || !failure) && <SearchStatus answer={answer} />}
        {hasWords && answer && answer.total > 0 && (
          <ResultList answer={answer} showMore={() => setMore({ query, pages: pages + 1 })} ref={list} />
        )}
        {hasWords && answer?.complete && answer.total === 0 && <NothingFound />}
        {/* Last, because it comes late and must not push down what is being read. */}
        {failure && <SearchFailed failure={failure} retry={retry} />}
      </div>
    </div>
  );
}

/** Read an arrow key as a step; 0 for any other, for one with a modifier, and for one of an input method. */
function getStep(event: KeyboardEvent): -1 | 0 | 1 {
  const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!isPlain || event.nativeEvent.isComposing) return 0;
  return event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
}
