/** Finds the frequent word that a misspelt one was meant to be. */
export type Speller = {
  /** Return the nearest known word, of several the most frequent, with its count; undefined where none is near. */
  repair(word: string): Repair | undefined;
};

type Repair = { readonly word: string; readonly count: number };

/** Words of one length. */
type Bucket = { readonly words: string[]; readonly counts: number[]; readonly masks: number[] };

/** Shorter words have too many neighbours. */
const shortestWord = 4;
const longestWord = 40;
/** From this length on, two edits are repaired. */
const lengthOfTwoEdits = 8;
const latinWord = /^[a-z][a-z0-9]*$/;

/** Create a speller that knows words with their counts; only Latin ones of four letters or more take part. */
export function createSpeller(words: Iterable<readonly [word: string, count: number]>): Speller {
  const buckets = Array.from(
    { length: longestWord + 1 },
    (): Bucket => ({ words: [], counts: [], masks: [] }),
  );
  for (const [word, count] of words) {
    const bucket = isRepairable(word) ? buckets[word.length] : undefined;
    if (bucket === undefined) continue;
    bucket.words.push(word);
    bucket.counts.push(count);
    bucket.masks.push(createMask(word));
  }
  return {
    repair(word) {
      if (!isRepairable(word)) return undefined;
      const one = findNearest(word, 1, buckets);
      return one || word.length < lengthOfTwoEdits ? one : findNearest(word, 2, buckets);
    },
  };
}

/** Return whether a word is of the kind that has misspellings: Latin, neither short nor of endless length. */
export function isRepairable(word: string): boolean {
  return word.length >= shortestWord && word.length <= longestWord && latinWord.test(word);
}

/** Find the most frequent word within a distance. */
function findNearest(word: string, limit: number, buckets: readonly Bucket[]): Repair | undefined {
  const mask = createMask(word);
  let best: Repair | undefined;
  for (const { words, counts, masks } of buckets.slice(word.length - limit, word.length + limit + 1)) {
    for (let index = 0; index < words.length; index++) {
      // An edit changes two letters of the set at most, which most words fail at no cost.
      if (countBits(mask ^ (masks[index] ?? 0)) > 2 * limit) continue;
      const candidate = words[index] ?? "";
      const count = counts[index] ?? 0;
      const isBetter = candidate !== word && count > (best?.count ?? 0);
      if (isBetter && measureDistance(word, candidate, limit) <= limit) best = { word: candidate, count };
    }
  }
  return best;
}

/**
 * Measure how many letters must be changed, added, removed or swapped with their neighbour to make one word of
 * another (optimal string alignment); more than `limit` is returned as `limit + 1`.
 */
function measureDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cost = Math.min(
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : tooFar,
      );
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? tooFar, tooFar);
}

/** The set of a word's letters and digits, a bit each; some share one. */
function createMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) % 32);
  return mask;
}

function countBits(mask: number): number {
  let bits = mask;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}
