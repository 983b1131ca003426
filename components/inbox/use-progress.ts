"use client";

import { useEffect, useMemo } from "react";
import type { FilteredPaper } from "@/components/digest/day-filter";
import { type DayProgress, rememberProgress } from "@/components/reading/day-progress";
import { useMarks } from "@/components/reading/use-marks";

/** What was read and kept of a list's papers. */
export type ListProgress = {
  readonly papers: number;
  readonly read: number;
  readonly kept: number;
  /** The papers that are kept and those that are unread, in the list's order. */
  readonly keptIds: readonly string[];
  readonly unreadIds: readonly string[];
};

/**
 * Count what was read and kept of the papers of a list, and remember it by day for pages that have no list; undefined
 * until it is known.
 */
export function useProgress(papers: readonly FilteredPaper[]): ListProgress | undefined {
  const marks = useMarks();
  const progress = useMemo(() => {
    if (!marks || papers.length === 0) return undefined;
    const unreadIds = papers.filter(({ id }) => !marks.read.has(id)).map(({ id }) => id);
    const keptIds = papers.filter(({ id }) => marks.kept.has(id)).map(({ id }) => id);
    return {
      papers: papers.length,
      read: papers.length - unreadIds.length,
      kept: keptIds.length,
      keptIds,
      unreadIds,
    };
  }, [marks, papers]);
  useEffect(() => {
    if (!marks || papers.length === 0) return;
    const days = new Map<string, DayProgress>();
    for (const { id, day } of papers) {
      const { read, papers: count } = days.get(day) ?? { read: 0, papers: 0 };
      days.set(day, { read: read + Number(marks.read.has(id)), papers: count + 1 });
    }
    rememberProgress(days);
  }, [marks, papers]);
  return progress;
}
