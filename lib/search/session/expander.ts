import type { TermSet } from "@/lib/search/archive/term-set";
import { createSynonyms, type Expanded, expandQuery, type Knowledge } from "@/lib/search/query/expansion";
import type { Query } from "@/lib/search/query/query-tree";
import { createHanVariants, hasHan } from "@/lib/search/text/han-variants";
import { DataFileError } from "./data-files";
import { learnWords, type Words } from "./knowledge";
import { learnWordsOf } from "./remote-search";
import type { Tiers } from "./tiers";

/** Expands queries by what a session has learnt of the words of a library. */
export type Expander = {
  expand(tiers: Tiers, query: Query): Expanded;
  /** Load abbreviations; false where they cannot be had, and words mean themselves. */
  loadSynonyms(tiers: Tiers): Promise<boolean>;
  /** Learn what term sets tell of the words of a query. Rejects where a file cannot be had. */
  learn(tiers: Tiers, sets: readonly TermSet[], query: Query): Promise<void>;
};

/** Create what has learnt nothing yet. */
export function createExpander(): Expander {
  /** Frequent words of older papers, once a word was asked for that the newest ones do not know. */
  let words: Words = [];
  let synonyms = createSynonyms([]);
  let hanVariants = createHanVariants("");
  let known: readonly unknown[] = [];
  let knowledge: Knowledge | undefined;

  /** Return what is known of words, learnt anew when there is more to know. */
  const getKnowledge = ({ engine }: Tiers): Knowledge => {
    const learnt = [engine, engine.size, words, synonyms, hanVariants];
    if (knowledge === undefined || learnt.some((part, place) => part !== known[place])) {
      known = learnt;
      knowledge = learnWords(engine, words, synonyms, hanVariants);
    }
    return knowledge;
  };
  const expand = (tiers: Tiers, query: Query) => expandQuery(query, getKnowledge(tiers));

  return {
    expand,
    async loadSynonyms(tiers) {
      try {
        synonyms = await tiers.loadSynonyms();
        return true;
      } catch (error) {
        if (!(error instanceof DataFileError)) throw error;
        return false;
      }
    },
    async learn(tiers, sets, query) {
      if (hasHan(query.bareText)) hanVariants = await tiers.loadHanVariants();
      words = await learnWordsOf(sets, expand(tiers, query));
    },
  };
}
