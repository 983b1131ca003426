import type { Digest } from "@/lib/digest/record";
import { chooseFacts } from "./facts";
import type { Appearance, Day, Library, Paper } from "./library";
import { listSoundDays } from "./queries";

/** A day's papers, as all digests or those of one source had described them by then. */
export type FeedDay = {
  readonly date: string;
  readonly source?: string;
  /** In the day's order. */
  readonly papers: readonly Paper[];
};

/** List the days of a library whose date is to be believed, newest first, or those of one source with its papers. */
export function listFeedDays({ days }: Pick<Library, "days">, source?: string): FeedDay[] {
  return listSoundDays(days.values()).flatMap((day) => {
    const papers = source === undefined ? day.papers : listPapersOf(day, source);
    return papers.length === 0 ? [] : [{ date: day.date, papers, ...(source !== undefined && { source }) }];
  });
}

function listPapersOf({ date, papers }: Day, source: string): Paper[] {
  return papers.filter(({ appearances }) =>
    appearances.some(({ digest }) => digest.date === date && digest.source === source),
  );
}

/** List the digests of a paper up to a day, newest first. */
export function listDigestsUntil({ appearances }: Paper, { date, source }: FeedDay): Digest[] {
  return appearances.flatMap(({ digest }) => (isKnown(digest, date, source) ? [digest] : []));
}

/**
 * Return a paper as it was known on one of its days: later digests change nothing in it. `lastSeen` is that day.
 * Returns undefined where no digest had it yet.
 */
export function getPaperAsOf(paper: Paper, { date, source }: FeedDay): Paper | undefined {
  const [newest, ...others] = paper.appearances.filter(({ digest }) => isKnown(digest, date, source));
  if (!newest) return undefined;
  if (others.length + 1 === paper.appearances.length) return paper;
  const appearances: readonly [Appearance, ...Appearance[]] = [newest, ...others];
  // A digest of a doubtful date may seem older than the paper.
  const dates = appearances.map(({ digest }) => digest.date).filter((seen) => seen >= paper.firstSeen);
  const { id } = paper;
  const [firstSeen = date] = dates.sort();
  return { id, ...chooseFacts(appearances), firstSeen, lastSeen: date, appearances };
}

/** Return the last day before one on which a paper appeared; undefined on its first. */
export function getDayBefore(paper: Paper, { date, source }: FeedDay): string | undefined {
  return paper.appearances
    .map(({ digest }) => digest)
    .filter((digest) => digest.date < date && digest.date >= paper.firstSeen && isKnown(digest, date, source))
    .map((digest) => digest.date)
    .sort()
    .at(-1);
}

function isKnown(digest: Digest, date: string, source: string | undefined): boolean {
  return digest.date <= date && (source === undefined || digest.source === source);
}
