import { compareNewest, type SearchDocument } from "@/lib/search/index/document";
import type { Query, QueryTerm } from "@/lib/search/query/query-tree";
import type { TermNode } from "./evaluate";
import { createFactIndex, type Facets, type Marks } from "./facets";
import { createMatcher } from "./matcher";
import { memoize } from "./memoize";
import { type FindMost, type InAbstracts, type Ranking, rankPapers } from "./rank";
import { computeIdf, createScoredTitle, createTitleWeight, type ScoredTitle } from "./scoring";
import { selectBest } from "./select-best";

export type SearchSort = "relevance" | "date";

/** Statistics of the papers outside of an index: how frequent terms are there, and how much of a query the best paper holds. */
export type GlobalStatistics = {
  readonly paperCount: number;
  count(term: QueryTerm): number;
  readonly findMost?: FindMost;
};

export type SearchOptions = {
  readonly sort: SearchSort;
  readonly limit: number;
  readonly offset?: number;
  /** What `is:kept` and `is:unread` go by; without it nothing is kept or read. */
  readonly marks?: Marks;
  /** Papers that this engine does not hold. */
  readonly global?: GlobalStatistics;
  readonly abstracts?: InAbstracts;
};

type RankOptions = Pick<SearchOptions, "marks" | "global" | "abstracts">;

/** The best papers from an offset on, and what is true of all that match. */
export type ResultPage = {
  readonly total: number;
  /** How many of them hold all words of the query; they come first. */
  readonly completeCount: number;
  readonly hits: readonly SearchDocument[];
  /** Of each hit; 0 where nothing but filters was asked for. */
  readonly scores: readonly number[];
  readonly facets: Facets;
};

export type SearchEngine = {
  /** Add papers; one whose identifier is known already is left out. */
  add(documents: readonly SearchDocument[]): void;
  /**
   * Find the papers that a query asks for: those with all of its words first, then by score or by date. A query without
   * conditions finds none.
   */
  search(query: Query, options: SearchOptions): ResultPage;
  /** Weigh the papers by a query: what other engines and term sets find is measured by the best of them. */
  rank(query: Query, options: RankOptions): Ranking;
  /** Count the papers that match a term anywhere. */
  count(term: QueryTerm): number;
  /** How often a word, or a soft term, appears in the papers. */
  countWord(word: string): number;
  /** List the words and characters of all papers with how often each appears in them. */
  listWords(): Iterable<readonly [word: string, count: number]>;
  /** Number of papers added. */
  readonly size: number;
};

/** Papers beyond the page whose titles are compared with the query. */
const reranked = 200;

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

  const rank = (query: Query, { marks = noMarks, global, abstracts }: RankOptions): Ranking =>
    rankPapers(query, {
      paperCount: documents.length,
      createTest: (filter) => facts.createTest(filter, marks),
      getMatches: memoize(({ term, field }: TermNode) => matcher.match(term, field, documents.length)),
      ...(abstracts && { abstracts }),
      computeIdf({ term }, matching) {
        const count = matching + (global?.count(term) ?? 0);
        const paperCount = documents.length + (global?.paperCount ?? 0);
        return computeIdf(abstracts?.count(term.text, count) ?? count, paperCount);
      },
    });

  const search = (query: Query, options: SearchOptions): ResultPage => {
    const { sort, limit, offset = 0, global } = options;
    const ranking = rank(query, options);
    const { isComplete, list, listWithout } = ranking;
    const ordinals = list(global?.findMost);
    const end = offset + limit;
    const select = createSelect(ordinals, ranking, compareOrdinals);
    const scores = new Map<number, number>();
    const selected =
      sort === "date"
        ? select(end, () => 0)
        : selectByScore(select, end, ranking, createWeight(query, titles, documents), scores);
    const best = selected.slice(offset);
    return {
      total: ordinals.length,
      completeCount: ordinals.filter(isComplete).length,
      hits: best.flatMap((ordinal) => documents[ordinal] ?? []),
      scores: best.map((ordinal) => scores.get(ordinal) ?? 0),
      facets: facts.count(ordinals, (kind) => listWithout(kind, global?.findMost)),
    };
  };

  return {
    add(added) {
      for (const document of added) add(document);
    },
    search,
    rank,
    count: (term) => matcher.match(term, undefined, documents.length).ordinals.length,
    countWord: matcher.countWord,
    listWords: matcher.listWords,
    get size() {
      return documents.length;
    },
  };
}

/** By what the title of a paper multiplies its score. */
type Weigh = (ordinal: number) => number;

function createWeight(
  query: Query,
  titles: readonly ScoredTitle[],
  documents: readonly SearchDocument[],
): Weigh {
  const weigh = createTitleWeight(query);
  return (ordinal) => {
    const title = titles[ordinal];
    return title ? weigh(title, documents[ordinal]?.authors ?? []) : 1;
  };
}

type Compare = (a: number, b: number) => number;
type Select = (count: number, compare: Compare, from?: readonly number[]) => readonly number[];

/** Create what selects the first of some papers: those with all words, then by `compare`, then the newest. */
function createSelect(ordinals: readonly number[], { isComplete }: Ranking, compareDates: Compare): Select {
  const compareCompleteness = (a: number, b: number) => Number(isComplete(b)) - Number(isComplete(a));
  return (count, compare, from = ordinals) =>
    selectBest(from, count, (a, b) => compareCompleteness(a, b) || compare(a, b) || compareDates(a, b));
}

/** Select papers by their scores, which are added to `scores`. */
function selectByScore(
  select: Select,
  count: number,
  { sums }: Ranking,
  weigh: Weigh,
  scores: Map<number, number>,
): readonly number[] {
  // Titles are compared with the query only where they can decide.
  const first = select(count + reranked, (a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  for (const ordinal of first) scores.set(ordinal, (sums[ordinal] ?? 0) * weigh(ordinal));
  return select(count, (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0), first);
}
