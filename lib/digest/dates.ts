const written =
  /(?<!\d)(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?!\d)/;

/** No date is looked for beyond this many characters of a heading or a name. */
const longest = 300;

/**
 * Find the first calendar date written as `2026-01-28`, `2026/1/28`, `2026年1月28日` or `20260128`; returns
 * undefined where there is none in a year of arXiv that this code may see: any other is a number that stands for something else.
 */
export function findDate(text: string): string | undefined {
  const found = written.exec(text.slice(0, longest));
  if (found === null) return undefined;
  const [, year = "", ...parts] = found;
  const [month = "", day = ""] = parts.filter((part) => part !== undefined);
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year >= "1991" && year < "2100" && isCalendarDate(date) ? date : undefined;
}

/** Find the date at the start of a file's name: `2025-11-06_trajectory.md`, `20251106.md`. */
export function findDateInName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /^\d/.test(name) ? (findDate(name.slice(0, 10)) ?? findDate(name.slice(0, 8))) : undefined;
}

/** Find the date that folders give a file, `202603/28/`, of a range of days the last: `20260321-20260328/`. */
export function findDateInFolders(path: string): string | undefined {
  const folders = path.split("/").slice(-3, -1);
  const range = /^\d{8}-(\d{8})$/.exec(folders.at(-1) ?? "")?.[1];
  const isDay = /^\d{6}$/.test(folders[0] ?? "") && /^\d{2}$/.test(folders[1] ?? "");
  return findDate(range ?? (isDay ? folders.join("") : ""));
}

/** Return whether a text is a day of the calendar, written as `2026-01-28`. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
