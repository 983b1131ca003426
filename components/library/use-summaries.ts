"use client";

import { useCallback, useEffect, useState } from "react";
import type { PaperMark, PaperSummary } from "@/lib/reading/mark";
import { changeMarks } from "@/lib/reading/store";
import { lookUpPapers } from "./look-up-papers";

export type Summaries = {
  /** Those that were found; undefined for one that the site lacks. */
  readonly papers: ReadonlyMap<string, PaperSummary | undefined>;
  readonly state: "looking" | "done" | "failed";
  readonly retry: () => void;
};

const none: Summaries["papers"] = new Map();

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
    const ids = asked.split(",");
    lookUpPapers(ids).then(({ papers, isWhole }) => {
      if (!isWanted) return;
      const lacking = isWhole ? ids.map((id) => [id, undefined] as const) : [];
      setPapers((known) => new Map([...known, ...lacking, ...papers]));
      setState(isWhole ? "done" : "failed");
    });
    return () => {
      isWanted = false;
    };
  }, [asked, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { papers, state, retry };
}

/** Look up what rows show of papers that were kept or opened without it, and store it, so that it is there from now on. */
export function useMissingSummaries(marks: readonly PaperMark[]): Summaries {
  const lookup = useSummaries(marks.filter(isMissing).map(({ id }) => id));
  const { papers } = lookup;
  useEffect(() => {
    const found = marks
      .filter((mark) => isMissing(mark) && papers.has(mark.id))
      .flatMap(({ id, paper }) => {
        const summary = papers.get(id) ?? (paper && { ...paper, tldr: [] });
        // A row of a list names no author of the paper that was kept there.
        const own = paper && paper.authors.length > 0 ? paper : undefined;
        return summary ? [[id, { paper: { ...summary, ...own } }] as const] : [];
      });
    if (found.length > 0) void changeMarks(new Map(found));
  }, [marks, papers]);
  return lookup;
}

function isMissing({ paper }: PaperMark): boolean {
  return paper?.tldr === undefined;
}
