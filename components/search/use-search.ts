"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useMarks } from "@/components/reading/use-marks";
import { listClauses } from "@/lib/search/query/query-syntax";
import { createSearchClient, type SearchAnswer, type SearchClient } from "@/lib/search/session/client";
import type { SearchFailure } from "@/lib/search/session/protocol";
import { dataPath } from "@/lib/site/urls";
import { receiveAnswer, reorder, type ShownList } from "./shown-list";
import type { SearchAddress } from "./use-search-address";

export type Search = {
  /** The newest answer; it may be to an earlier question, until the one to this question arrives. */
  readonly answer: SearchAnswer | undefined;
  /** What to show of the answers so far. */
  readonly shown: ShownList | undefined;
  /** Put what is shown into the order of the newest answer. */
  readonly reorder: () => void;
  /** The newest failure that has not been made good. */
  readonly failure: SearchFailure | undefined;
  readonly retry: () => void;
};

type Question = SearchAddress & {
  /** Papers wanted. */
  readonly limit: number;
  /** Whether it is still being typed. */
  readonly isDraft: boolean;
};

/** Ask the search worker for the best papers; undefined asks for nothing, but the index loads. */
export function useSearch(question: Question | undefined): Search {
  const [answer, setAnswer] = useState<SearchAnswer>();
  const [shown, setShown] = useState<ShownList>();
  const [failure, setFailure] = useState<SearchFailure>();
  const client = useRef<SearchClient>(undefined);

  useEffect(() => {
    const started = createSearchClient(dataPath(""), {
      answered: (answer) => {
        setAnswer(answer);
        const isEntered = document.activeElement?.matches("[data-result]") ?? false;
        setShown((shown) => receiveAnswer(shown, answer, performance.now(), isEntered));
      },
      failed: setFailure,
    });
    client.current = started;
    return () => started.close();
  }, []);

  const marks = useMarks();
  const { query, sort = "relevance", isDeep = false, limit = 0, isDraft = false } = question ?? {};
  const marked = useRef<string>(undefined);
  useEffect(() => {
    // What was found unread stays listed once it is read, until something else is asked.
    const isListed = query !== undefined && marked.current === query && asksForMarks(query);
    if (!marks || isListed) return;
    marked.current = query;
    client.current?.mark([...marks.kept], [...marks.read]);
  }, [marks, query]);

  // Without what the browser remembers, the answer would be wrong for a moment.
  const isWaiting = marks === undefined && query !== undefined && asksForMarks(query);
  useEffect(() => {
    if (query === undefined) {
      setAnswer(undefined);
      setShown(undefined);
    } else if (!isWaiting) client.current?.search(query, { sort, limit, offset: 0, isDeep, isDraft });
  }, [query, sort, limit, isDeep, isDraft, isWaiting]);

  const retry = useCallback(() => {
    setFailure(undefined);
    client.current?.retry();
  }, []);

  return {
    answer,
    shown,
    reorder: () => setShown((shown) => shown && reorder(shown, performance.now())),
    failure,
    retry,
  };
}

function asksForMarks(query: string): boolean {
  return listClauses(query).some(({ field }) => field === "is");
}
