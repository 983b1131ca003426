import { createSynonyms, type Expanded, expandQuery, type Knowledge } from "@/lib/search/query/expansion";
import type { Query } from "@/lib/search/query/query-tree";
import { createHanVariants, hasHan } from "@/lib/search/text/han-variants";
import { DataFileError } from "./data-files";
import { learnWords, type Words } from "./knowledge";
import { countQueryWords, loadFrequentWords, loadNeighbours } from "./remote-search";
import type { SetScope, Tiers } from "./tiers";

/** Expands queries by what a session has learnt of the words of a library. */
export type Expander = {
  expand(tiers: Tiers, query: Query): Expanded;
  /** Load abbreviations; where they cannot be had, words mean themselves. */
  loadSynonyms(tiers: Tiers): Promise<void>;
  /** Load other writings of Chinese, where a query has any. Rejects where they cannot be had. */
  loadVariants(tiers: Tiers, query: Query): Promise<void>;
  /** Learn what the term sets of a scope hold of the words of a query. Rejects where a file cannot be had. */
  learn(tiers: Tiers, scope: SetScope, query: Query): Promise<void>;
};

/** Create what has learnt nothing yet. */
export function createExpander(): Expander {
  /** Words of term sets: those asked for that the engine does not know, and the frequent ones once one had no repair. */
  let words: Words = new Map();
  let synonyms = createSynonyms([]);
  let hanVariants = createHanVariants("");
  let known: readonly unknown[] = [];
  let knowledge: Knowledge | undefined;
  let learning: { readonly tiers: Tiers; readonly synonyms: Promise<void> } | undefined;

  /** Return what is known of words, learnt anew when there is more to know. */
  const getKnowledge = ({ engine }: Tiers): Knowledge => {
    const learnt = [engine, engine.size, words, synonyms, hanVariants];
    if (knowledge === undefined || learnt.some((part, index) => part !== known[index])) {
      known = learnt;
      knowledge = learnWords(engine, words, synonyms, hanVariants);
    }
    return knowledge;
  };
  const expand = (tiers: Tiers, query: Query) => expandQuery(query, getKnowledge(tiers));
  const know = (learnt: Words) => {
    if (learnt.size > 0) words = new Map([...words, ...learnt]);
  };

  const learnSynonyms = async (tiers: Tiers) => {
    try {
      synonyms = await tiers.loadSynonyms();
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      learning = undefined;
    }
  };

  return {
    expand,
    loadSynonyms(tiers) {
      if (learning?.tiers !== tiers) learning = { tiers, synonyms: learnSynonyms(tiers) };
      return learning.synonyms;
    },
    async loadVariants(tiers, query) {
      if (hasHan(query.bareText)) hanVariants = await tiers.loadHanVariants();
    },
    async learn(tiers, scope, query) {
      const sets = await tiers.openSets(scope);
      const isAlone = tiers.engine.size === 0 || scope === "all";
      const { unknown, variants } = expand(tiers, query);
      // The engine shows which characters the library writes, once it holds papers.
      know(await countQueryWords(sets, [...unknown, ...(isAlone ? variants : [])]));
      const rest = expand(tiers, query);
      know(await countQueryWords(sets, rest.joined));
      const isRepaired = rest.unknown.every((word) =>
        rest.expansions.some(({ kind, from }) => kind === "repair" && from === word),
      );
      if (isRepaired) return;
      // Those of full texts list none.
      const listing = await tiers.openSets(isAlone ? "all" : "older");
      know(await loadFrequentWords(listing));
      know(await loadNeighbours(listing, rest.unknown));
    },
  };
}
