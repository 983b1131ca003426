import type { Ranked } from "@/lib/search/archive/find";
import type { TermSet } from "@/lib/search/archive/term-set";
import type { SearchDocument } from "@/lib/search/index/document";
import type { ResultPage, SearchSort } from "@/lib/search/rank/engine";
import type { Facets } from "@/lib/search/rank/facets";
import { compareCounts, compareMonths } from "@/lib/search/rank/facets";
import type { FacetCount } from "@/lib/search/rank/value-column";
import type { FoundInSet } from "./remote-search";

export type PageOptions = { readonly sort: SearchSort; readonly limit: number; readonly offset: number };

/** The best papers of all tiers from an offset on, and what is true of all that match. */
export type MergedPage = Pick<ResultPage, "total" | "completeCount" | "hits" | "facets">;

/** Papers weighed beyond the page: scores of term sets suppose more of titles than may be true. */
const spare = 10;

/**
 * Merge what the engine of the newest papers found, its first `offset + limit` hits, with what was found in term
 * sets, into one page. What is shown of the latter is loaded; rejects where it cannot be had.
 */
export async function mergePages(
  recent: ResultPage | undefined,
  inSets: readonly FoundInSet[],
  { sort, limit, offset }: PageOptions,
): Promise<MergedPage> {
  const end = offset + limit;
  const newest = recent?.hits.map((document, index) => ({
    document,
    score: recent.scores[index] ?? 0,
    isComplete: index < recent.completeCount,
    order: Number.MAX_SAFE_INTEGER - index,
  }));
  const older = inSets.flatMap(({ set, found }) =>
    found.listFirst(end + spare, sort).map((ranked): Candidate => {
      const { ordinal, score, isComplete } = ranked;
      return { set, ranked, score, isComplete, order: set.start + ordinal };
    }),
  );
  const compare = sort === "date" ? compareDates : compareScores;
  const first = [...(newest ?? []), ...older].sort(compare).slice(0, end + spare);
  const weighed = await loadCards(sort === "date" ? first.slice(offset, end) : first);
  const pages = [...(recent ? [recent] : []), ...inSets.map(({ found }) => found)];
  return {
    total: pages.reduce((sum, { total }) => sum + total, 0),
    completeCount: pages.reduce((sum, { completeCount }) => sum + completeCount, 0),
    hits: (sort === "date" ? weighed : weighed.sort(compareScores).slice(offset, end)).map(
      ({ document }) => document,
    ),
    facets: pages.map(({ facets }) => facets).reduce(addFacets),
  };
}

/** A paper of any tier; `order` is the greater the newer it is. */
type Candidate = { readonly score: number; readonly isComplete: boolean; readonly order: number } & (
  | { readonly document: SearchDocument }
  | { readonly set: TermSet; readonly ranked: Ranked }
);
type Shown = Extract<Candidate, { readonly document: SearchDocument }>;

/** Load what is shown of papers, and weigh them by it. */
async function loadCards(candidates: readonly Candidate[]): Promise<Shown[]> {
  const sets = new Map<TermSet, number[]>();
  for (const candidate of candidates) {
    if ("document" in candidate) continue;
    sets.set(candidate.set, [...(sets.get(candidate.set) ?? []), candidate.ranked.ordinal]);
  }
  const cards = new Map(
    await Promise.all(
      [...sets].map(async ([set, ordinals]) => [set, await set.loadCards(ordinals)] as const),
    ),
  );
  return candidates.flatMap((candidate): Shown[] => {
    if ("document" in candidate) return [candidate];
    const { set, ranked, isComplete, order } = candidate;
    const document = cards.get(set)?.get(ranked.ordinal);
    return document ? [{ document, isComplete, order, score: ranked.weigh(document) }] : [];
  });
}

function compareScores(a: Candidate, b: Candidate): number {
  return compareCompleteness(a, b) || b.score - a.score || b.order - a.order;
}

function compareDates(a: Candidate, b: Candidate): number {
  return compareCompleteness(a, b) || b.order - a.order;
}

function compareCompleteness(a: Candidate, b: Candidate): number {
  return Number(b.isComplete) - Number(a.isComplete);
}

function addFacets(a: Facets, b: Facets): Facets {
  return {
    categories: addCounts(a.categories, b.categories).sort(compareCounts),
    months: addCounts(a.months, b.months).sort(compareMonths),
    sources: addCounts(a.sources, b.sources).sort(compareCounts),
    withCode: a.withCode + b.withCode,
  };
}

function addCounts(a: readonly FacetCount[], b: readonly FacetCount[]): FacetCount[] {
  const counts = new Map(a.map(({ value, count }) => [value, count]));
  for (const { value, count } of b) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].map(([value, count]) => ({ value, count }));
}
