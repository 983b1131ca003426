import { Index } from "flexsearch";
import { createVocabulary } from "./vocabulary";

export type TermIndex = {
  /** Add a paper under the terms of each of its slots; an ordinal is added once. */
  add(ordinal: number, slots: readonly (readonly string[])[]): void;
  /** Call `visit` for every paper that holds a term, with the slot in which it first stands. */
  visit(term: string, visit: (ordinal: number, slot: number) => void): void;
  count(term: string): number;
  listStartingWith(prefix: string): readonly string[];
  /** How often a term was added. */
  countAdded(term: string): number;
  /** List every term with how often it stands in the papers. */
  listWords(): Iterable<readonly [term: string, count: number]>;
};

/**
 * Create an empty index from terms to papers: one bare FlexSearch `Index` over the concatenated slots, whose
 * score remembers the slot. The terms come from the tokenizer; they hold no space.
 */
export function createTermIndex(slotCount: number): TermIndex {
  const vocabulary = createVocabulary();
  let slotEnds: readonly number[] = [];
  const index = new Index({
    tokenize: "strict",
    context: false,
    resolution: slotCount,
    encode: (terms) => terms.split(" "),
    score: (_terms, _term, place) => slotEnds.findIndex((end) => place < end),
  });
  // Unresolved, an answer keeps its slots and has no limit; resolved, it would stop at 100 without a word.
  const lookUp = (term: string) => index.search(term, { resolve: false }).result;
  return {
    add(ordinal, slots) {
      let end = 0;
      slotEnds = slots.map((terms) => {
        end += terms.length;
        return end;
      });
      const terms = slots.flat();
      for (const term of terms) vocabulary.add(term);
      if (terms.length > 0) index.add(ordinal, terms.join(" "));
    },
    visit(term, visit) {
      const slots = lookUp(term);
      for (let slot = 0; slot < slots.length; slot++) {
        for (const ordinal of slots[slot] ?? []) if (typeof ordinal === "number") visit(ordinal, slot);
      }
    },
    count: (term) => lookUp(term).reduce((sum, ordinals) => sum + (ordinals?.length ?? 0), 0),
    listStartingWith: vocabulary.listStartingWith,
    countAdded: vocabulary.count,
    listWords: vocabulary.listCounts,
  };
}
