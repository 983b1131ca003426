import { findFirst } from "./find-first";

/** A growing set of words that answers which of them start with a text. */
export type Vocabulary = {
  add(word: string): void;
  listStartingWith(prefix: string): readonly string[];
  /** How often a word was added. */
  count(word: string): number;
  /** List every word with how often it was added. */
  listCounts(): Iterable<readonly [word: string, count: number]>;
};

/** Create an empty vocabulary; words added since the last question are sorted in when the next one comes. */
export function createVocabulary(): Vocabulary {
  let sorted: string[] = [];
  let fresh = new Set<string>();
  const counts = new Map<string, number>();
  return {
    add(word) {
      const count = counts.get(word);
      if (count === undefined) fresh.add(word);
      counts.set(word, (count ?? 0) + 1);
    },
    listStartingWith(prefix) {
      if (fresh.size > 0) {
        sorted = mergeSorted(sorted, [...fresh].sort(compareUnits));
        fresh = new Set();
      }
      const first = findFirst(sorted, (word) => word >= prefix);
      const end = findFirst(sorted, (word) => word >= prefix && !word.startsWith(prefix));
      return sorted.slice(first, end);
    },
    count: (word) => counts.get(word) ?? 0,
    listCounts: () => counts,
  };
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mergeSorted(a: readonly string[], b: readonly string[]): string[] {
  const merged: string[] = [];
  let index = 0;
  for (const word of b) {
    for (let next = a[index]; next !== undefined && next < word; next = a[index]) {
      merged.push(next);
      index++;
    }
    merged.push(word);
  }
  return merged.concat(a.slice(index));
}
