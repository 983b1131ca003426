import type { Paper } from "./library";
import { groupByDay, groupByMonth } from "./queries";

/** Papers on a page, unless one day alone holds more: half of what a day's page may hold. */
const partSize = 300;

/** A page of a category's month: some of its days, with the papers that the month lists first on them. */
export type CategoryPart = {
  readonly month: string;
  /** Place among the month's pages from the oldest days on; none for the newest days, at the month's own address. */
  readonly number?: number;
  readonly first: string;
  readonly last: string;
  readonly count: number;
  /** Newest first. */
  readonly days: ReadonlyMap<string, readonly Paper[]>;
};

/** A day of a category's month, and the page that lists its papers. */
export type CategoryDay = Pick<CategoryPart, "month" | "number"> & {
  readonly date: string;
  readonly count: number;
};

/**
 * List the pages of a category's months, newest first; none where there are no papers. Pages fill from the oldest day
 * of a month on and are closed then: a later day goes to the newest page or begins one, so that every other keeps its
 * address and its papers. Days stay whole.
 */
export function listCategoryParts(papers: readonly Paper[]): CategoryPart[] {
  return [...groupByMonth(papers)].flatMap(([month, ofMonth]) => splitMonth(month, ofMonth));
}

/** List the days that a page leads to, newest first: its own, and from the newest page those of the whole month. */
export function listShownDays(part: CategoryPart, parts: readonly CategoryPart[]): CategoryDay[] {
  const shown = part.number === undefined ? parts.filter(({ month }) => month === part.month) : [part];
  return shown.flatMap(({ month, number, days }) =>
    [...days].map(([date, papers]) => ({
      date,
      count: papers.length,
      month,
      ...(number !== undefined && { number }),
    })),
  );
}

function splitMonth(month: string, papers: readonly Paper[]): CategoryPart[] {
  const parts: Pick<CategoryPart, "first" | "last" | "count" | "days">[] = [];
  for (const [date, ofDay] of [...groupByDay(papers, month)].reverse()) {
    const [newest] = parts;
    if (newest && newest.count + ofDay.length <= partSize) {
      const days = new Map([[date, ofDay], ...newest.days]);
      parts[0] = { first: newest.first, last: date, count: newest.count + ofDay.length, days };
    } else {
      parts.unshift({ first: date, last: date, count: ofDay.length, days: new Map([[date, ofDay]]) });
    }
  }
  return parts.map((part, place) => ({
    ...part,
    month,
    ...(place > 0 && { number: parts.length - place }),
  }));
}
