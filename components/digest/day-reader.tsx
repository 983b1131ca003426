"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ListOrder } from "@/components/inbox/arrange-parts";
import { ListEnd } from "@/components/inbox/list-end";
import { OrderChoice } from "@/components/inbox/order-choice";
import { ProgressLine } from "@/components/inbox/progress-line";
import { ResumeLink } from "@/components/inbox/resume-link";
import { useListOrder } from "@/components/inbox/use-list-order";
import { useProgress } from "@/components/inbox/use-progress";
import { OrderNotePlace } from "@/components/interest/order-note-place";
import { type ReaderOrder, useReaderOrder } from "@/components/interest/use-reader-order";
import { Hole } from "@/components/layout/hole";
import { usePlaceInList } from "@/components/reading/use-place-in-list";
import { whenShown } from "@/components/reading/when-shown";
import type { DayNews } from "@/lib/library/queries";
import { DayContents, DayContentsBar, type DayPart } from "./day-contents";
import type { FilterResult } from "./day-filter";
import { type DayChoices, DayFilters, NothingPasses } from "./day-filters";
import { visitPause } from "./last-visit";
import { OpenDetails } from "./open-details";
import { SavedSearchesPlace } from "./saved-searches-place";
import { prolongVisit } from "./stored-visit";
import { useDayFilter } from "./use-day-filter";
import { useFolds } from "./use-folds";

const offered: readonly ListOrder[] = ["for-you", "category"];

type DayReaderProps = {
  readonly date: string;
  /** Papers that earlier days contained. */
  readonly repeats: number;
  /** Days before it, the nearest first. */
  readonly before: readonly DayNews[];
  readonly parts: readonly DayPart[];
  readonly choices: DayChoices;
  /** What appears before the papers. */
  readonly preface?: ReactNode;
  /** The papers, as the server wrote them: this component hides, shows and unfolds, and never renders them. */
  readonly children?: ReactNode;
};

/** Lay out a day: its contents, its filters and its papers, and follow the reader through them. */
export function DayReader({ date, parts, choices, repeats, before, preface, children }: DayReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { order, orders, choose } = useListOrder("category", offered);
  const personal = useReaderOrder({ list, isChosen: order === "for-you", version: undefined, day: date });
  const [found, setFound] = useState<FilterResult>();
  const day = useDayFilter(list, { version: personal.moved, found });
  const papers = useMemo(() => day.papers.map((paper) => ({ ...paper, day: date })), [day.papers, date]);
  const progress = useProgress(papers);
  const listed = arrangeParts(listParts(parts, day.shown), personal.order);
  const current = usePlaceInList(
    root,
    list,
    listed.map(({ id }) => id),
  );
  useFolds(list);
  useEffect(() => whenShown(() => prolongVisit(visitPause)), []);
  return (
    <div ref={root} className="gap-x-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <DayContents parts={listed} current={current} />
      <DayContentsBar parts={listed} current={current} />
      <div className="min-w-0">
        <Hole name="preface">{preface}</Hole>
        {choices.papers > 0 && (
          <div className="reserve-progress mb-4">
            {progress && (
              <ProgressLine {...progress} action={!day.filter.unread && <ResumeLink papers={papers} />} />
            )}
          </div>
        )}
        {choices.papers > 1 && (
          <DayFilters choices={choices} day={day}>
            <OrderChoice {...{ order, orders, choose }} />
          </DayFilters>
        )}
        {choices.papers > 1 && <SavedSearchesPlace {...{ list, setFound }} day={date} filtered={day} />}
        <OrderNotePlace {...personal} />
        {day.shown?.length === 0 && <NothingPasses day={day} />}
        <div ref={list} className="day-papers">
          <Hole name="papers" className="space-y-12">
            {children}
          </Hole>
        </div>
        <OpenDetails list={list} />
        {choices.papers > 0 && (
          <div className="reserve-end">
            {progress && <ListEnd {...{ progress, date, repeats, next: before }} />}
          </div>
        )}
      </div>
    </div>
  );
}

/** Put the parts of the reader's order in the place of the categories. */
function arrangeParts(parts: readonly DayPart[], order: ReaderOrder): readonly DayPart[] {
  if (!("parts" in order) || order.parts.length === 0) return parts;
  const isCategory = ({ kind }: DayPart) => kind === "category" || kind === "uncategorised";
  const own = order.parts.map((part) => ({ ...part, kind: "personal" as const }));
  const place = parts.findIndex(isCategory);
  const others = parts.filter((part) => !isCategory(part));
  return place < 0 ? parts : [...others.slice(0, place), ...own, ...others.slice(place)];
}

/** Count in each part the papers that are shown, and leave out a part that is left without any. */
function listParts(
  parts: readonly DayPart[],
  shown: ReturnType<typeof useDayFilter>["shown"],
): readonly DayPart[] {
  if (!shown) return parts;
  const counts = new Map<string, number>();
  for (const { categories } of shown) {
    const primary = categories[0] ?? "";
    counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return parts.flatMap((part) => {
    if (part.kind !== "category" && part.kind !== "uncategorised") return [part];
    const count = counts.get(part.name) ?? 0;
    return count === 0 ? [] : [{ ...part, count }];
  });
}
