import { isCalendarDate } from "@/lib/digest/dates";
import { storageKey } from "@/lib/site/storage-key";

/** How far a reader is with the papers that a day contains first. */
export type DayProgress = { readonly read: number; readonly papers: number };

export const progressKey = storageKey("progress");

/** Days that are remembered: the newest, some two years of working days. */
const maxDays = 500;

/** Read how far the reader is with each day that was begun, by date; nothing where the browser stores nothing. */
export function readProgress(): ReadonlyMap<string, DayProgress> {
  try {
    return parseProgress(localStorage.getItem(progressKey));
  } catch {
    return new Map();
  }
}

/** Read what was stored as `{ "2026-06-30": [41, 532] }`; what is nonsense is left out. */
export function parseProgress(stored: string | null): ReadonlyMap<string, DayProgress> {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    if (typeof value !== "object" || value === null) return new Map();
    return new Map(
      Object.entries(value).flatMap(([date, counts]: [string, unknown]) => {
        const [read, papers]: unknown[] = Array.isArray(counts) ? counts : [];
        const isSound = isCalendarDate(date) && isCount(read) && isCount(papers);
        return isSound ? [[date, { read, papers }] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Remember how far the reader is with some days; one of which nothing was read is not begun. */
export function rememberProgress(days: ReadonlyMap<string, DayProgress>): void {
  const known = readProgress();
  const begun = [...new Map([...known, ...days])].filter(([, { read }]) => read > 0);
  const newest = begun.sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, maxDays);
  const written = JSON.stringify(
    Object.fromEntries(newest.map(([date, { read, papers }]) => [date, [read, papers]])),
  );
  try {
    if (localStorage.getItem(progressKey) !== written) localStorage.setItem(progressKey, written);
  } catch {
    // Storage is blocked or full: every day begins anew.
  }
}

/** Return whether a day of so many papers has been read to its end. */
export function isFinished(progress: DayProgress | undefined, papers: number): boolean {
  return progress !== undefined && progress.papers > 0 && progress.read >= papers;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
