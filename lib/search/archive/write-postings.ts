import { encodePostings } from "./postings";

/** A term with its papers written down. */
export type WrittenTerm = { readonly term: string; readonly count: number; readonly line: string };

/** Fields that a query can name: what appears there is kept even where a heavier field holds it, too. */
const namedFields = 3;
/** No set has as many fields. */
const fieldLimit = 8;

/**
 * Write the postings of so many papers, of which `listTerms` gives the terms by field: one line a term, in the order of
 * UTF-16 units. Most terms appear in one paper alone, and an array for each is costly, so that all postings are in one.
 */
export function writePostings(
  papers: number,
  listTerms: (ordinal: number) => readonly Iterable<string>[],
): WrittenTerm[] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const lastOrdinals: number[] = [];
  /** By paper, the numbers of its terms with their fields. */
  const ofPapers = Array.from({ length: papers }, (_, ordinal) => {
    const held: number[] = [];
    for (const [fieldIndex, terms] of listTerms(ordinal).entries()) {
      for (const term of terms) {
        const number = numbers.get(term) ?? numbers.size;
        if (number === numbers.size) numbers.set(term, number);
        if (fieldIndex >= namedFields && lastOrdinals[number] === ordinal) continue;
        lastOrdinals[number] = ordinal;
        counts[number] = (counts[number] ?? 0) + 1;
        held.push(number * fieldLimit + fieldIndex);
      }
    }
    return Uint32Array.from(held);
  });
  const { postings, ends } = groupByTerm(ofPapers, counts);
  return [...numbers.keys()].sort().map((term) => {
    const number = numbers.get(term) ?? 0;
    const count = counts[number] ?? 0;
    const end = ends[number] ?? 0;
    return { term, count, line: encodePostings(splitByField(postings.subarray(end - count, end))) };
  });
}

/** Sort postings by the numbers of their terms, and say where those of each term end. */
function groupByTerm(ofPapers: readonly Uint32Array[], counts: readonly number[]) {
  const ends = new Uint32Array(counts.length);
  let total = 0;
  for (const [number, count] of counts.entries()) {
    ends[number] = total;
    total += count;
  }
  const postings = new Uint32Array(total);
  for (const [ordinal, held] of ofPapers.entries()) {
    for (const one of held) {
      const number = Math.floor(one / fieldLimit);
      const end = ends[number] ?? 0;
      postings[end] = ordinal * fieldLimit + (one % fieldLimit);
      ends[number] = end + 1;
    }
  }
  return { postings, ends };
}

function splitByField(postings: Uint32Array): number[][] {
  const fields: number[][] = [];
  for (const posting of postings) {
    const fieldIndex = posting % fieldLimit;
    while (fields.length <= fieldIndex) fields.push([]);
    fields[fieldIndex]?.push(Math.floor(posting / fieldLimit));
  }
  return fields;
}
