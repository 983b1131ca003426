import { digestPath } from "@/lib/site/urls";

/**
 * Find the day nearest to a date (`YYYY-MM-DD`) among the digests of its month, as the month's page links them; of two
 * as near the later one. Undefined where the site has no such month; rejects where its page cannot be fetched.
 */
export async function findNearestDay(date: string, signal: AbortSignal): Promise<string | undefined> {
  const answer = await fetch(digestPath(date.slice(0, 7)), { signal });
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const days = [...page.querySelectorAll("main a[href]")].flatMap((link) => {
    const [, day] = /\/digests\/(\d{4}-\d{2}-\d{2})\/$/.exec(link.getAttribute("href") ?? "") ?? [];
    return day === undefined ? [] : [day];
  });
  const distance = (day: string) => Math.abs(Number(day.slice(8)) - Number(date.slice(8)));
  return days
    .filter((day) => day.startsWith(date.slice(0, 7)))
    .sort((a, b) => distance(a) - distance(b) || (a < b ? 1 : -1))[0];
}
