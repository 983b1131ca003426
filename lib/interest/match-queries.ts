import type { SearchDocument } from "@/lib/search/index/document";
import { parseQuery } from "@/lib/search/query/query";
import { createSearchEngine, type SearchEngine } from "@/lib/search/rank/engine";

/** Finds the papers of a list that a query asks for, by their identifiers. */
export type FindMatches = (typed: string) => ReadonlySet<string>;

/**
 * Create what finds the papers of a list that meet a query of the search language and hold all of its words. Nothing
 * meets a query that asks for nothing. The papers are indexed at the first query.
 */
export function createMatchFinder(papers: readonly SearchDocument[]): FindMatches {
  let engine: SearchEngine | undefined;
  return (typed) => {
    if (!engine) {
      engine = createSearchEngine();
      engine.add(papers);
    }
    const { hits, completeCount } = engine.search(parseQuery(typed), { sort: "date", limit: papers.length });
    return new Set(hits.slice(0, completeCount).map(({ id }) => id));
  };
}

/**
 * Read what a reader typed as a wish: what begins with a minus is to be muted, without it, and all else is wanted.
 *
 * @example readWish("-survey") // { isMuted: true, query: "survey" }
 */
export function readWish(typed: string): { readonly isMuted: boolean; readonly query: string } {
  const query = typed.trim();
  const excluded = /^[-－−]\s*(?=\S)(?!.*\s[-－−])/u.exec(query);
  return excluded ? { isMuted: true, query: query.slice(excluded[0].length) } : { isMuted: false, query };
}
