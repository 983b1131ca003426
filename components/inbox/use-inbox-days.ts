"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { DayNews } from "@/lib/library/queries";
import { arrangeParts, type ListOrder } from "./arrange-parts";
import { loadDay } from "./load-day";

export type InboxDays = {
  /** Days whose papers appear in the list, newest first. */
  readonly loaded: readonly string[];
  /** The day that is to come next, if one is. */
  readonly next: DayNews | undefined;
  readonly state: "loading" | "waiting" | "failed";
  /** Load the next day, or the one that failed once more. */
  readonly load: () => void;
};

/** Papers that are loaded at once; days beyond them come when the end of the list is near. */
const enoughPapers = 1500;

/**
 * Put the papers of several days into a list, taken from the days' own pages, the newest first. What the server wrote
 * there gives way to the first of them.
 */
export function useInboxDays(
  list: RefObject<HTMLElement | null>,
  days: readonly DayNews[],
  order: ListOrder,
): InboxDays {
  const [loaded, setLoaded] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  const shownOrder = useRef(order);
  shownOrder.current = order;
  const next = days[loaded.length];
  const isWanted = loaded.length < Math.max(wanted, countEnough(days));

  useEffect(() => {
    if (next === undefined || !isWanted || hasFailed) return;
    const stop = new AbortController();
    loadDay(next.date, stop.signal).then(
      (parts) => {
        const papers = list.current?.querySelector('[data-hole="papers"]');
        if (stop.signal.aborted || !papers) return;
        if (next === days[0]) papers.replaceChildren();
        for (const part of parts) papers.append(part);
        arrangeParts(papers, shownOrder.current);
        setLoaded((others) => [...others, next.date]);
      },
      () => {
        if (!stop.signal.aborted) setFailed(true);
      },
    );
    return () => stop.abort();
  }, [list, days, next, isWanted, hasFailed]);

  useEffect(() => {
    const papers = list.current?.querySelector('[data-hole="papers"]');
    if (papers) arrangeParts(papers, order);
  }, [list, order]);

  const load = useCallback(() => {
    setFailed(false);
    setWanted((count) => Math.max(count, loaded.length + 1));
  }, [loaded.length]);
  return { loaded, next, state: hasFailed ? "failed" : isWanted ? "loading" : "waiting", load };
}

/** Count the newest days that hold enough papers to begin with, at least one. */
function countEnough(days: readonly DayNews[]): number {
  let papers = 0;
  const most = days.findIndex((day) => {
    papers += day.papers;
    return papers > enoughPapers;
  });
  return most < 0 ? days.length : Math.max(1, most);
}
