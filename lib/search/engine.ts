import { compareNewest, type SearchDocument } from "./document";
import { evaluate, type Leaves, listPositiveTerms, type PaperSet, type TermNode } from "./evaluate";
import { countFacets, createFactIndex, type Marks } from "./facets";
import { createMatcher, type Matches } from "./matcher";
import type { Facets, SearchSort } from "./protocol";
import type { Query, QueryTerm } from "./query-tree";
import { createScoredTitle, type ScoredTitle, weighRarity, weighTitle } from "./scoring";
import { selectBest } from "./select-best";

export type SearchOptions = {
  readonly sort: SearchSort;
  readonly limit: number;
  readonly offset?: number;
  /** What `is:kept` and `is:unread` go by; without it nothing is kept or read. */
  readonly marks?: Marks;
  /** Papers that this engine does not hold, but by which a term is rare or frequent as well. */
  readonly elsewhere?: { readonly paperCount: number; count(term: QueryTerm): number };
};

/** The best papers from an offset on, and what is true of all that match. */
export type SearchPage = {
  readonly total: number;
  readonly hits: readonly SearchDocument[];
  /** Of each hit; 0 where nothing but filters was asked for. */
  readonly scores: readonly number[];
  readonly facets: Facets;
};

export type SearchEngine = {
  /** Add papers; one whose identifier is known already is left out. */
  add(documents: readonly SearchDocument[]): void;
  /** Find the papers that a query asks for, best or newest first; a query without conditions finds none. */
  search(query: Query, options: SearchOptions): SearchPage;
  /** Count the papers that match a term anywhere. */
  count(term: QueryTerm): number;
  /** List the words and characters of all papers with how often each stands in them. */
  listWords(): Iterable<readonly [word: string, count: number]>;
  /** Number of papers added. */
  readonly size: number;
};

const noMarks: Marks = { kept: new Set(), read: new Set() };

/** Create an empty search engine; it runs anywhere, at best in a worker. */
export function createSearchEngine(): SearchEngine {
  const documents: SearchDocument[] = [];
  const titles: ScoredTitle[] = [];
  const known = new Set<string>();
  const matcher = createMatcher();
  const facts = createFactIndex();

  const add = (document: SearchDocument) => {
    if (known.has(document.id)) return;
    known.add(document.id);
    matcher.add(documents.length, document);
    facts.add(documents.length, document);
    documents.push(document);
    titles.push(createScoredTitle(document));
  };

  const compareOrdinals = (a: number, b: number): number => {
    const [first, second] = [documents[a], documents[b]];
    return first && second ? compareNewest(first, second) : 0;
  };

  /** Score papers: what each term counts for where it stands, times what the title counts for. */
  const score = (
    { root, phrase }: Query,
    ordinals: readonly number[],
    getMatches: (node: TermNode) => Matches,
    elsewhere: SearchOptions["elsewhere"],
  ): Float64Array => {
    const scores = new Float64Array(documents.length);
    for (const node of listPositiveTerms(root)) {
      const { ordinals: matching, strengths } = getMatches(node);
      const rarity = weighRarity(
        matching.length + (elsewhere?.count(node.term) ?? 0),
        documents.length + (elsewhere?.paperCount ?? 0),
      );
      for (const ordinal of ordinals)
        scores[ordinal] = (scores[ordinal] ?? 0) + rarity * (strengths[ordinal] ?? 0);
    }
    for (const ordinal of phrase === "" ? [] : ordinals) {
      const title = titles[ordinal];
      if (title) scores[ordinal] = (scores[ordinal] ?? 0) * weighTitle(title, phrase);
    }
    return scores;
  };

  const search = (query: Query, options: SearchOptions): SearchPage => {
    const { sort, limit, offset = 0, marks = noMarks, elsewhere } = options;
    const getMatches = memoize(({ term, field }: TermNode) => matcher.match(term, field, documents.length));
    const leaves: Leaves = {
      paperCount: documents.length,
      getMatches: (node) => createMatchedSet(getMatches(node)),
      createTest: (filter) => facts.createTest(filter, marks),
    };
    const ordinals = evaluate(query.root, leaves).list();
    const scores = score(query, ordinals, getMatches, elsewhere);
    const compareScores = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0);
    const best = selectBest(
      ordinals,
      offset + limit,
      sort === "date" ? compareOrdinals : (a, b) => compareScores(a, b) || compareOrdinals(a, b),
    ).slice(offset);
    return {
      total: ordinals.length,
      hits: best.flatMap((ordinal) => documents[ordinal] ?? []),
      scores: best.map((ordinal) => scores[ordinal] ?? 0),
      facets: countFacets(facts, query.root, leaves, ordinals),
    };
  };

  return {
    add(added) {
      for (const document of added) add(document);
    },
    search,
    count: (term) => matcher.match(term, undefined, documents.length).ordinals.length,
    listWords: matcher.listWords,
    get size() {
      return documents.length;
    },
  };
}

function createMatchedSet({ ordinals, strengths }: Matches): PaperSet {
  return {
    size: ordinals.length,
    list: () => ordinals,
    has: (ordinal) => (strengths[ordinal] ?? 0) > 0,
  };
}

function memoize<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
