import type { Message } from "@/lib/digest/diagnostics";
import type { Digest, ParsedDigest } from "@/lib/digest/record";
import { estimateDate, learnAnnouncements } from "./announcements";
import { createFileMessage } from "./diagnostics";
import { groupBy } from "./group-by";
import { addDays } from "./working-days";

/** The digests that have or got a date, and what is to be said of those that came without one. */
export type ResolvedDates = {
  readonly digests: readonly Digest[];
  readonly messages: readonly Message[];
};

/** A digest with the identifiers of its papers. */
type Identified<D extends ParsedDigest = ParsedDigest> = {
  readonly digest: D;
  readonly ids: ReadonlySet<string>;
};

/** A dated digest that holds papers of an undated one. */
type Match = { readonly dated: Identified<Digest>; readonly shared: number };

/** The digests of each source and date. */
type Calendar = Map<string, Identified<Digest>[]>;

/** Papers that a longer digest must share with a dated one; two successive days share two at most. */
const fewestOfLonger = 5;

/** How many days an estimate gives way, later or earlier, to another digest of its source; further would be false. */
const mostSteps = 7;

/**
 * Give each digest without a date the date of a dated one with the same papers, else an estimate from its arXiv
 * identifiers; one that has no identifiers stays out, with an error. A date that a digest has is kept. The digests keep
 * their order, and it decides nothing.
 *
 * A dated digest has the same papers when it holds half of the undated one's, two at least unless there is only one,
 * or when half of its own appear in the undated one, five at least: a few repeats decide nothing. Of several, one of
 * another source goes first, then the one that shares most, then the oldest, since weekends and holidays repeat the
 * day before.
 *
 * A source writes one digest a day: two of them get one date only if their papers are exactly the same, or if the
 * estimate finds no free day in the week around it. So a Saturday's repeat of Friday, which most often differs in a
 * few papers, comes to appear on Saturday.
 */
export function resolveDates(digests: readonly ParsedDigest[]): ResolvedDates {
  if (digests.every(isDated)) return { digests, messages: [] };
  const dated = digests.filter(isDated).map(readIds);
  const undated = digests.filter((digest) => !isDated(digest)).map(readIds);
  const evidence = dated.filter(({ digest }) => digest.dateFrom !== "id-estimate");
  const calendar = groupBy(dated, ({ digest }) => dayOf(digest.source, digest.date));
  const messages: Message[] = [];
  const found = new Map<ParsedDigest, Digest>([
    ...takeSharedDates(undated, evidence, calendar, messages),
    ...dated.map(({ digest }) => [digest, digest] as const),
  ]);
  const others = undated.filter(({ digest }) => !found.has(digest));
  for (const [digest, estimated] of estimateDates(others, evidence, calendar, messages)) {
    found.set(digest, estimated);
  }
  return {
    digests: digests.flatMap((digest) => found.get(digest) ?? []),
    messages: messages.sort((a, b) => compare(a.file, b.file)),
  };
}

function isDated(digest: ParsedDigest): digest is Digest {
  return digest.date !== undefined && digest.dateFrom !== undefined;
}

function readIds<D extends ParsedDigest>(digest: D): Identified<D> {
  return { digest, ids: new Set(digest.entries.flatMap(({ arxivId }) => arxivId ?? [])) };
}

/** The strongest claim to a date goes first. */
function takeSharedDates(
  undated: readonly Identified[],
  evidence: readonly Identified<Digest>[],
  calendar: Calendar,
  messages: Message[],
): Map<ParsedDigest, Digest> {
  const datedById = groupBy(
    evidence.flatMap((dated) => [...dated.ids].map((id) => ({ id, dated }))),
    ({ id }) => id,
  );
  const claims = undated
    .map((identified) => ({ identified, matches: listMatches(identified, datedById) }))
    .sort(
      (a, b) =>
        (b.matches[0]?.shared ?? 0) - (a.matches[0]?.shared ?? 0) ||
        byNewestPaper(a.identified, b.identified),
    );
  const found = new Map<ParsedDigest, Digest>();
  for (const { identified, matches } of claims) {
    const match = matches.find(({ dated }) => isFree(calendar, identified, dated.digest.date));
    if (!match) continue;
    const { date, file } = match.dated.digest;
    found.set(identified.digest, enter(calendar, identified, date, "same-papers"));
    messages.push(createFileMessage("shared-date", identified.digest.file, `${date}, as ${file}`));
  }
  return found;
}

