import { maxRanges } from "@/lib/search/archive/load-terms";
import { listLookups } from "@/lib/search/archive/terms";
import type { Manifest } from "@/lib/search/index/manifest";
import type { Query } from "@/lib/search/query/query-tree";
import { listPositiveTerms } from "@/lib/search/rank/evaluate";

/** Ranges that the start of a word loads while it is short, and later; a term and its kin may lie in three. */
const rangesOfStart = 8;
const rangesOfTerm = 3;
const longestStart = 3;

/**
 * Estimate how many bytes, compressed, a search of full texts loads at most for a query and its first `limit`
 * papers, with nothing loaded before; 0 where the library has no full texts or the query asks for no text.
 */
export function estimateFullTextBytes({ deep }: Manifest, query: Query, limit: number): number {
  const lookups = [...listPositiveTerms(query.root), ...query.words].flatMap(({ term }) =>
    listLookups(term).options.flatMap(({ lookups }) => lookups),
  );
  if (lookups.length === 0) return 0;
  const ranges = lookups.reduce((sum, { text, isPrefix }) => {
    return sum + (isPrefix && text.length <= longestStart ? rangesOfStart : rangesOfTerm);
  }, 0);
  const cards = deep.reduce((sum, set) => sum + set.cards, 0);
  const cardBytes = deep.reduce((most, set) => Math.max(most, set.cardBytes), 0);
  return deep.reduce(
    (sum, set) => sum + set.openingBytes + Math.min(ranges, set.ranges, maxRanges) * set.rangeBytes,
    Math.min(limit, cards) * cardBytes,
  );
}
