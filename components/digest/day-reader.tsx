"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Hole } from "@/components/layout/hole";
import { whenShown } from "@/components/reading/when-shown";
import { DayContents, DayContentsBar, type DayPart } from "./day-contents";
import { type DayChoices, DayFilters, NothingPasses } from "./day-filters";
import { visitPause } from "./last-visit";
import { OpenDetails } from "./open-details";
import { prolongVisit } from "./stored-visit";
import { useDayFilter } from "./use-day-filter";
import { useFolds } from "./use-folds";
import { useReadingPlace } from "./use-reading-place";

type DayReaderProps = {
  readonly parts: readonly DayPart[];
  readonly choices: DayChoices;
  /** What stands before the papers. */
  readonly preface?: ReactNode;
  /** The papers, as the server wrote them: this component hides, shows and unfolds, and never renders them. */
  readonly children?: ReactNode;
};

/** Lay out a day: its contents, its filters and its papers, and follow the reader through them. */
export function DayReader({ parts, choices, preface, children }: DayReaderProps) {
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const day = useDayFilter(list);
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
        {choices.papers > 1 && <DayFilters choices={choices} day={day} />}
        {day.shown?.length === 0 && <NothingPasses day={day} />}
        <div ref={list} className="day-papers">
          <Hole name="papers" className="space-y-12">
            {children}
          </Hole>
        </div>
        <OpenDetails list={list} />
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
