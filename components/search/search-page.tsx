"use client";

import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { getStep } from "@/components/keyboard/input-method";
import type { SearchDocument } from "@/lib/search/index/document";
import { hasConditions, readQuery } from "@/lib/search/query/read-query";
import { paperPath } from "@/lib/site/urls";
import { QueryForm } from "./query-form";
import { QueryHelp } from "./query-help";
import { QueryRemarks } from "./query-remarks";
import { rememberSearch } from "./recent-searches";
import { listResultLinks } from "./result-list";
import type { SearchContext } from "./search-context";
import { SearchIntroduction } from "./search-introduction";
import { SearchResults } from "./search-results";
import { isSameQuestion } from "./shown-list";
import { recallPages, useKeptPlace } from "./use-kept-place";
import { useSearch } from "./use-search";
import { formatAddress, useSearchAddress } from "./use-search-address";

const pageSize = 20;

/** Search all papers as one types; what is asked lives in the address. */
export function SearchPage({ context }: { readonly context: SearchContext }) {
  const { address, isReturn, isDraft, draft, commit, step } = useSearchAddress();
  const query = address?.query;
  const parsed = useMemo(() => readQuery(query ?? ""), [query]);
  const isAsked = hasConditions(parsed);
  const key = address && formatAddress(address);
  const { pages, showMore } = usePages(key, isReturn);
  const [exported, setExported] = useState(0);
  const wanted = pages * pageSize;
  const limit = Math.max(wanted, exported);
  const returned = isReturn ? key : undefined;
  const search = useSearch(isAsked && address ? { ...address, limit, isDraft, returned } : undefined);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);

  const { shown } = search;
  const current = address && shown && isSameQuestion(shown.answer, address) ? shown : undefined;
  const answer = current?.answer;
  const listed = useListedCount(answer !== undefined, wanted);
  const isLoaded = answer !== undefined && answer.hits.length >= Math.min(answer.total, wanted);
  const hasMore = answer !== undefined && answer.total > wanted;
  useKeptPlace({
    address: key,
    isReturn,
    shown: current,
    pages,
    count: wanted,
    isLoaded,
    list,
    showMore: hasMore ? showMore : undefined,
  });

  useFocusWhenEmpty(input, query === "");

  const finish = (typed: string) => {
    rememberSearch(typed);
    commit(typed);
    openNamedPaper(typed, search.answer?.hits);
  };

  const choose = (query: string) => step({ query });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut between controls that Tab reaches too.
    <div onKeyDown={(event) => moveAmong(event, [input.current, ...listResultLinks(list)])}>
      {/* As wide as what is found below it, beside which the filters appear. */}
      <div className="lg:pe-76">
        <QueryForm query={query} context={context} ref={input} draft={draft} commit={finish} />
        <QueryHelp context={context} choose={choose} />
      </div>
      <div className="min-h-svh pt-3">
        {address && !isAsked && (
          <>
            <QueryRemarks answer={{ query: "", notes: parsed.notes, expansions: [] }} search={choose} />
            <SearchIntroduction choose={choose} />
          </>
        )}
        {address && isAsked && (
          <SearchResults
            address={address}
            identifier={parsed.identifier}
            step={step}
            context={context}
            search={search}
            paging={{
              wanted,
              shown: listed,
              isAutomatic: isLoaded && pages % automaticPages !== 0,
              showMore,
            }}
            prepareExport={setExported}
            list={list}
          />
        )}
      </div>
    </div>
  );
}

/** Pages that follow each other by scrolling alone, so that one who scrolls on reaches the end of the page. */
const automaticPages = 5;

/** Count how many pages of an address are shown; one to which the reader comes back has as many as it had. */
function usePages(key: string | undefined, isReturn: boolean) {
  const [more, setMore] = useState({ key, pages: 1 });
  const first = useMemo(() => (isReturn && key !== undefined ? recallPages(key) : 1), [isReturn, key]);
  const pages = more.key === key ? more.pages : first;
  const showMore = useCallback(() => setMore({ key, pages: pages + 1 }), [key, pages]);
  return { pages, showMore };
}

/** Count the papers to list: a list that stays until the next one comes stays as long as it was. */
function useListedCount(isAnswered: boolean, wanted: number): number {
  const before = useRef(wanted);
  useEffect(() => {
    if (isAnswered) before.current = wanted;
  }, [isAnswered, wanted]);
  return isAnswered ? wanted : before.current;
}

/** Focus an empty field where a keyboard is at hand; elsewhere the focus would raise one over the page. */
function useFocusWhenEmpty(input: RefObject<HTMLInputElement | null>, isEmpty: boolean): void {
  useEffect(() => {
    if (isEmpty && window.matchMedia("(any-hover: hover)").matches)
      input.current?.focus({ preventScroll: true });
  }, [input, isEmpty]);
}

/** Open the paper whose identifier was typed, where it was found. */
function openNamedPaper(typed: string, hits: readonly SearchDocument[] = []): void {
  const { identifier } = readQuery(typed);
  if (identifier !== undefined && hits.some(({ id }) => id === identifier))
    window.location.assign(paperPath(identifier));
}

/** Move the focus by the arrow keys from one of some elements to the next. */
function moveAmong(event: KeyboardEvent, stops: readonly (HTMLElement | null)[]): void {
  const move = getStep(event);
  const index = stops.findIndex((stop) => stop?.matches(":focus"));
  const next = index < 0 ? undefined : stops[index + move];
  if (move === 0 || !next) return;
  event.preventDefault();
  next.focus();
}
