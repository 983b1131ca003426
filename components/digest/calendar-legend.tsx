import { DigestText } from "./digest-text";

/** Tones of a day in the calendar: none, and three that deepen with its papers. */
export const heatTones = ["bg-raised", "bg-heat-1", "bg-heat-2", "bg-heat-3"] as const;

/** Return the place among the tones of a day with so many papers; `most` are those of the fullest day. */
export function toneOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.min(3, Math.ceil((3 * count) / most));
}

/** Say in numbers what the tones of the calendar mean. */
export function CalendarLegend({ most }: { readonly most: number }) {
  const ranges = heatTones.map((tone, place) => ({
    tone,
    first: place === 0 ? 0 : Math.floor(((place - 1) * most) / 3) + 1,
    last: Math.floor((place * most) / 3),
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
    </p>
  );
}
