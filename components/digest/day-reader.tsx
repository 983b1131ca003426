"use client";

import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { ListEnd } from "@/components/inbox/list-end";
import { ProgressLine } from "@/components/inbox/progress-line";
import { ResumeLink } from "@/components/inbox/resume-link";
import { useProgress } from "@/components/inbox/use-progress";
import { Hole } from "@/components/layout/hole";
import { whenShown } from "@/components/reading/when-shown";
import type { DayNews } from "@/lib/library/queries";
import { DayContents, DayContentsBar, type DayPart } from "./day-contents";
import { type DayChoices, DayFilters, NothingPasses } from "./day-filters";
import { visitPause } from "./last-visit";
import { OpenDetails } from "./open-details";
import { prolongVisit } from "./stored-visit";
import { useDayFilter } from "./use-day-filter";
import { useFolds } from "./use-folds";
import { useReadingPlace } from "./use-reading-place";

type DayReaderProps = {
  readonly date: string;
  /** Papers that earlier days told. */
  readonly repeats: number;
  /** Days before it, the nearest first. */
  readonly before: readonly DayNews[];
  readonly parts: readonly DayPart[];
  readonly choices: DayChoices;
  /** What stands before the papers. */
  readonly preface?: ReactNode;
  /** The papers, as the server wrote them: this component hides, shows and unfolds, and never renders them. */
  readonly children?: ReactNode;
};

/** Lay out a day: its contents, its filters and its papers, and follow the reader through them. */
export function DayReader({ date, parts, choices, repeats, before, preface, children }: DayReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const day = useDayFilter(list);
  const papers = useMemo(() => day.papers.map((paper) => ({ ...paper, day: date })), [day.papers, date]);
  const progress = useProgress(papers);
  const listed = listParts(parts, day.shown);
  const current = useReadingPlace(
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
        {choices.papers > 1 && <DayFilters choices={choices} day={day} />}
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
