import type { SearchEngine } from "./engine";
import type { Marks } from "./facets";
import { parseQuery } from "./query";
import type { Query, QueryTerm } from "./query-tree";
import { countInSets, type FoundInSet } from "./remote-search";
import { createSpeller, type Speller } from "./spelling";
import { suggest } from "./suggestion";

/** A query as it was typed, with how many papers it finds. */
export type Disappointing = { readonly typed: string; readonly total: number; readonly marks: Marks };

/** Repairs misspelt words of a query, where that finds more papers; else gives undefined. */
export type Suggester = {
  suggestFromNewest(engine: SearchEngine, query: Disappointing): string | undefined;
  /** Know the frequent words of term sets as well, and look there for what `search` finds of a repaired query. */
  suggestFromAll(
    engine: SearchEngine,
    inSets: readonly FoundInSet[],
    query: Disappointing,
    search: (repaired: Query) => Promise<readonly FoundInSet[]>,
  ): Promise<string | undefined>;
};

type Words = readonly (readonly [word: string, count: number])[];

/** Create a suggester that learns the words of an engine anew only when there are more. */
export function createSuggester(): Suggester {
  let learnt: { readonly engine: SearchEngine; readonly size: number; readonly others: number } | undefined;
  let speller: Speller = createSpeller([]);
  let otherCounts: ReadonlyMap<string, number> = new Map();

  const learn = (engine: SearchEngine, others: Words) => {
    const isKnown =
      learnt?.engine === engine && learnt.size === engine.size && learnt.others === others.length;
    if (isKnown) return;
    learnt = { engine, size: engine.size, others: others.length };
    otherCounts = new Map(others);
    const counts = new Map(others);
    for (const [word, count] of engine.listWords()) counts.set(word, (counts.get(word) ?? 0) + count);
    speller = createSpeller(counts);
  };

  const countNewest = (engine: SearchEngine, typed: string, marks: Marks) =>
    engine.search(parseQuery(typed), { sort: "date", limit: 0, marks }).total;

  return {
    suggestFromNewest(engine, { typed, total, marks }) {
      learn(engine, []);
      const repaired = suggest(typed, engine.count, speller);
      const isBetter = repaired !== undefined && countNewest(engine, repaired, marks) > total;
      return isBetter ? repaired : undefined;
    },
    async suggestFromAll(engine, inSets, { typed, total, marks }, search) {
      learn(engine, (await Promise.all(inSets.map(({ set }) => set.loadWords()))).flat());
      const count = (term: QueryTerm) =>
        engine.count(term) + Math.max(countInSets(inSets, term), otherCounts.get(term.text) ?? 0);
      const repaired = suggest(typed, count, speller);
      if (repaired === undefined || countNewest(engine, repaired, marks) > total) return repaired;
      const found = await search(parseQuery(repaired));
      return found.reduce((sum, { found }) => sum + found.total, 0) > total ? repaired : undefined;
    },
  };
}
