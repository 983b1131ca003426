import { fromWorkingDay, toWorkingDay } from "./working-days";

/** What a digest says about the day that announced its papers. */
export type DatedPapers = { readonly ids: Iterable<string>; readonly date: string };

/** For each month of identifiers, the known announcements in it; both fields ascend. */
export type Announcements = ReadonlyMap<string, readonly Announcement[]>;

/** The highest number that a working day announced. */
type Announcement = { readonly number: number; readonly workingDay: number };

/** A place in arXiv's numbering: a month as `YYYY-MM`, and the number within it. */
type Place = { readonly month: string; readonly number: number };

/**
 * The announcements of a month: it begins after working day `before` and ends with `last`. arXiv gives out
 * identifiers as it announces, by the month of the announcement, from Sunday to Thursday at 20:00 Eastern time;
 * digests bear the day after. So 2603.30045, of 31 March, appears in the digest of 1 April.
 * https://info.arxiv.org/help/availability.html
 */
type Month = { readonly before: number; readonly last: number };

/**
 * New papers a working day in 2007, and by how much they grow in a year: about 4,600 papers a month then, and a
 * tenth more each year up to 30,000 in 2026. https://arxiv.org/stats/monthly_submissions
 */
const papersOfDay = { in2007: 210, growth: 1.1 } as const;

/** Learn from dated digests which working day announced which numbers. */
export function learnAnnouncements(dated: Iterable<DatedPapers>): Announcements {
  const months = new Map<string, Announcement[]>();
  for (const { ids, date } of dated) {
    const newest = readPlaces(ids).at(-1);
    if (!newest) continue;
    const workingDay = toWorkingDay(date);
    const { before, last } = getMonth(newest.month);
    if (workingDay <= before || workingDay > last) continue;
    months.set(newest.month, [...(months.get(newest.month) ?? []), { number: newest.number, workingDay }]);
  }
  return new Map([...months].map(([month, ofMonth]) => [month, keepEarliest(ofMonth)]));
}

/**
 * Estimate the day of a digest from the identifiers of its papers, undefined without any: on a straight line
 * between the nearest known announcements of the month, else at arXiv's usual pace within it. The median identifier
 * speaks for the digest: wherever it lies among the numbers of a day it leads to that day, even when the digest is
 * short, and neither old papers nor a mistyped identifier move it.
 */
export function estimateDate(ids: Iterable<string>, known: Announcements): string | undefined {
  const places = readPlaces(ids);
  const place = places[Math.floor(places.length / 2)];
  if (!place) return undefined;
  const { before, last } = getMonth(place.month);
  const announcements = known.get(place.month) ?? [];
  const below = announcements.findLast(({ number }) => number < place.number) ?? {
    number: 0,
    workingDay: before,
  };
  const above = announcements.find(({ number }) => number >= place.number);
  const pace = above
    ? (above.number - below.number) / (above.workingDay - below.workingDay)
    : getUsualPace(place.month);
  const days = (place.number - below.number) / pace;
  return fromWorkingDay(Math.min(below.workingDay + Math.max(1, Math.ceil(days)), last));
}

/** Return the month (`YYYY-MM`) of the median of arXiv identifiers; undefined without any. */
export function getMedianMonth(ids: Iterable<string>): string | undefined {
  const places = readPlaces(ids);
  return places[Math.floor(places.length / 2)]?.month;
}

/**
 * Numbers ascend with the days, so a digest of the same or a later day with a lower highest number shows no day's end:
 * it holds a choice of the papers, or repeats those of the day before.
 */
function keepEarliest(announcements: readonly Announcement[]): readonly Announcement[] {
  const kept: Announcement[] = [];
  const descending = announcements.toSorted((a, b) => b.number - a.number || a.workingDay - b.workingDay);
  for (const announcement of descending) {
    const next = kept[0];
    if (!next || announcement.workingDay < next.workingDay) kept.unshift(announcement);
  }
  return kept;
}

/** Read identifiers in ascending order; what is none is left out. */
function readPlaces(ids: Iterable<string>): readonly Place[] {
  return [...ids]
    .flatMap((id) => readPlace(id) ?? [])
    .sort((a, b) => (a.month === b.month ? a.number - b.number : a.month < b.month ? -1 : 1));
}

/** Old-style numbers (`hep-th/9901001`) count within their archive and name the month alone: its middle stands in for the day. */
function readPlace(id: string): Place | undefined {
  const found = /^(?<archive>.+\/)?(?<year>\d\d)(?<month>0[1-9]|1[0-2])\.?(?<number>\d+)$/.exec(id)?.groups;
  if (!found) return undefined;
  const { archive, year = "", number } = found;
  const month = `${archive !== undefined && year >= "91" ? 19 : 20}${year}-${found.month}`;
  if (archive === undefined) return { month, number: Number(number) };
  const { before, last } = getMonth(month);
  return { month, number: ((last - before) / 2) * getUsualPace(month) };
}

function getMonth(month: string): Month {
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return { before: toWorkingDay(`${month}-01`), last: toWorkingDay(next.toISOString().slice(0, 10)) };
}

function getUsualPace(month: string): number {
  const years = Number(month.slice(0, 4)) - 2007 + Number(month.slice(5)) / 12;
  return papersOfDay.in2007 * papersOfDay.growth ** years;
}
