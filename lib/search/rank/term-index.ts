import { Index } from "flexsearch";
import { createVocabulary } from "./vocabulary";

export type TermIndex = {
  /** Add a paper under the terms of each of its fields; an ordinal is added once. */
  add(ordinal: number, fields: readonly (readonly string[])[]): void;
  /** Call `visit` for every paper that holds a term, with the field in which it first appears. */
  visit(term: string, visit: (ordinal: number, fieldIndex: number) => void): void;
  count(term: string): number;
  listStartingWith(prefix: string): readonly string[];
  /** How often a term was added. */
  countAdded(term: string): number;
  /** List every term with how often it appears in the papers. */
  listWords(): Iterable<readonly [term: string, count: number]>;
};

/**
 * Create an empty index from terms to papers: one bare FlexSearch `Index` over the concatenated fields, whose
 * score remembers the field. The terms come from the tokenizer; they hold no space.
 */
export function createTermIndex(fieldCount: number): TermIndex {
  const vocabulary = createVocabulary();
  let fieldEnds: readonly number[] = [];
  const index = new Index({
    tokenize: "strict",
    context: false,
    resolution: fieldCount,
    encode: (terms) => terms.split(" "),
    score: (_terms, _term, position) => fieldEnds.findIndex((end) => position < end),
  });
  // Unresolved, an answer keeps its fields and has no limit; resolved, it would stop at 100 without a word.
  const lookUp = (term: string) => index.search(term, { resolve: false }).result;
  return {
    add(ordinal, fields) {
      let end = 0;
      fieldEnds = fields.map((terms) => {
        end += terms.length;
        return end;
      });
      const terms = fields.flat();
      for (const term of terms) vocabulary.add(term);
      if (terms.length > 0) index.add(ordinal, terms.join(" "));
    },
    visit(term, visit) {
      const fields = lookUp(term);
      for (let fieldIndex = 0; fieldIndex < fields.length; fieldIndex++) {
        for (const ordinal of fields[fieldIndex] ?? [])
          if (typeof ordinal === "number") visit(ordinal, fieldIndex);
      }
    },
    count: (term) => lookUp(term).reduce((sum, ordinals) => sum + (ordinals?.length ?? 0), 0),
    listStartingWith: vocabulary.listStartingWith,
    countAdded: vocabulary.count,
    listWords: vocabulary.listCounts,
  };
}
