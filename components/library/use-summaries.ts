"use client";

import { useCallback, useEffect, useState } from "react";
import type { PaperSummary } from "@/lib/reading/mark";
import { findPapers } from "./find-papers";

export type Summaries = {
  readonly papers: ReadonlyMap<string, PaperSummary>;
  readonly state: "looking" | "done" | "failed";
  readonly retry: () => void;
};

const none: ReadonlyMap<string, PaperSummary> = new Map();

/** Look up what lists show of papers, in the site's search data; nothing is loaded for none. */
export function useSummaries(ids: readonly string[]): Summaries {
  const [papers, setPapers] = useState(none);
  const [state, setState] = useState<Summaries["state"]>("looking");
  const [attempt, setAttempt] = useState(0);
  const asked = ids.join(",");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same papers again.
  useEffect(() => {
    if (asked === "") return setState("done");
    let isWanted = true;
    setState("looking");
    findPapers(asked.split(",")).then(({ papers, isWhole }) => {
      if (!isWanted) return;
      setPapers((known) => new Map([...known, ...papers]));
      setState(isWhole ? "done" : "failed");
    });
    return () => {
      isWanted = false;
    };
  }, [asked, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { papers, state, retry };
}
