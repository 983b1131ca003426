import type { Query, QueryNode, RankedWord } from "@/lib/search/query/query-tree";
import { evaluate, type LeafResolver, type PaperSet, type TermNode } from "@/lib/search/rank/evaluate";
import { matchTerm, planTerm, type TermMatches, type TermPlan } from "./term-matches";
import type { Range, TermSet } from "./term-set";

/** What could be learnt of a query from a term set. */
export type LoadedTerms = {
  /** The query without the terms that were not loaded. */
  readonly root: QueryNode;
  readonly matches: ReadonlyMap<TermNode, TermMatches>;
  /** False where the text of a paper decides whether it matches. */
  readonly isExact: boolean;
  /** False where papers may be missing, or some that do not match may be left that no text was asked about. */
  readonly isWhole: boolean;
};

export type LoadOptions = {
  /** By field of the set. */
  readonly weights: readonly number[];
  /** Whether the text of few papers can be asked, which spares the more frequent terms. */
  readonly hasText: boolean;
  readonly createTest: LeafResolver["createTest"];
};

/** Most ranges that a query loads, compressed some 3 kB each, or 8 kB of full texts. */
export const maxRanges = 24;
/** Ranges that are loaded at once, before it is seen whether more are needed. */
const rangesOfWave = 8;
/** A term in more ranges waits for what the others leave. */
const rangesOfNarrowTerm = 4;
/** Of so few papers the text is asked rather than for more terms: as many as are shown in any case. */
const fewPapers = 10;
/** The same where the terms left are the starts of too many words to load them all. */
const fewPapersOfCut = 40;

/** Of the words that papers are ranked by, frequent ones are loaded only where there are fewer than these. */
const fewWords = 8;
/** Most ranges that such words load, unless one word alone takes more. */
const maxRangesOfWords = 24;

const nothing: QueryNode = { type: "and", nodes: [] };

/** Load the terms of a query, the rarest first, until few papers are left or enough was loaded. */
export async function loadTerms(
  set: TermSet,
  { root, words }: Pick<Query, "root" | "words">,
  options: LoadOptions,
): Promise<LoadedTerms> {
  const plans = orderPlans(set, root);
  const matches = new Map<TermNode, TermMatches>();
  const ranges = new Map<number, Range>();
  const resolver: LeafResolver = {
    paperCount: set.papers,
    getMatches: (node) => createMatchedSet(matches.get(node)),
    createTest: options.createTest,
  };
  const hasFewLeft = (next: number): boolean => {
    const rest = plans.slice(next);
    const areSpareable = rest.every(({ node }) => isSpareable(root, node));
    if (!areSpareable || matches.size === 0) return false;
    const left = evaluate(keepLoaded(root, matches) ?? nothing, resolver).list().length;
    const few = rest.every(({ isCut }) => isCut) ? fewPapersOfCut : fewPapers;
    return left === 0 || (options.hasText && left <= few);
  };

  let next = 0;
  while (next < plans.length && !hasFewLeft(next)) {
    const wave = takeWave(plans.slice(next), ranges);
    if (wave.length === 0) break;
    const wanted = new Set(wave.flatMap((plan) => plan.ranges));
    await Promise.all([...wanted].map(async (range) => ranges.set(range, await set.loadRange(range))));
    for (const plan of wave) matches.set(plan.node, matchTerm(plan, ranges, set.papers, options.weights));
    next += wave.length;
  }
  const ranked = planWords(set, words);
  const wanted = new Set(ranked.flatMap((plan) => plan.ranges));
  await Promise.all([...wanted].map(async (range) => ranges.set(range, await set.loadRange(range))));
  for (const plan of ranked) matches.set(plan.node, matchTerm(plan, ranges, set.papers, options.weights));
  const loaded = plans.slice(0, next);
  const isLeftToText = next < plans.length && hasFewLeft(next);
  return {
    root: keepLoaded(root, matches) ?? nothing,
    matches,
    isExact: next === plans.length && loaded.every(({ isExact }) => isExact),
    isWhole: (next === plans.length || isLeftToText) && loaded.every(({ isCut }) => !isCut),
  };
}

