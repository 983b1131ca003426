import type { SearchDocument } from "@/lib/search/index/document";
import { parseQuery } from "@/lib/search/query/query";
import type { Marks } from "@/lib/search/rank/facets";
import { createPaperTest, prepareForTests, type ReadPaper } from "@/lib/search/rank/paper-test";

/** Finds the papers of a list that a query asks for, by their identifiers. */
export type FindMatches = (typed: string) => ReadonlySet<string>;

const noMarks: Marks = { kept: new Set(), read: new Set() };

/**
 * Create what finds the papers of a list that meet a query of the search language and hold all of its words: those that
 * search itself finds with all words. Nothing meets a query that asks for nothing. The papers are read at the first query;
 * `marks` is what `is:kept` and `is:unread` go by.
 */
export function createMatchFinder(papers: readonly SearchDocument[], marks: Marks = noMarks): FindMatches {
  let read: readonly ReadPaper[] | undefined;
  return (typed) => {
    read ??= papers.map(prepareForTests);
    const found = read.filter(createPaperTest(parseQuery(typed), marks));
    return new Set(found.map(({ document }) => document.id));
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
