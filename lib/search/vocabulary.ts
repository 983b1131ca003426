/** A growing set of words that answers which of them start with a text. */
export type Vocabulary = {
  add(word: string): void;
  listStartingWith(prefix: string): readonly string[];
};

/** Create an empty vocabulary; words added since the last question are sorted in when the next one comes. */
export function createVocabulary(): Vocabulary {
  let sorted: string[] = [];
  let fresh = new Set<string>();
  const known = new Set<string>();
  return {
    add(word) {
      if (known.has(word)) return;
      known.add(word);
      fresh.add(word);
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
  };
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mergeSorted(a: readonly string[], b: readonly string[]): string[] {
  const merged: string[] = [];
  let place = 0;
  for (const word of b) {
    for (let next = a[place]; next !== undefined && next < word; next = a[place]) {
      merged.push(next);
      place++;
    }
    merged.push(word);
  }
  return merged.concat(a.slice(place));
}

/** Find the first place of a sorted list from which on a condition holds, by halving. */
function findFirst(sorted: readonly string[], holds: (word: string) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? "")) high = middle;
    else low = middle + 1;
  }
  return low;
}
