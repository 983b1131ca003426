"use client";

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { followListAddress, getListAddress, writeListAddress } from "@/components/reading/list-address";
import { useMarks } from "@/components/reading/use-marks";
import {
  countChoices,
  type DayFilter,
  type FilterCounts,
  type FilteredPaper,
  type FilterResult,
  type Known,
  listChosen,
  passes,
  readDayFilter,
  writeFilter,
} from "./day-filter";
import { readListedPapers, showPapers } from "./listed-papers";

export type FilteredDay = {
  /** All papers of the list, in its order. */
  readonly papers: readonly FilteredPaper[];
  /** What is chosen; the list follows a frame later. */
  readonly filter: DayFilter;
  /** Whether it is what is chosen where the address chooses nothing. */
  readonly isUsual: boolean;
  /** Filter anew, in a step of its own that the browser's history leads back from. */
  readonly choose: (filter: DayFilter) => void;
  /** Papers that are shown; undefined until the list has been read, after the first render. */
  readonly shown: readonly FilteredPaper[] | undefined;
  /** Whether they were filtered by what this browser remembers of papers. */
  readonly isSettled: boolean;
  readonly counts: FilterCounts | undefined;
  /** Count what another filter would show. */
  readonly countPapers: (filter: DayFilter) => number;
};

const nothingKnown: Known = { kept: new Set(), read: new Set() };
const noFilter: DayFilter = {};

type FilterOptions = {
  /** Changes when papers come to the list or leave it. */
  readonly version?: unknown;
  /** What is chosen where the address chooses nothing. */
  readonly usual?: DayFilter;
  /** The papers that queries ask for, once they have been asked. */
  readonly found?: FilterResult | undefined;
};

/**
 * Filter the papers of a list, which stays the server's: they are hidden or shown. The filter is in the address. A
 * paper that is read or let go while it is shown stays until the next filter, so that no list moves under its reader.
 */
export function useDayFilter(
  list: RefObject<HTMLElement | null>,
  { version, usual = noFilter, found }: FilterOptions = {},
): FilteredDay {
  const marks = useMarks();
  const papers = useListedPapers(list, version);
  const { chosen, filter, choose, clear } = useChosenFilter(usual);
  const known = useMemo(() => ({ ...(marks ?? nothingKnown), found }), [marks, found]);
  const { shown, isSettled } = useShownPapers(list, papers, filter, known, marks !== undefined);
  useRevealedTargets(filter, clear);

  return useMemo(() => {
    return {
      papers,
      filter: chosen,
      isUsual: chosen === usual,
      choose,
      shown,
      isSettled,
      counts: shown && countChoices(papers, filter, known),
      countPapers: (other) => papers.filter((paper) => passes(paper, other, known)).length,
    };
  }, [chosen, filter, usual, choose, shown, isSettled, papers, known]);
}

/** Read the papers of a list from its elements, again with each version of it. */
function useListedPapers(list: RefObject<HTMLElement | null>, version: unknown): readonly FilteredPaper[] {
  const [papers, setPapers] = useState<readonly FilteredPaper[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read anew when it says that it has changed.
  useLayoutEffect(() => {
    if (list.current) setPapers(readListedPapers(list.current));
  }, [list, version]);
  return papers;
}

/** Keep the filter in the address: `chosen` at once, `filter` a frame later. */
function useChosenFilter(usual: DayFilter) {
  const [chosen, setChosen] = useState(noFilter);
  const [filter, setFilter] = useState(noFilter);

  const apply = useCallback((next: DayFilter) => {
    setChosen(next);
    setFilter(next);
  }, []);

  useLayoutEffect(() => {
    const read = () => apply(readDayFilter(getListAddress().search, usual));
    read();
    return followListAddress(read);
  }, [apply, usual]);

  const write = useCallback(
    (next: DayFilter) => {
      const { pathname, search } = getListAddress();
      writeListAddress(pathname + writeFilter(next, search, usual), "pushState");
    },
    [usual],
  );

  const choose = useCallback(
    (next: DayFilter) => {
      setChosen(next);
      // Hundreds of rows take longer to lay out than a finger waits for its button.
      afterPaint(() => {
        // The address changes with the list, not before.
        flushSync(() => setFilter(next));
        write(next);
      });
    },
    [write],
  );

  const clear = useCallback(() => {
    apply(noFilter);
    write(noFilter);
  }, [apply, write]);

  return { chosen, filter, choose, clear };
}

/** Show the papers that pass the filter and hide the others; what passed it once stays until the next filter. */
function useShownPapers(
  list: RefObject<HTMLElement | null>,
  papers: readonly FilteredPaper[],
  filter: DayFilter,
  known: Known,
  isMarked: boolean,
): Pick<FilteredDay, "shown" | "isSettled"> {
  const [shown, setShown] = useState<readonly FilteredPaper[]>();
  const [isSettled, setSettled] = useState(false);
  const newest = useRef(known);
  newest.current = known;
  const { found } = known;
  const isAsked = filter.search === undefined || found?.has(filter.search) === true;
  // What the filter let pass when it was chosen.
  const passedBefore = useRef<{
    readonly filter: DayFilter;
    readonly isKnown: boolean;
    readonly ids: ReadonlySet<string>;
  }>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: papers that came later were asked about later.
  useLayoutEffect(() => {
    const root = list.current;
    if (!root || papers.length === 0) return;
    const before = passedBefore.current;
    const isKnown = isMarked && isAsked;
    const stays = before?.filter === filter && before.isKnown === isKnown ? before.ids : undefined;
    const passed = papers.filter((paper) => stays?.has(paper.id) || passes(paper, filter, newest.current));
    const ids = new Set(passed.map(({ id }) => id));
    passedBefore.current = { filter, isKnown, ids };
    showPapers(root, ids);
    setShown(passed);
    setSettled(isKnown);
    const needsMarks = filter.unread || filter.kept;
    if (isAsked && (isMarked || !needsMarks)) delete document.documentElement.dataset.filtering;
  }, [list, papers, filter, found, isMarked, isAsked]);

  return { shown, isSettled };
}

/** Run something once what was rendered is on the screen. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** A link to a paper that the filter hides, as an executive summary holds them, clears the filter. */
function useRevealedTargets(filter: DayFilter, clear: () => void): void {
  useLayoutEffect(() => {
    if (listChosen(filter).length === 0) return;
    const reveal = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (target?.closest("[hidden]")) clear();
    };
    // Before the browser follows the link.
    document.addEventListener("click", reveal, true);
    return () => document.removeEventListener("click", reveal, true);
  }, [filter, clear]);
}
