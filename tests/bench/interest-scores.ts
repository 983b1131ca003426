import type { Paper } from "@/lib/library/library";
import type { Days, Reader } from "./interest-readers";

/** Orders the papers of a day for a reader: a number for each, the best the highest. */
export type Score = (reader: Reader, day: readonly Paper[], date: string) => readonly number[];

/** How well an order serves: means over readers, places over their papers, as shares of the day. */
export type Judged = {
  readonly ndcg: Interval;
  readonly inTen: Interval;
  readonly place: Interval;
  /** nDCG@10 of each reader. */
  readonly ofReaders: readonly number[];
};

/** A figure with the interval that holds 95 of 100 redrawings. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

type OfReader = { readonly ndcg: number; readonly inTen: number; readonly places: readonly number[] };

const cut = 10;
const redrawings = 1_000;

/** Judge an order by the later papers of readers, each day that has one of them by itself. */
export function judge(readers: readonly Reader[], days: Days, score: Score): Judged {
  const judged = readers.map((reader) => judgeReader(reader, days, score));
  return {
    ndcg: bootstrap(judged, (some) => mean(some.map(({ ndcg }) => ndcg))),
    inTen: bootstrap(judged, (some) => mean(some.map(({ inTen }) => inTen))),
    place: bootstrap(judged, (some) => median(some.flatMap(({ places }) => places))),
    ofReaders: judged.map(({ ndcg }) => ndcg),
  };
}

/** How much better one order is than another over the same readers. */
export function compare(one: Judged, other: Judged): Interval {
  const differences = one.ofReaders.map((value, place) => value - (other.ofReaders[place] ?? 0));
  return bootstrap(differences, mean);
}

function judgeReader(reader: Reader, days: Days, score: Score): OfReader {
  const wanted = new Set(reader.later);
  const ofDays = [...days].filter(([, papers]) => papers.some((paper) => wanted.has(paper)));
  const ranks = ofDays.map(([date, papers]) => {
    const scores = score(reader, papers, date);
    const order = [...papers.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return order.flatMap((place, rank) => (isIn(wanted, papers[place]) ? { rank, of: papers.length } : []));
  });
  const all = ranks.flat();
  return {
    ndcg: mean(ranks.map((ofDay) => gain(ofDay.map(({ rank }) => rank)) / gain([...ofDay.keys()]))),
    inTen: all.filter(({ rank }) => rank < cut).length / all.length,
    places: all.map(({ rank, of }) => (rank + 1) / of),
  };
}

function isIn(set: ReadonlySet<Paper>, paper: Paper | undefined): boolean {
  return paper !== undefined && set.has(paper);
}

/** Järvelin and Kekäläinen 2002, with ranks from 0 on. */
function gain(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + (rank < cut ? 1 / Math.log2(rank + 2) : 0), 0);
}

/** Draw readers anew, with replacement; the same draws each time. */
function bootstrap<Item>(items: readonly Item[], measure: (items: readonly Item[]) => number): Interval {
  const random = createRandom(1);
  const drawn = Array.from({ length: redrawings }, () =>
    measure(items.flatMap(() => items[Math.floor(random() * items.length)] ?? [])),
  ).sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.floor(share * redrawings)] ?? Number.NaN;
  return { value: measure(items), low: at(0.025), high: at(0.975) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Numbers from 0 to below 1, the same ones for a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
