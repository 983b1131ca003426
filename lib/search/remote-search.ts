import { type AbstractMatches, viewOfSet } from "./abstracts";
import { type FindOptions, type Found, findPapers } from "./archive/find";
import type { TermSet } from "./archive/term-set";
import type { SearchEngine } from "./engine";
import type { Marks } from "./facets";
import type { Query, QueryTerm } from "./query-tree";
import { slotWeights } from "./scoring";

/** What a query finds in a term set. */
export type FoundInSet = { readonly set: TermSet; readonly found: Found };

/** What a word counts for that stands in no more than the full text. */
const textWeight = 0.5;

const nowhere: FindOptions["elsewhere"] = { paperCount: 0, count: () => 0 };

/** Find the papers of older months, by which and by the newest ones in the engine a term is rare or frequent. */
export function findOlder(
  sets: readonly TermSet[],
  query: Query,
  marks: Marks,
  engine: SearchEngine,
  abstracts: AbstractMatches,
): Promise<FoundInSet[]> {
  const elsewhere = { paperCount: engine.size, count: engine.count };
  return Promise.all(
    sets.map(async (set) => ({
      set,
      found: await findPapers(set, query, {
        marks,
        weights: slotWeights,
        hasText: true,
        elsewhere,
        abstracts: viewOfSet(abstracts, set),
      }),
    })),
  );
}

/** Find papers by their full texts as well, the newest ones among them. */
export function findDeep(sets: readonly TermSet[], query: Query, marks: Marks): Promise<FoundInSet[]> {
  const weights = [...slotWeights, textWeight];
  return findAll(sets, query, { marks, weights, hasText: false, elsewhere: nowhere });
}

function findAll(sets: readonly TermSet[], query: Query, options: FindOptions): Promise<FoundInSet[]> {
  return Promise.all(sets.map(async (set) => ({ set, found: await findPapers(set, query, options) })));
}

/** Count the papers of term sets that match a term of the query for which they were searched. */
export function countInSets(inSets: readonly FoundInSet[], term: QueryTerm): number {
  return inSets.reduce((sum, { found }) => sum + found.count(term), 0);
}
