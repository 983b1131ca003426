import { evaluate, type Leaves, listAll, listPositiveTerms, type PaperSet, type TermNode } from "./evaluate";
import { type ChoiceKind, withoutFilters } from "./facets";
import type { Query, QueryNode } from "./query-tree";

/** The papers that hold a term, and by ordinal how strongly; 0 where it does not stand. */
export type Matched = { readonly ordinals: readonly number[]; readonly strengths: Float32Array };

export type RankSource = {
  readonly paperCount: number;
  readonly createTest: Leaves["createTest"];
  getMatches(node: TermNode): Matched;
  /** Tell how rare a term is that so many of these papers hold; 0 where no paper of the library does. */
  weighRarity(node: TermNode, matching: number): number;
};

/** The papers that a query finds, in no order. */
export type Ranking = {
  readonly ordinals: readonly number[];
  /** How many of them hold all words of the query. */
  readonly completeCount: number;
  isComplete(ordinal: number): boolean;
  /** By ordinal: for each term that the paper holds, its strength × its rarity. */
  readonly sums: Float64Array;
  /** List what would be found without filters of a kind; undefined where the query has none. */
  listWithout(kind: ChoiceKind): readonly number[] | undefined;
};

/** A paper is found that holds this share, by rarity, of what the paper with the most of the words holds. */
const leastShare = 0.5;

/**
 * Find the papers that meet the conditions of a query and hold enough of its words: what they hold counts by how rare
 * it is (Robertson and Zaragoza 2009, on inverse document frequency).
 */
export function rankPapers({ root, words }: Pick<Query, "root" | "words">, source: RankSource): Ranking {
  const { paperCount } = source;
  const sums = new Float64Array(paperCount);
  const addAll = (node: TermNode, visit?: (ordinal: number, rarity: number) => void) => {
    const { ordinals, strengths } = source.getMatches(node);
    const rarity = source.weighRarity(node, ordinals.length);
    for (const ordinal of ordinals) {
      sums[ordinal] = (sums[ordinal] ?? 0) + rarity * (strengths[ordinal] ?? 0);
      visit?.(ordinal, rarity);
    }
  };
  const held = new Float64Array(paperCount);
  const counts = new Uint8Array(paperCount);
  const some: number[] = [];
  for (const word of words) {
    addAll(word, (ordinal, rarity) => {
      if (counts[ordinal] === 0) some.push(ordinal);
      counts[ordinal] = (counts[ordinal] ?? 0) + 1;
      held[ordinal] = (held[ordinal] ?? 0) + rarity;
    });
  }
  for (const node of listPositiveTerms(root)) addAll(node);

  const leaves: Leaves = {
    paperCount,
    createTest: source.createTest,
    getMatches: (node) => createMatchedSet(source.getMatches(node)),
  };
  /** Of what meets the conditions, list what holds enough of the words; all of it where nothing holds any. */
  const list = (conditions: QueryNode): readonly number[] => {
    const met = isFree(conditions) ? undefined : evaluate(conditions, leaves);
    const found = met ? some.filter((ordinal) => met.has(ordinal)) : some;
    if (found.length === 0) return met?.list() ?? [];
    const most = found.reduce((most, ordinal) => Math.max(most, held[ordinal] ?? 0), 0);
    return found.filter((ordinal) => (held[ordinal] ?? 0) >= most * leastShare);
  };
  const ordinals = list(root);
  const isComplete = (ordinal: number) => counts[ordinal] === words.length;
  return {
    ordinals,
    completeCount: ordinals.filter(isComplete).length,
    isComplete,
    sums,
    listWithout(kind) {
      const wider = withoutFilters(root, kind);
      if (wider === undefined) return undefined;
      return words.length === 0 && isFree(wider) ? listAll(paperCount) : list(wider);
    },
  };
}

function createMatchedSet({ ordinals, strengths }: Matched): PaperSet {
  return {
    size: ordinals.length,
    list: () => ordinals,
    has: (ordinal) => (strengths[ordinal] ?? 0) > 0,
  };
}

function isFree(node: QueryNode): boolean {
  return node.type === "and" && node.nodes.length === 0;
}
