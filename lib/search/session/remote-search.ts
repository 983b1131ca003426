import { type AbstractMatches, findInAbstracts, viewOfSet } from "@/lib/search/archive/abstracts";
import {
  type FindOptions,
  type LoadedSet,
  loadSet,
  type RankedSet,
  type TermSetResult,
} from "@/lib/search/archive/find";
import type { TermSet } from "@/lib/search/archive/term-set";
import type { Query, QueryTerm } from "@/lib/search/query/query-tree";
import type { SearchEngine } from "@/lib/search/rank/engine";
import type { Marks } from "@/lib/search/rank/facets";
import type { FindMost } from "@/lib/search/rank/rank";
import { fieldWeights } from "@/lib/search/rank/scoring";
import { softMark } from "@/lib/search/text/compounds";
import type { Words } from "./knowledge";
import type { Tiers } from "./tiers";

/** What was loaded of a term set for a query. */
type LoadedInSet = { readonly set: TermSet; readonly loaded: LoadedSet };
type RankedInSet = { readonly set: TermSet; readonly ranked: RankedSet };

/** Letters that a misspelt word has in common with what was meant, where that is in the same range. */
const sameStart = 3;

/** What a query finds in a term set. */
export type FoundInSet = { readonly set: TermSet; readonly found: TermSetResult };

/** What a word counts for that appears in no more than the full text. */
const textWeight = 0.5;

/** What was loaded of term sets for a query. */
export type LoadedBeyond = { readonly inSets: readonly LoadedInSet[]; readonly abstracts: AbstractMatches };

/**
 * Load of term sets what finds the papers of a query. Where no paper, the newest ones in the engine among them, holds all
 * words of it, what is kept of abstracts is loaded as well: that is worth its bytes then alone.
 */
export async function loadBeyond(
  { manifest, openAbstracts }: Tiers,
  engine: SearchEngine | undefined,
  sets: readonly TermSet[],
  query: Query,
  marks: Marks,
): Promise<LoadedBeyond> {
  const inSets = await loadSets(sets, query, marks, new Map());
  const complete = (await findInSets(rankInSets(inSets, engine))).reduce(
    (sum, { found }) => sum + found.completeCount,
    engine?.search(query, { sort: "date", limit: 0, marks }).completeCount ?? 0,
  );
  if (complete > 0 || query.words.length === 0) return { inSets, abstracts: new Map() };
  const abstracts = await findInAbstracts(await openAbstracts(), query.words, manifest.papers);
  return { inSets: await loadSets(sets, query, marks, abstracts), abstracts };
}

function loadSets(
  sets: readonly TermSet[],
  query: Query,
  marks: Marks,
  abstracts: AbstractMatches,
): Promise<LoadedInSet[]> {
  return loadAll(sets, query, (set) => ({
    marks,
    weights: fieldWeights,
    hasText: true,
    abstracts: viewOfSet(abstracts, set),
  }));
}

/** Load what finds papers by their full texts as well, the newest ones among them. */
export async function loadFullTexts(
  sets: readonly TermSet[],
  query: Query,
  marks: Marks,
): Promise<LoadedBeyond> {
  const weights = [...fieldWeights, textWeight];
  const inSets = await loadAll(sets, query, () => ({ marks, weights, hasText: false }));
  return { inSets, abstracts: new Map() };
}

function loadAll(
  sets: readonly TermSet[],
  query: Query,
  createOptions: (set: TermSet) => FindOptions,
): Promise<LoadedInSet[]> {
  return Promise.all(
    sets.map(async (set) => ({ set, loaded: await loadSet(set, query, createOptions(set)) })),
  );
}

/** Rank the papers of term sets; by all of these, and by those of an engine, a term is rare or frequent. */
export function rankInSets(inSets: readonly LoadedInSet[], engine: SearchEngine | undefined): RankedInSet[] {
  return inSets.map(({ set, loaded }) => {
    const others = inSets.filter((other) => other.set !== set);
    const ranked = loaded.rank({
      paperCount: others.reduce((sum, { set }) => sum + set.papers, engine?.size ?? 0),
      count: (term) => others.reduce((sum, { loaded }) => sum + loaded.count(term), engine?.count(term) ?? 0),
    });
    return { set, ranked };
  });
}

/** Find the papers of term sets, beside those that are not in them. Rejects where a file cannot be had. */
export function findInSets(
  inSets: readonly RankedInSet[],
  findMostOfOthers?: FindMost,
): Promise<FoundInSet[]> {
  const most = findMostInSets(inSets, findMostOfOthers);
  return Promise.all(inSets.map(async ({ set, ranked }) => ({ set, found: await ranked.find(most) })));
}

/** Return how much of a query the best paper of some term sets holds, or of other papers. */
export function findMostInSets(
  inSets: readonly RankedInSet[],
  findMostOfOthers: FindMost = () => 0,
): FindMost {
  return (kind) =>
    inSets.reduce((most, { ranked }) => Math.max(most, ranked.findMost(kind)), findMostOfOthers(kind));
}

/** Count the papers of term sets that hold words, as they are or as soft terms. Rejects where a file cannot be had. */
export async function countQueryWords(sets: readonly TermSet[], words: readonly string[]): Promise<Words> {
  const texts = words.flatMap((word) => [word, word + softMark]);
  const counts = await Promise.all(
    texts.flatMap((text) => sets.map(async (set) => [text, await countPapers(set, text)] as const)),
  );
  return addCounts(counts.filter(([, count]) => count > 0));
}

/** Load the frequent words of term sets. Rejects where a file cannot be had. */
export async function loadFrequentWords(sets: readonly TermSet[]): Promise<Words> {
  return addCounts((await Promise.all(sets.map((set) => set.loadWords()))).flat());
}

/**
 * Load the words that begin as misspelt ones do, from the ranges in which those were looked for: what was meant may be
 * too rare to be among the frequent words. Rejects where a file cannot be had.
 */
export async function loadNeighbours(sets: readonly TermSet[], words: readonly string[]): Promise<Words> {
  const found = words.flatMap((word) => sets.map((set) => countNeighbours(set, word)));
  return addCounts((await Promise.all(found)).flatMap((counts) => [...counts]));
}

async function countNeighbours(set: TermSet, word: string): Promise<Words> {
  const counts = new Map<string, number>();
  const start = { text: word.slice(0, sameStart), isPrefix: true };
  for (const range of set.planLookup({ text: word, isPrefix: false }).ranges) {
    (await set.loadRange(range)).visit(start, (_place, _field, term) => {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    });
  }
  return counts;
}

async function countPapers(set: TermSet, text: string): Promise<number> {
  const lookup = { text, isPrefix: false };
  let count = 0;
  for (const range of set.planLookup(lookup).ranges) {
    (await set.loadRange(range)).visit(lookup, () => {
      count += 1;
    });
  }
  return count;
}

function addCounts(counts: Iterable<readonly [word: string, count: number]>): Words {
  const sums = new Map<string, number>();
  for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + count);
  return sums;
}

/** Count the papers of term sets that match a term of the query for which they were searched. */
export function countInSets(inSets: readonly LoadedInSet[], term: QueryTerm): number {
  return inSets.reduce((sum, { loaded }) => sum + loaded.count(term), 0);
}
