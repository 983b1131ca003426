"use client";

import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { DayFilter, FilterResult } from "@/components/digest/day-filter";
import { DayFilters, NothingPasses } from "@/components/digest/day-filters";
import { listSince } from "@/components/digest/last-visit";
import { countListed } from "@/components/digest/listed-papers";
import { OpenDetails } from "@/components/digest/open-details";
import { SavedSearchesPlace } from "@/components/digest/saved-searches-place";
import { useDayFilter } from "@/components/digest/use-day-filter";
import { useFolds } from "@/components/digest/use-folds";
import { OrderNotePlace } from "@/components/interest/order-note-place";
import { useReaderOrder } from "@/components/interest/use-reader-order";
import { Hole } from "@/components/layout/hole";
import { lazyPart } from "@/components/layout/lazy-part";
import { readProgress } from "@/components/reading/day-progress";
import type { DayNews } from "@/lib/library/queries";
import type { ListOrder } from "./arrange-parts";
import { InboxHead } from "./inbox-head";
import { InboxMore } from "./inbox-more";
import { OrderChoice } from "./order-choice";
import { useInboxDays } from "./use-inbox-days";
import { useInboxPlace } from "./use-inbox-place";
import { useListOrder } from "./use-list-order";
import { useProgress } from "./use-progress";
import { useVisit } from "./use-visit";

type InboxProps = {
  /** The newest days, newest first. */
  readonly days: readonly DayNews[];
  /** What the newest day holds, in words. */
  readonly facts?: ReactNode;
  /** Its first papers, as the server wrote them. */
  readonly children?: ReactNode;
};

const unread: DayFilter = { unread: true };

/**
 * List what is new since the reader's last visit, over all days, each paper once; on the first visit, and where
 * nothing is new, the newest day.
 */
export function Inbox({ days, facts, children }: InboxProps) {
  const list = useRef<HTMLDivElement>(null);
  const [newest] = days;
  const current = useVisit(newest?.date);
  const { visit } = current;
  const { shown, since } = useMemo(() => chooseDays(days, visit && { since: visit.since }), [days, visit]);
  const { order, orders, choose } = useListOrder("day", shown.length > 1 ? allOrders : ordersOfDay);
  const inbox = useInboxDays(list, visit ? shown : noDays, order);
  const personal = useReaderOrder({
    list,
    isChosen: order === "for-you" && inbox.loaded.length > 0,
    version: `${inbox.loaded}`,
  });
  const [found, setFound] = useState<FilterResult>();
  const filtered = useDayFilter(list, {
    version: `${inbox.loaded} ${order} ${personal.moved}`,
    usual: unread,
    found,
  });
  const { papers } = filtered;
  const progress = useProgress(papers);
  useFolds(list);
  useInboxPlace(list, filtered.isSettled ? filtered.shown : undefined);
  const choices = useMemo(() => countListed(papers), [papers]);
  const total = useTotal(shown, inbox.loaded, progress);
  const isComplete = inbox.loaded.length === shown.length;
  const repeats = shown.reduce((sum, { repeats: count }) => sum + count, 0);
  return (
    <div className="min-w-0">
      <InboxHead
        {...{ days, shown, since, current, progress: total, papers }}
        isUnread={filtered.filter.unread === true}
        facts={<Hole name="facts">{facts}</Hole>}
      />
      <div className="reserve-filters">
        {visit && choices.papers > 1 && (
          <DayFilters choices={choices} day={filtered}>
            <OrderChoice {...{ order, orders, choose }} />
          </DayFilters>
        )}
      </div>
      {inbox.loaded.length > 0 && (
        <SavedSearchesPlace {...{ list, filtered, setFound }} isPart={!isComplete} />
      )}
      <OrderNotePlace {...personal} />
      {filtered.shown?.length === 0 && progress && progress.unreadIds.length > 0 && (
        <NothingPasses day={filtered} />
      )}
      <div ref={list} className="day-papers">
        <Hole name="papers" className="space-y-10">
          {children}
        </Hole>
      </div>
      <OpenDetails list={list} />
      {visit && <InboxMore inbox={inbox} />}
      <div className="reserve-end">
        {isComplete && progress && (
          <Suspense>
            <ListEnd
              progress={progress}
              {...(shown.length === 1 && shown[0] && { date: shown[0].date })}
              repeats={repeats}
              next={days.filter((day) => !shown.includes(day))}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** Far below what one sees first. */
const ListEnd = lazyPart(async () => (await import("./list-end")).ListEnd);

const noDays: readonly DayNews[] = [];
const allOrders: readonly ListOrder[] = ["for-you", "category", "day"];
const ordersOfDay: readonly ListOrder[] = ["for-you", "day"];

/** Choose the days with anything new since the last visit; the newest day with papers where there are none. */
function chooseDays(
  days: readonly DayNews[],
  visit: { readonly since: string | undefined } | undefined,
): { readonly shown: readonly DayNews[]; readonly since: string | undefined } {
  const since = listSince(days, visit?.since).filter(({ papers }) => papers > 0);
  if (visit?.since !== undefined && since.length > 0) return { shown: since, since: visit.since };
  const newest = days.find(({ papers }) => papers > 0) ?? days[0];
  return { shown: newest ? [newest] : noDays, since: undefined };
}

/** Add to what is known of the papers in the list what was remembered of the days that are not loaded yet. */
function useTotal(
  shown: readonly DayNews[],
  loaded: readonly string[],
  progress: ReturnType<typeof useProgress>,
) {
  const [remembered, setRemembered] = useState<ReturnType<typeof readProgress>>();
  useEffect(() => setRemembered(readProgress()), []);
  if (!progress) return undefined;
  const others = shown.filter(({ date }) => !loaded.includes(date));
  return {
    papers: progress.papers + others.reduce((sum, { papers }) => sum + papers, 0),
    read: progress.read + others.reduce((sum, { date }) => sum + (remembered?.get(date)?.read ?? 0), 0),
    kept: progress.kept,
  };
}
