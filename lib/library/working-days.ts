const millisecondsOfDay = 86_400_000;
/** 1 January 1970, day 0 of `Date`, was a Thursday: three days into its week. */
const daysIntoWeek = 3;

/** Number the working days, Monday to Friday, in one row; a Saturday or Sunday counts as the Friday before it. */
export function toWorkingDay(date: string): number {
  const day = toTime(date) / millisecondsOfDay + daysIntoWeek;
  const week = Math.floor(day / 7);
  return week * 5 + Math.min(day - week * 7, 4);
}

/** Return the date of a working day's number. */
export function fromWorkingDay(workingDay: number): string {
  const week = Math.floor(workingDay / 5);
  return toDate((week * 7 + (workingDay - week * 5) - daysIntoWeek) * millisecondsOfDay);
}

/** Return the date some days later, or earlier where they are negative. */
export function addDays(date: string, days: number): string {
  return toDate(toTime(date) + days * millisecondsOfDay);
}

function toTime(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
