import type { SearchDocument } from "@/lib/search/index/document";
import type { Query, QueryTerm } from "@/lib/search/query/query-tree";
import { asksForMarks } from "@/lib/search/query/read-query";
import { createSearchEngine, type GlobalStatistics, type SearchSort } from "@/lib/search/rank/engine";
import { type LeafResolver, listPositiveTerms } from "@/lib/search/rank/evaluate";
import type { Facets, Marks } from "@/lib/search/rank/facets";
import {
  type FindMost,
  type InAbstracts,
  type Matched,
  type Ranking,
  rankPapers,
} from "@/lib/search/rank/rank";
import { computeIdf, createScoredTitle, createTitleWeight, weighShare } from "@/lib/search/rank/scoring";
import { selectBest } from "@/lib/search/rank/select-best";
import { type LoadedTerms, loadTerms, startLoading } from "./load-terms";
import type { PaperFacts, TermSet } from "./term-set";
import { createNameTerm } from "./terms";

/** A paper of a term set by its ordinal. */
export type Ranked = {
  readonly ordinal: number;
  /** Whether it holds all words of the query. */
  readonly isComplete: boolean;
  /** Supposes that the words of the query appear in order in a title that holds them all: its text decides. */
  readonly score: number;
  /** Return the score of the paper, whose text is at hand. */
  readonly weigh: (document: SearchDocument) => number;
};

/** The papers of a term set that a query finds. */
export type TermSetResult = {
  readonly total: number;
  /** How many of them hold all words of the query, those that were loaded. */
  readonly completeCount: number;
  readonly facets: Facets;
  /** False where some papers may not match: there were too many to ask their texts. */
  readonly isExact: boolean;
  /** List the first papers in an order; papers of one score newest first. */
  listFirst(count: number, sort: SearchSort): readonly Ranked[];
};

export type FindOptions = {
  readonly marks: Marks;
  /** What a term counts for, by field of the set. */
  readonly weights: readonly number[];
  /** Whether what is shown of a paper is all the text that its terms come from. */
  readonly hasText: boolean;
  readonly abstracts?: InAbstracts;
};

/** The terms of a query, loaded from a term set. */
export type LoadedSet = {
  /** False where a part of the terms was left out to save bytes. */
  readonly isWhole: boolean;
  /** Count the papers that match a term of the query. */
  count(term: QueryTerm): number;
  /** Weigh papers by the query, and by the statistics of the others. */
  rank(global: GlobalStatistics): RankedSet;
};

/** The papers of a term set, weighed by a query. */
export type RankedSet = {
  readonly findMost: FindMost;
  /** Find the papers that the query asks for, beside the others. Rejects where a file cannot be had. */
  find(findMostOfOthers: FindMost): Promise<TermSetResult>;
};

/** Most papers whose text is asked, and most files that their texts may lie in. */
const maxTexts = 64;
const maxTextFiles = 24;

/** Start to load what `loadSet` needs of a set for a query, or at least for all that is known of it. */
export function startFinding(set: TermSet, query: Query): void {
  startLoading(set, query);
  // What fails is reported where it is waited for.
  set.loadFacts(asksForMarks(query.root)).catch(() => {});
  listNamed(set, query.phrase).catch(() => {});
}

/** Load of a term set what finds the papers that a query asks for. Rejects where a file cannot be had. */
export async function loadSet(set: TermSet, query: Query, options: FindOptions): Promise<LoadedSet> {
  const { marks } = options;
  startFinding(set, query);
  const [facts, named] = await Promise.all([
    set.loadFacts(asksForMarks(query.root)),
    listNamed(set, query.phrase),
  ]);
  const createTest: LeafResolver["createTest"] = (filter) => facts.index.createTest(filter, marks);
  const loaded = await loadTerms(set, query, { ...options, createTest });
  return {
    isWhole: loaded.isWhole,
    count: (term) => countMatches(loaded, term),
    rank: (global) => rankLoaded({ set, query, facts, named, loaded, createTest, ...options }, global),
  };
}

type LoadedQuery = FindOptions & {
  readonly set: TermSet;
  readonly query: Query;
  readonly facts: PaperFacts;
  readonly named: ReadonlySet<number>;
  readonly loaded: LoadedTerms;
  readonly createTest: LeafResolver["createTest"];
};

function rankLoaded(source: LoadedQuery, global: GlobalStatistics): RankedSet {
  const { set, query, loaded, createTest, abstracts } = source;
  const words = query.words.filter((word) => loaded.matches.has(word));
  const ranking = rankPapers(
    { root: loaded.root, words },
    {
      paperCount: set.papers,
      createTest,
      getMatches: (node) => loaded.matches.get(node) ?? noMatches,
      ...(abstracts && { abstracts }),
      computeIdf({ term }, matching) {
        const others = matching + global.count(term);
        return computeIdf(abstracts?.count(term.text, others) ?? others, set.papers + global.paperCount);
      },
    },
  );
  return { findMost: ranking.findMost, find: (most) => findRanked(source, words, ranking, most) };
}

