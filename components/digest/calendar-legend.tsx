import type { Day } from "@/lib/library/library";
import { splitRepeats } from "@/lib/library/queries";
import { DigestText } from "./digest-text";

/** Tones of a day in the calendar: none, and three that deepen with its papers. */
export const heatTones = ["bg-raised", "bg-heat-1", "bg-heat-2", "bg-heat-3"] as const;

/** The most papers that a day of each tone holds, from the lightest to the deepest but for "none". */
export type HeatLimits = readonly [number, number, number];

/** Count what the calendar counts of a day: papers that no earlier day contained, and entries that are not on arXiv. */
export function countOfDay(day: Day): number {
  return splitRepeats(day).news.length + day.unidentified.length;
}

/** Divide days into thirds by their papers, so that a few very full days leave the others apart. */
export function findHeatLimits(days: Iterable<Day>): HeatLimits {
  const counts = [...days]
    .map(countOfDay)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  const limitOf = (third: number) => counts[Math.ceil((third * counts.length) / 3) - 1] ?? 0;
  return [limitOf(1), limitOf(2), limitOf(3)];
}

/** Return the place among the tones of a day with so many papers. */
export function toneOf(count: number, limits: HeatLimits): number {
  return count === 0 ? 0 : 1 + limits.findIndex((limit) => count <= limit);
}

/** Say in numbers what the tones of the calendar mean. */
export function CalendarLegend({ limits }: { readonly limits: HeatLimits }) {
  const ranges = heatTones.map((tone, place) => ({
    tone,
    first: place === 0 ? 0 : (limits[place - 2] ?? 0) + 1,
    last: limits[place - 1] ?? 0,
  }));
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-xs tabular-nums">
      <DigestText k="legend-papers" />
      {ranges
        .filter(({ first, last }) => first <= last)
        .map(({ tone, first, last }) => (
          <span key={tone} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-3 rounded-xs ${tone}`} />
            {first === last ? first : `${first}–${last}`}
          </span>
        ))}
      <span className="finished-legend">
        <span aria-hidden>✓</span> <DigestText k="legend-finished" />
      </span>
    </p>
  );
}
