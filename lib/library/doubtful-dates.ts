import type { Message } from "@/lib/digest/diagnostics";
import type { Digest } from "@/lib/digest/record";
import { getMedianMonth } from "./announcements";
import { createFileMessage } from "./diagnostics";
import { addDays } from "./working-days";

/** A digest can contain papers of some months before; a date that is further off has a wrong year. */
const mostDays = 366;

/** The digests whose date is not to be believed, and what is to be said of them. */
export type DoubtfulDates = {
  readonly digests: ReadonlySet<Digest>;
  readonly messages: readonly Message[];
};

/**
 * Find the digests that are dated after tomorrow, since some time zones are a day ahead of `today`, or more than a year
 * before or after the month of their median arXiv identifier. Without identifiers only the future is doubtful.
 */
export function findDoubtfulDates(digests: readonly Digest[], today: string): DoubtfulDates {
  const tomorrow = addDays(today, 1);
  const doubtful = digests.flatMap((digest) => {
    const month = getMedianMonth(digest.entries.flatMap(({ arxivId }) => arxivId ?? []));
    if (digest.date <= tomorrow && (month === undefined || isNear(digest.date, month))) return [];
    const papers = month === undefined ? "" : `, papers of ${month}`;
    return [{ digest, message: createFileMessage("doubtful-date", digest.file, digest.date + papers) }];
  });
  return {
    digests: new Set(doubtful.map(({ digest }) => digest)),
    messages: doubtful.map(({ message }) => message),
  };
}

function isNear(date: string, month: string): boolean {
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  return date >= addDays(first, -mostDays) && date <= addDays(last, mostDays);
}
