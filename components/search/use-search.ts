"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useMarks } from "@/components/reading/use-marks";
import { listClauses } from "@/lib/search/query/query-syntax";
import { createSearchClient, type SearchAnswer, type SearchClient } from "@/lib/search/session/client";
import type { SearchFailure } from "@/lib/search/session/protocol";
import { dataPath } from "@/lib/site/urls";
import { recallList } from "./kept-lists";
import { isSameQuestion, receiveAnswer, reorder, type ShownList } from "./shown-list";
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
  /** The address that asks it, where the reader came back to that. */
  readonly returned?: string | undefined;
  /** Papers wanted. */
  readonly limit: number;
  /** Whether it is still being typed. */
  readonly isDraft: boolean;
};

/** Ask the search worker for the best papers; undefined asks for nothing, but the index loads. */
export function useSearch(question: Question | undefined): Search {
  const [{ answer, shown }, setFound] = useState<Found>({});
  const [failure, setFailure] = useState<SearchFailure>();
  const client = useRef<SearchClient>(undefined);

  useEffect(() => {
    const started = createSearchClient(dataPath(""), {
      answered: (answer) => {
        const isEntered = document.activeElement?.matches("[data-result]") ?? false;
        setFound(({ shown }) => receive(shown, answer, isEntered));
      },
      failed: setFailure,
    });
    client.current = started;
    return () => started.close();
  }, []);

  const marks = useMarks();
  const { query, sort = "relevance", isFullText = false, limit = 0, isDraft = false } = question ?? {};
  const isRecalling = useRecalledList(
    question?.returned,
    useCallback((list) => setFound({ answer: list.answer, shown: list }), []),
  );

  const marked = useRef<string>(undefined);
  useEffect(() => {
    // What was found unread stays listed once it is read, until something else is asked.
    const isListed = query !== undefined && marked.current === query && asksForMarks(query);
    if (!marks || isListed) return;
    marked.current = query;
    client.current?.mark([...marks.kept], [...marks.read]);
  }, [marks, query]);

  // Without what the browser remembers, the answer would be wrong for a moment.
  const lacksMarks = marks === undefined && query !== undefined && asksForMarks(query);
  const isWaiting = lacksMarks || isRecalling;
  useEffect(() => {
    if (query === undefined) setFound({});
    else if (!isWaiting) client.current?.search(query, { sort, limit, offset: 0, isFullText, isDraft });
  }, [query, sort, limit, isFullText, isDraft, isWaiting]);

  const retry = useCallback(() => {
    setFailure(undefined);
    client.current?.retry();
  }, []);

  return {
    answer,
    shown,
    reorder: () =>
      setFound(({ shown, ...found }) =>
        shown ? { ...found, shown: reorder(shown, performance.now()) } : found,
      ),
    failure,
    retry,
  };
}

/** Show the list that appeared at an address once the reader has come back to it; returns whether it is being looked for. */
function useRecalledList(returned: string | undefined, show: (list: ShownList) => void): boolean {
  const [recalled, setRecalled] = useState<string>();
  useEffect(() => {
    if (returned === undefined) return;
    let isLeft = false;
    const recall = (list?: ShownList) => {
      if (isLeft) return;
      if (list) show(list);
      setRecalled(returned);
    };
    // What cannot be shown again is asked for again.
    recallList(returned).then(recall, () => recall());
    return () => {
      isLeft = true;
      setRecalled(undefined);
    };
  }, [returned, show]);
  return returned !== recalled;
}

type Found = Partial<Pick<Search, "answer" | "shown">>;

/** Receive an answer; what comes before the last one shows nothing new of a list that was shown again. */
function receive(before: ShownList | undefined, answer: SearchAnswer, isEntered: boolean): Found {
  const shown = receiveAnswer(before, answer, performance.now(), isEntered);
  const isKept = shown?.isRestored === true && isSameQuestion(shown.answer, answer);
  return { answer: isKept ? shown.answer : answer, ...(shown && { shown }) };
}

function asksForMarks(query: string): boolean {
  return listClauses(query).some(({ field }) => field === "is");
}
