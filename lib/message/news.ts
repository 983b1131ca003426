import type { Library, Paper } from "@/lib/library/library";
import { listSoundDays, splitRepeats } from "@/lib/library/queries";
import { addDays } from "@/lib/library/working-days";

/** What a reader was sent last. */
export type Sent = {
  /** The newest day of it, `YYYY-MM-DD`. */
  readonly day: string;
  /** Papers of the week before that day that were known then, so that what comes late is sent with the next day. */
  readonly papers: readonly string[];
};

/** Papers that are new to a reader, in the order of their days, the newest first. */
export type News = {
  readonly from: string;
  readonly to: string;
  readonly papers: readonly Paper[];
};

/** Which papers are asked for: of the newest day or week, since a day, or since what was sent. */
export type NewsRange = {
  readonly isWeekly: boolean;
  readonly since?: string | undefined;
  readonly sent?: Sent | undefined;
};

const week = 7;

/**
 * Pick the papers that are new to a reader; undefined where there are none. Days whose date is doubtful wait until it is
 * believed. A day is sent once: what a digest adds to it later comes with the next one.
 */
export function pickNews(library: Library, { isWeekly, since, sent }: NewsRange): News | undefined {
  const days = listSoundDays(library.days.values());
  const to = days[0]?.date;
  if (to === undefined) return undefined;
  if (since === undefined && sent && to < addDays(sent.day, isWeekly ? week : 1)) return undefined;
  const first = since ?? (sent ? addDays(sent.day, 1 - week) : isWeekly ? addDays(to, 1 - week) : to);
  const known = new Set(since === undefined ? sent?.papers : []);
  const papers = days
    .filter(({ date }) => date >= first)
    .flatMap((day) => splitRepeats(day).news)
    .filter(({ id, firstSeen }) => firstSeen >= first && !known.has(id));
  const distinct = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  const [from = to] = distinct.map(({ firstSeen }) => firstSeen).sort();
  return distinct.length > 0 ? { from, to, papers: distinct } : undefined;
}

/** Note that news were sent, beside what was sent before. */
export function noteSent(library: Library, { to, papers }: News, before: Sent | undefined): Sent {
  const first = addDays(to, 1 - week);
  const days = listSoundDays(library.days.values()).filter(({ date }) => date >= first && date <= to);
  const kept = (before?.papers ?? []).filter((id) => (library.papers.get(id)?.firstSeen ?? "") >= first);
  const known = days.flatMap((day) => splitRepeats(day).news.map(({ id }) => id));
  return { day: to, papers: [...new Set([...kept, ...papers.map(({ id }) => id), ...known])].sort() };
}

/**
 * Correct what was sent where its day is later than every day of the library, as after a clock that ran ahead: else
 * nothing would be new until that day comes.
 */
export function correctSent(library: Library, sent: Sent | undefined): Sent | undefined {
  const newest = listSoundDays(library.days.values())[0]?.date;
  return sent && newest !== undefined && sent.day > newest ? { ...sent, day: newest } : sent;
}
