/** Days in a row that a source does not contain. */
export type CalendarGap = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** Monday to Friday; none in a weekend, which arXiv does not announce on. */
  readonly weekdays: number;
};

const millisecondsOfDay = 86_400_000;

/** List the days missing between the first and the last of some dates (`YYYY-MM-DD`, in any order), run by run. */
export function listGaps(dates: readonly string[]): CalendarGap[] {
  const days = [...new Set(dates)].map(toDay).sort((a, b) => a - b);
  return days.flatMap((day, place) => {
    const next = days[place + 1];
    return next === undefined || next === day + 1 ? [] : [createGap(day + 1, next - 1)];
  });
}

function createGap(first: number, last: number): CalendarGap {
  const days = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return {
    from: toDate(first),
    to: toDate(last),
    days: days.length,
    weekdays: days.filter(isWeekday).length,
  };
}

/** Day 0 of the calendar of JavaScript, 1 January 1970, was a Thursday. */
function isWeekday(day: number): boolean {
  return (day + 3) % 7 < 5;
}

function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay;
}

function toDate(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}
