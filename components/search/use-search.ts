"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useMarks } from "@/components/reading/use-marks";
import { createSearchClient, type SearchAnswer, type SearchClient } from "@/lib/search/client";
import type { SearchFailure } from "@/lib/search/protocol";
import { listClauses } from "@/lib/search/query-syntax";
import { dataPath } from "@/lib/site/urls";
import type { SearchAddress } from "./use-search-address";

export type Search = {
  /** The newest answer; it may be to an earlier question, until the one to this question arrives. */
  readonly answer: SearchAnswer | undefined;
  /** The newest failure that has not been made good. */
  readonly failure: SearchFailure | undefined;
  readonly retry: () => void;
};

/** Ask the search worker for the best papers; undefined asks for nothing, but the index loads. */
export function useSearch(question: SearchAddress | undefined, limit: number): Search {
  const [answer, setAnswer] = useState<SearchAnswer>();
  const [failure, setFailure] = useState<SearchFailure>();
  const client = useRef<SearchClient>(undefined);

  useEffect(() => {
    const started = createSearchClient(dataPath(""), {
      answered: setAnswer,
      failed: setFailure,
    });
    client.current = started;
    return () => started.close();
  }, []);

  const marks = useMarks();
  useEffect(() => {
    if (marks) client.current?.mark([...marks.kept], [...marks.read]);
  }, [marks]);

  const { query, sort = "relevance", isDeep = false } = question ?? {};
  // Without what the browser remembers, the answer would be wrong for a moment.
  const isWaiting = marks === undefined && query !== undefined && asksForMarks(query);
  useEffect(() => {
    if (query !== undefined && !isWaiting) client.current?.search(query, { sort, limit, offset: 0, isDeep });
  }, [query, sort, limit, isDeep, isWaiting]);

  const retry = useCallback(() => {
    setFailure(undefined);
    client.current?.retry();
  }, []);

  return { answer, failure, retry };
}

function asksForMarks(query: string): boolean {
  return listClauses(query).some(({ field }) => field === "is");
}