/** List the dated digests that contain the same papers, the best first. */
function listMatches(
  { digest: { source }, ids }: Identified,
  datedById: ReadonlyMap<string, readonly { readonly dated: Identified<Digest> }[]>,
): Match[] {
  const shared = groupBy(
    [...ids].flatMap((id) => datedById.get(id) ?? []),
    ({ dated }) => dated,
  );
  const isOtherSource = ({ dated }: Match): number => Number(dated.digest.source !== source);
  return [...shared]
    .map(([dated, { length }]) => ({ dated, shared: length }))
    .filter(
      ({ dated, shared }) =>
        shared >= Math.max(ids.size / 2, Math.min(ids.size, 2)) ||
        shared >= Math.max(dated.ids.size / 2, fewestOfLonger),
    )
    .sort(
      (a, b) =>
        isOtherSource(b) - isOtherSource(a) ||
        b.shared - a.shared ||
        compare(a.dated.digest.date, b.dated.digest.date) ||
        compare(a.dated.digest.file, b.dated.digest.file),
    );
}

/** The oldest goes first, so that of two digests with one estimate the later gives way to the day after. */
function estimateDates(
  undated: readonly Identified[],
  evidence: readonly Identified<Digest>[],
  calendar: Calendar,
  messages: Message[],
): Map<ParsedDigest, Digest> {
  const known = learnAnnouncements(evidence.map(({ digest: { date }, ids }) => ({ date, ids })));
  const found = new Map<ParsedDigest, Digest>();
  for (const identified of undated.toSorted(byNewestPaper)) {
    const { file, entries } = identified.digest;
    const estimate = estimateDate(identified.ids, known);
    if (estimate !== undefined) {
      const date = findFreeDate(calendar, identified, estimate);
      found.set(identified.digest, enter(calendar, identified, date, "id-estimate"));
      messages.push(createFileMessage("estimated-date", file, date));
    } else if (entries.length > 0) messages.push(createFileMessage("missing-date", file));
  }
  return found;
}

function findFreeDate(calendar: Calendar, identified: Identified, estimate: string): string {
  const steps = Array.from({ length: mostSteps }, (_, step) => [step + 1, -step - 1]).flat();
  const dates = [estimate, ...steps.map((step) => addDays(estimate, step))];
  return dates.find((date) => isFree(calendar, identified, date)) ?? estimate;
}

/** Ask whether a digest can appear on a date beside what else its source contains there. */
function isFree(calendar: Calendar, { digest: { source }, ids }: Identified, date: string): boolean {
  const others = calendar.get(dayOf(source, date)) ?? [];
  return others.every((other) => ids.size === other.ids.size && [...ids].every((id) => other.ids.has(id)));
}

function enter(
  calendar: Calendar,
  identified: Identified,
  date: string,
  dateFrom: Digest["dateFrom"],
): Digest {
  const digest: Digest = { ...identified.digest, date, dateFrom };
  const day = dayOf(digest.source, date);
  calendar.set(day, [...(calendar.get(day) ?? []), { digest, ids: identified.ids }]);
  return digest;
}

function dayOf(source: string, date: string): string {
  return `${date} ${source}`;
}

function byNewestPaper(a: Identified, b: Identified): number {
  return compare(newestOf(a), newestOf(b)) || compare(a.digest.file, b.digest.file);
}

function newestOf({ ids }: Identified): string {
  return [...ids].reduce((newest, id) => (id > newest ? id : newest), "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