async function findRanked(
  { set, query, facts, named, loaded, hasText, marks }: LoadedQuery,
  words: Query["words"],
  ranking: Ranking,
  findMostOfOthers: FindMost,
): Promise<TermSetResult> {
  const candidates = ranking.list(findMostOfOthers);
  const isAsked = hasText && !loaded.isExact && countFiles(set, candidates) <= maxTextFiles;
  const ordinals = isAsked ? await askTexts(set, { ...query, words: [] }, marks, candidates) : candidates;
  return {
    total: ordinals.length,
    completeCount: ordinals.filter(ranking.isComplete).length,
    facets: facts.index.count(ordinals, (kind) => ranking.listWithout(kind, findMostOfOthers)),
    isExact: loaded.isExact || isAsked,
    listFirst: createOrder({ query, words, loaded, ranking, ordinals, named, ...facts }),
  };
}

const noMatches: Matched = { ordinals: [], termWeights: new Float32Array() };

/** List the papers whose title begins with the whole phrase of a query and a colon. */
async function listNamed(set: TermSet, phrase: string): Promise<ReadonlySet<number>> {
  const ordinals = new Set<number>();
  if (phrase === "") return ordinals;
  const lookup = { text: createNameTerm(phrase), isPrefix: false };
  for (const range of set.planLookup(lookup).ranges) {
    (await set.loadRange(range)).visit(lookup, (ordinal) => ordinals.add(ordinal));
  }
  return ordinals;
}

/** Keep the papers whose text matches: where few are left, the engine of the newest papers decides. */
async function askTexts(
  set: TermSet,
  query: Query,
  marks: Marks,
  ordinals: readonly number[],
): Promise<readonly number[]> {
  const documents = await set.loadCards(ordinals);
  const engine = createSearchEngine();
  engine.add([...documents.values()]);
  const { hits } = engine.search(query, { sort: "date", limit: ordinals.length, marks });
  const ids = new Set(hits.map(({ id }) => id));
  return ordinals.filter((ordinal) => ids.has(documents.get(ordinal)?.id ?? ""));
}

function countFiles({ papersPerCards }: TermSet, ordinals: readonly number[]): number {
  if (ordinals.length > maxTexts) return Number.POSITIVE_INFINITY;
  return new Set(ordinals.map((ordinal) => Math.floor(ordinal / papersPerCards))).size;
}

type OrderSource = {
  readonly query: Query;
  /** Those of the query that were loaded. */
  readonly words: Query["words"];
  readonly loaded: LoadedTerms;
  readonly ranking: Ranking;
  readonly ordinals: readonly number[];
  readonly named: ReadonlySet<number>;
  readonly lengthFactors: readonly number[];
};

function createOrder(source: OrderSource): TermSetResult["listFirst"] {
  const { query, words, loaded, ranking, ordinals, named, lengthFactors } = source;
  const { isComplete, sums } = ranking;
  const weigh = createTitleWeight(query);
  const titles = [...words, ...listPositiveTerms(loaded.root)].flatMap(
    (node) => (node.field === undefined && loaded.matches.get(node)?.titled) || [],
  );
  const scores = new Float64Array(lengthFactors.length);
  for (const ordinal of ordinals) {
    const titled = titles.filter((isTitled) => isTitled[ordinal] === 1).length;
    scores[ordinal] =
      (sums[ordinal] ?? 0) *
      (lengthFactors[ordinal] ?? 1) *
      weighShare(titles.length === 0 ? 0 : titled / titles.length, named.has(ordinal));
  }
  const compareCompleteness = (a: number, b: number) => Number(isComplete(b)) - Number(isComplete(a));
  const compareScores = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0);
  return (count, sort) =>
    selectBest(
      ordinals,
      count,
      (a, b) => compareCompleteness(a, b) || (sort === "date" ? 0 : compareScores(a, b)) || b - a,
    ).map((ordinal) => ({
      ordinal,
      score: scores[ordinal] ?? 0,
      isComplete: isComplete(ordinal),
      weigh: (document) => (sums[ordinal] ?? 0) * weigh(createScoredTitle(document), document.authors),
    }));
}

function countMatches({ matches }: LoadedTerms, term: QueryTerm): number {
  for (const [node, { ordinals }] of matches) {
    const isSame = node.term.kind === term.kind && node.term.text === term.text;
    if (isSame && node.field === undefined) return ordinals.length;
  }
  return 0;
}