/** Start to load what `loadTerms` will ask for first. */
export function startLoading(set: TermSet, { root, words }: Pick<Query, "root" | "words">): void {
  for (const { ranges } of [...takeWave(orderPlans(set, root), new Map()), ...planWords(set, words)]) {
    // What fails is reported where it is waited for.
    for (const range of ranges) set.loadRange(range).catch(() => {});
  }
}

/** Return which papers match a term that was loaded. */
function createMatchedSet(matches: TermMatches | undefined): PaperSet {
  const { ordinals = [], termWeights } = matches ?? {};
  return {
    size: ordinals.length,
    list: () => ordinals,
    has: (ordinal: number) => (termWeights?.[ordinal] ?? 0) > 0,
  };
}

/** Plan every term: first those that cannot be spared, then the rarest; long words are rare more often than not. */
function orderPlans(set: TermSet, root: QueryNode): TermPlan[] {
  const spareable = ({ node }: TermPlan) => Number(isSpareable(root, node));
  const compareIdf = createIdfOrder(set);
  return listTermNodes(root)
    .map((node) => planTerm(set, node))
    .sort((a, b) => spareable(a) - spareable(b) || compareIdf(a, b));
}

/** Plan the words by which papers are ranked: the rarest, as many as the bytes are worth. */
function planWords(set: TermSet, words: readonly RankedWord[]): readonly TermPlan[] {
  const plans = words.map((word) => planTerm(set, word)).sort(createIdfOrder(set));
  const ranges = new Set<number>();
  const end = plans.findIndex((plan, index) => {
    const isFrequent = getFrequency(set, plan) > Number.NEGATIVE_INFINITY;
    if (index >= fewWords && isFrequent) return true;
    for (const range of plan.ranges) ranges.add(range);
    return index > 0 && ranges.size > maxRangesOfWords;
  });
  return end < 0 ? plans : plans.slice(0, end);
}

function createIdfOrder(set: TermSet): (a: TermPlan, b: TermPlan) => number {
  return (a, b) =>
    compareNumbers(getFrequency(set, a), getFrequency(set, b)) ||
    b.node.term.text.length - a.node.term.text.length;
}

/** Return how frequent the rarest lookup of a plan is, as a number that grows with it. */
function getFrequency(set: TermSet, { options }: TermPlan): number {
  const [first] = options;
  return (first?.lookups ?? []).reduce(
    (least, { lookup: { text, kin } }) =>
      Math.min(least, -(set.rankFrequency(kin?.word ?? text) ?? Number.POSITIVE_INFINITY)),
    Number.POSITIVE_INFINITY,
  );
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Take the first plans that load few ranges together, and no more than are left to load. */
function takeWave(plans: readonly TermPlan[], loaded: ReadonlyMap<number, Range>): readonly TermPlan[] {
  const wanted = new Set<number>();
  const count = plans.findIndex(({ ranges }) => {
    if (wanted.size >= rangesOfWave || (wanted.size > 0 && ranges.length > rangesOfNarrowTerm)) return true;
    const added = ranges.filter((range) => !loaded.has(range) && !wanted.has(range));
    if (loaded.size + wanted.size + added.length > maxRanges) return true;
    for (const range of added) wanted.add(range);
    return false;
  });
  return count < 0 ? plans : plans.slice(0, count);
}

/** Return whether a query without a term finds more papers, never fewer. */
function isSpareable(root: QueryNode, node: TermNode): boolean {
  return root.type === "and" && root.nodes.includes(node);
}

function listTermNodes(node: QueryNode): TermNode[] {
  switch (node.type) {
    case "term":
      return [node];
    case "filter":
      return [];
    case "not":
      return listTermNodes(node.node);
    case "and":
    case "or":
      return node.nodes.flatMap(listTermNodes);
  }
}

/** Return a query without the terms that were not loaded; undefined where nothing is left. */
function keepLoaded(node: QueryNode, matches: ReadonlyMap<TermNode, TermMatches>): QueryNode | undefined {
  switch (node.type) {
    case "term":
      return matches.has(node) ? node : undefined;
    case "filter":
      return node;
    case "not": {
      const kept = keepLoaded(node.node, matches);
      return kept && { type: "not", node: kept };
    }
    case "and":
    case "or": {
      const nodes = node.nodes.flatMap((part) => keepLoaded(part, matches) ?? []);
      return nodes.length > 0 ? { type: node.type, nodes } : undefined;
    }
  }
}
