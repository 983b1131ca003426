import type { Query, QueryNode, RankedWord } from "@/lib/search/query/query-tree";
import {
  evaluate,
  type LeafResolver,
  listAll,
  listPositiveTerms,
  type PaperSet,
  type TermNode,
} from "./evaluate";
import { type ChoiceKind, withoutFilters } from "./facets";
import { memoize } from "./memoize";

/** The papers that hold a term, and by ordinal how strongly; 0 where it does not appear. */
export type Matched = { readonly ordinals: readonly number[]; readonly termWeights: Float32Array };

/** Where abstracts hold the words of a query, as a tier counts its papers. */
export type InAbstracts = {
  /** The papers whose abstract holds a word, and not their title, names or summary. */
  get(word: string): Matched | undefined;
  /** Return how many papers of the library hold a word of which so many hold it in their title, names or summary. */
  count(word: string, others: number): number;
};

export type RankSource = {
  readonly paperCount: number;
  readonly createTest: LeafResolver["createTest"];
  getMatches(node: TermNode): Matched;
  /** Return how rare a term is that so many of these papers hold; 0 where no paper of the library does. */
  computeIdf(node: TermNode, matching: number): number;
  /** Where abstracts hold the words, if that is known; they make no paper complete. */
  readonly abstracts?: InAbstracts;
};

/**
 * Returns how much of a query's words the paper holds that holds most, by idf, of those that meet its conditions but
 * for filters of a kind.
 */
export type FindMost = (without?: ChoiceKind) => number;

/** Papers weighed by a query. */
export type Ranking = {
  readonly findMost: FindMost;
  isComplete(ordinal: number): boolean;
  /** By ordinal: for each term that the paper holds, its termWeight × its idf. */
  readonly sums: Float64Array;
  /** List the papers that the query finds, in no order; `findMostOfOthers` says how much of the query other papers hold. */
  list(findMostOfOthers?: FindMost): readonly number[];
  /** List what would be found without filters of a kind; undefined where the query has none. */
  listWithout(kind: ChoiceKind, findMostOfOthers?: FindMost): readonly number[] | undefined;
};

/** What a run of Chinese, Japanese or Korean is asked for by. */
const pairPattern = /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}){2}$/u;
/** A paper is found that holds this share, by idf, of what the paper with the most of the words holds. */
const leastShare = 0.5;

/**
 * Find the papers that meet the conditions of a query and hold enough of its words: what they hold counts by how rare
 * it is (Robertson and Zaragoza 2009, on inverse document frequency).
 */
export function rankPapers({ root, words }: Pick<Query, "root" | "words">, source: RankSource): Ranking {
  const { paperCount } = source;
  const sums = new Float64Array(paperCount);
  const held = new Float64Array(paperCount);
  const counts = new Uint8Array(paperCount);
  const some: number[] = [];
  const add = (ordinal: number, idf: number, termWeight: number) => {
    sums[ordinal] = (sums[ordinal] ?? 0) + idf * termWeight;
  };
  const hold = (ordinal: number, idf: number) => {
    if (held[ordinal] === 0) some.push(ordinal);
    held[ordinal] = (held[ordinal] ?? 0) + idf;
  };
  const weighNode = (node: TermNode) => source.computeIdf(node, source.getMatches(node).ordinals.length);
  const idfs = smoothPairs(words, words.map(weighNode));
  for (const [index, word] of words.entries()) {
    const idf = idfs[index] ?? 0;
    const { ordinals, termWeights } = source.getMatches(word);
    for (const ordinal of ordinals) {
      counts[ordinal] = (counts[ordinal] ?? 0) + 1;
      hold(ordinal, idf);
      add(ordinal, idf, termWeights[ordinal] ?? 0);
    }
    const said = source.abstracts?.get(word.term.text);
    for (const ordinal of said?.ordinals ?? []) {
      if ((termWeights[ordinal] ?? 0) > 0) continue;
      hold(ordinal, idf);
      add(ordinal, idf, said?.termWeights[ordinal] ?? 0);
    }
  }
  for (const node of listPositiveTerms(root)) {
    const { ordinals, termWeights } = source.getMatches(node);
    const idf = weighNode(node);
    for (const ordinal of ordinals) add(ordinal, idf, termWeights[ordinal] ?? 0);
  }

  const resolver: LeafResolver = {
    paperCount,
    createTest: source.createTest,
    getMatches: (node) => createMatchedSet(source.getMatches(node)),
  };
  const meet = memoize((kind: ChoiceKind | undefined) => {
    const conditions = kind === undefined ? root : withoutFilters(root, kind);
    if (conditions === undefined) return undefined;
    const met = isFree(conditions) ? undefined : evaluate(conditions, resolver);
    const found = met ? some.filter((ordinal) => met.has(ordinal)) : some;
    return { met, found, most: found.reduce((most, ordinal) => Math.max(most, held[ordinal] ?? 0), 0) };
  });
  /** Of what meets the conditions, list what holds enough of the words; all of it where nothing anywhere holds any. */
  const list = (kind: ChoiceKind | undefined, findMostOfOthers: FindMost) => {
    const candidates = meet(kind);
    if (candidates === undefined) return undefined;
    const { met, found } = candidates;
    const most = Math.max(candidates.most, findMostOfOthers(kind));
    if (most > 0) return found.filter((ordinal) => (held[ordinal] ?? 0) >= most * leastShare);
    if (met) return met.list();
    return kind !== undefined && words.length === 0 ? listAll(paperCount) : [];
  };
  return {
    findMost: (kind) => meet(kind)?.most ?? 0,
    isComplete: (ordinal) => counts[ordinal] === words.length,
    sums,
    list: (findMostOfOthers = findNone) => list(undefined, findMostOfOthers) ?? [],
    listWithout: (kind, findMostOfOthers = findNone) => list(kind, findMostOfOthers),
  };
}

const findNone: FindMost = () => 0;

/**
 * Weigh pairs of characters that straddle two words: those are rarer than their neighbours in the run and mean less,
 * as 动重 in 活动重建. None weighs more than its neighbours do on average; one that no paper holds is as rare as can be.
 */
function smoothPairs(words: readonly RankedWord[], idfs: readonly number[]): number[] {
  return words.map(({ term: { text } }, index) => {
    const own = idfs[index] ?? 0;
    const [before, after] = [words[index - 1]?.term.text ?? "", words[index + 1]?.term.text ?? ""];
    if (!overlap(before, text) || !overlap(text, after)) return own;
    const ofNeighbours = [idfs[index - 1], idfs[index + 1]].map((idf) => idf || Infinity);
    return Math.min(own, ofNeighbours.reduce((sum, idf) => sum + idf) / 2);
  });
}

function overlap(first: string, second: string): boolean {
  return isPair(first) && isPair(second) && [...first][1] === [...second][0];
}

function isPair(text: string): boolean {
  return pairPattern.test(text);
}

function createMatchedSet({ ordinals, termWeights }: Matched): PaperSet {
  return {
    size: ordinals.length,
    list: () => ordinals,
    has: (ordinal) => (termWeights[ordinal] ?? 0) > 0,
  };
}

function isFree(node: QueryNode): boolean {
  return node.type === "and" && node.nodes.length === 0;
}
