import { isCalendarDate } from "@/lib/digest/dates";
import type { DayNews } from "@/lib/library/queries";

/** What this browser remembers of visits. */
export type Visit = {
  /** The newest day that the reader had seen when this visit began; absent on the first. */
  readonly since?: string;
  /** The newest day of the site, as it was last shown. */
  readonly newest: string;
  /** When a page was last shown, in milliseconds. */
  readonly at: number;
};

/** A visit ends after as many milliseconds without a page. */
export const visitPause = 4 * 3_600_000;

/** Read what was stored of visits; undefined for nothing and for nonsense. */
export function parseVisit(stored: string | null): Visit | undefined {
  try {
    const value: unknown = JSON.parse(stored ?? "");
    if (typeof value !== "object" || value === null) return undefined;
    const { since, newest, at }: { readonly [Name in keyof Visit]?: unknown } = value;
    if (!isDay(newest) || typeof at !== "number") return undefined;
    return { newest, at, ...(isDay(since) && { since }) };
  } catch {
    return undefined;
  }
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && isCalendarDate(value);
}

/** Go on with a visit, or begin one that counts from what the last one showed. */
export function continueVisit(last: Visit | undefined, newest: string, now: number): Visit {
  if (last === undefined) return { newest, at: now };
  const isSame = Math.abs(now - last.at) < visitPause;
  const since = isSame ? last.since : last.newest;
  return { newest, at: now, ...(since !== undefined && { since }) };
}

/** List the days that came since another, newest first; none where that is not known. */
export function listSince(days: readonly DayNews[], since: string | undefined): DayNews[] {
  return since === undefined ? [] : days.filter(({ date }) => date > since);
}
