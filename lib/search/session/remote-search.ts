import { type AbstractMatches, findInAbstracts, viewOfSet } from "@/lib/search/archive/abstracts";
import { type FindOptions, type Found, findPapers } from "@/lib/search/archive/find";
import type { TermSet } from "@/lib/search/archive/term-set";
import type { Expanded } from "@/lib/search/query/expansion";
import type { Query, QueryTerm } from "@/lib/search/query/query-tree";
import type { SearchEngine } from "@/lib/search/rank/engine";
import type { Marks } from "@/lib/search/rank/facets";
import { slotWeights } from "@/lib/search/rank/scoring";
import { softMark } from "@/lib/search/text/compounds";
import type { Words } from "./knowledge";
import type { Tiers } from "./tiers";

/** What a query finds in a term set. */
export type FoundInSet = { readonly set: TermSet; readonly found: Found };

/** What a word counts for that stands in no more than the full text. */
const textWeight = 0.5;

const nowhere: FindOptions["elsewhere"] = { paperCount: 0, count: () => 0 };

/** What a query finds beyond the newest papers. */
export type FoundBeyond = { readonly inSets: readonly FoundInSet[]; readonly abstracts: AbstractMatches };

/**
 * Find the papers of older months, by which and by the newest ones in the engine a term is rare or frequent. Where
 * no paper holds all words of the query, what is kept of abstracts is asked as well: that is worth its bytes then alone.
 */
export async function findBeyond(tiers: Tiers, query: Query, marks: Marks): Promise<FoundBeyond> {
  const { engine, manifest } = tiers;
  const sets = await tiers.openSets(false);
  const inSets = await findOlder(sets, query, marks, engine, new Map());
  const complete = inSets.reduce(
    (sum, { found }) => sum + found.completeCount,
    engine.search(query, { sort: "date", limit: 0, marks }).completeCount,
  );
  if (complete > 0 || query.words.length === 0) return { inSets, abstracts: new Map() };
  const abstracts = await findInAbstracts(await tiers.openAbstracts(), query.words, manifest.papers);
  return { inSets: await findOlder(sets, query, marks, engine, abstracts), abstracts };
}

function findOlder(
  sets: readonly TermSet[],
  query: Query,
  marks: Marks,
  engine: SearchEngine,
  abstracts: AbstractMatches,
): Promise<FoundInSet[]> {
  const elsewhere = { paperCount: engine.size, count: engine.count };
  return findAll(sets, query, (set) => ({
    marks,
    weights: slotWeights,
    hasText: true,
    elsewhere,
    abstracts: viewOfSet(abstracts, set),
  }));
}

/** Find papers by their full texts as well, the newest ones among them. */
export async function findDeep(tiers: Tiers, query: Query, marks: Marks): Promise<FoundBeyond> {
  const weights = [...slotWeights, textWeight];
  const sets = await tiers.openSets(true);
  const inSets = await findAll(sets, query, () => ({ marks, weights, hasText: false, elsewhere: nowhere }));
  return { inSets, abstracts: new Map() };
}

function findAll(
  sets: readonly TermSet[],
  query: Query,
  createOptions: (set: TermSet) => FindOptions,
): Promise<FoundInSet[]> {
  return Promise.all(
    sets.map(async (set) => ({ set, found: await findPapers(set, query, createOptions(set)) })),
  );
}

/**
 * Learn words of older papers: of the unknown words of a query, and of its rare words as one with their neighbours, those
 * that any paper holds, as they are or as compounds, and all frequent words where one has no repair. Rejects where a file cannot be had.
 */
export async function learnWordsOf(
  sets: readonly TermSet[],
  { unknown, joined, expansions }: Expanded,
): Promise<Words> {
  const isRepaired = unknown.every((word) =>
    expansions.some(({ kind, from }) => kind === "repair" && from === word),
  );
  const frequent = isRepaired ? [] : Promise.all(sets.map((set) => set.loadWords()));
  const texts = [...unknown, ...joined].flatMap((word) => [word, word + softMark]);
  const counts = await Promise.all(texts.map((text) => countPapers(sets, text)));
  const held = texts
    .map((text, place) => [text, counts[place] ?? 0] as const)
    .filter(([, count]) => count > 0);
  return [...(await frequent).flat(), ...held];
}

async function countPapers(sets: readonly TermSet[], text: string): Promise<number> {
  const lookup = { text, isPrefix: false };
  let count = 0;
  for (const set of sets) {
    for (const range of set.planLookup(lookup).ranges) {
      (await set.loadRange(range)).visit(lookup, () => {
        count += 1;
      });
    }
  }
  return count;
}

/** Count the papers of term sets that match a term of the query for which they were searched. */
export function countInSets(inSets: readonly FoundInSet[], term: QueryTerm): number {
  return inSets.reduce((sum, { found }) => sum + found.count(term), 0);
}
