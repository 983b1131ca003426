"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { createSearchClient, type SearchAnswer, type SearchClient } from "@/lib/search/client";
import type { SearchFailure } from "@/lib/search/protocol";
import { dataPath } from "@/lib/site/urls";

export type Search = {
  /** The newest answer; it may be to an earlier query, until the one to this query arrives. */
  readonly answer: SearchAnswer | undefined;
  /** The newest failure that has not been made good. */
  readonly failure: SearchFailure | undefined;
  readonly retry: () => void;
};

/** Ask the search worker for the best papers of a query; undefined asks for nothing, but the index loads. */
export function useSearch(query: string | undefined, limit: number): Search {
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

  useEffect(() => {
    if (query !== undefined) client.current?.search(query, limit);
  }, [query, limit]);

  const retry = useCallback(() => {
    setFailure(undefined);
    client.current?.retry();
  }, []);

  return { answer, failure, retry };
}
