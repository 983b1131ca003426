import type { Knowledge, Synonyms } from "@/lib/search/query/expansion";
import { createSpeller } from "@/lib/search/query/spelling";
import type { SearchEngine } from "@/lib/search/rank/engine";
import type { HanVariants } from "@/lib/search/text/han-variants";

/** Words with the number of papers that hold each. */
export type Words = ReadonlyMap<string, number>;

/**
 * Create what is known of the words of an engine, and of frequent words of older papers; `learn` again when either has
 * grown. Misspelt words cost nothing until the first is met.
 */
export function learnWords(
  engine: SearchEngine,
  older: Words,
  synonyms: Synonyms,
  hanVariants: HanVariants,
): Knowledge {
  let speller: ReturnType<typeof createSpeller> | undefined;
  const createSpellerOfAll = () => {
    const counts = new Map(older);
    for (const [word, count] of engine.listWords()) counts.set(word, (counts.get(word) ?? 0) + count);
    return createSpeller(counts);
  };
  return {
    count: (word) => engine.countWord(word) + (older.get(word) ?? 0),
    repair(word) {
      speller ??= createSpellerOfAll();
      return speller.repair(word)?.word;
    },
    synonyms,
    hanVariants,
  };
}
