import type { TermNode } from "@/lib/search/rank/evaluate";
import { indexedFields, prefixFactor } from "@/lib/search/rank/scoring";
import { weighKin } from "@/lib/search/text/kin";
import type { Range, TermSet } from "./term-set";
import { type Lookup, listLookups } from "./terms";

/** The papers of a term set that match one term of a query. */
export type TermMatches = {
  readonly ordinals: readonly number[];
  /** By ordinal: the weight of the best field where the term appears; 0 where it does not match. */
  readonly termWeights: Float32Array;
  /** By ordinal: 1 where the term appears in a title or a name. */
  readonly titled: Uint8Array;
};

type PlannedLookup = { readonly lookup: Lookup; readonly ranges: readonly number[] };

/** What to load for one term of a query. */
export type TermPlan = {
  readonly node: TermNode;
  readonly options: readonly { readonly lookups: readonly PlannedLookup[]; readonly factor: number }[];
  /** Every range of the lookups, each once. */
  readonly ranges: readonly number[];
  /** False where the text of a paper decides whether it matches. */
  readonly isExact: boolean;
  /** Whether the ranges hold only a part of what matches. */
  readonly isCut: boolean;
};

/** Fields in which neighbours of a query may be neighbours. */
const orderedFields = [indexedFields.indexOf("title"), indexedFields.indexOf("author")];
/** The kin of a word lie side by side among the sorted terms; where they spread further, the word itself will do. */
const maxRangesOfKin = 5;

/** Plan what to load of a term set for a term of a query. */
export function planTerm(set: TermSet, node: TermNode): TermPlan {
  const { options, isExact } = listLookups(node.term);
  const planned = options.map(({ lookups, factor }) => ({
    factor,
    lookups: lookups.map((lookup) => ({ lookup, ...planLookup(set, lookup) })),
  }));
  const lookups = planned.flatMap((option) => option.lookups);
  return {
    node,
    options: planned,
    ranges: [...new Set(lookups.flatMap(({ ranges }) => ranges))],
    isExact,
    isCut: lookups.some(({ isCut }) => isCut),
  };
}

function planLookup(set: TermSet, lookup: Lookup): ReturnType<TermSet["planLookup"]> {
  const plan = set.planLookup(lookup);
  if (lookup.kin === undefined || (!plan.isCut && plan.ranges.length <= maxRangesOfKin)) return plan;
  return set.planLookup({ text: lookup.kin.word, isPrefix: false });
}

/** Match a term by its loaded ranges; `weights` are those of the set's fields. */
export function matchTerm(
  { node, options }: TermPlan,
  ranges: ReadonlyMap<number, Range>,
  papers: number,
  weights: readonly number[],
): TermMatches {
  const found = options.map(({ lookups, factor }) => {
    const matches = lookups.map((planned) => matchLookup(node, planned, ranges, papers, weights));
    const [first = createMatches(papers)] = matches;
    return { factor, ...matches.slice(1).reduce(intersect, first) };
  });
  const [only] = found;
  return found.length === 1 && only ? only : unite(found, papers);
}

function matchLookup(
  { term, field }: TermNode,
  { lookup, ranges: ofLookup }: PlannedLookup,
  ranges: ReadonlyMap<number, Range>,
  papers: number,
  weights: readonly number[],
): TermMatches {
  // Of names and runs only a part is ever looked up, which shows nothing of what was meant.
  const factorOfStart = term.kind === "word" ? prefixFactor : 1;
  const wantedField = field && indexedFields.indexOf(field);
  const { ordinals, termWeights, titled } = createMatches(papers);
  let known = "";
  let factor = 0;
  const visit = (ordinal: number, fieldIndex: number, found: string) => {
    if (wantedField !== undefined && fieldIndex !== wantedField) return;
    if (found !== known) {
      known = found;
      const { kin, text } = lookup;
      factor = kin ? weighKin(kin.word, kin.isOpen, found) : found === text ? 1 : factorOfStart;
    }
    const termWeight = (weights[fieldIndex] ?? 0) * factor;
    if ((termWeights[ordinal] ?? 0) === 0 && termWeight > 0) ordinals.push(ordinal);
    if (termWeight > (termWeights[ordinal] ?? 0)) termWeights[ordinal] = termWeight;
    if (orderedFields.includes(fieldIndex)) titled[ordinal] = 1;
  };
  for (const range of ofLookup) ranges.get(range)?.visit(lookup, visit);
  return { ordinals, termWeights, titled };
}

type MatchesDraft = TermMatches & { readonly ordinals: number[] };

function createMatches(papers: number): MatchesDraft {
  return { ordinals: [], termWeights: new Float32Array(papers), titled: new Uint8Array(papers) };
}

/** A paper meets two lookups as well as the one that it meets worse. */
function intersect(a: TermMatches, b: TermMatches): TermMatches {
  const [rarer, other] = a.ordinals.length <= b.ordinals.length ? [a, b] : [b, a];
  const ordinals = rarer.ordinals.filter((ordinal) => (other.termWeights[ordinal] ?? 0) > 0);
  const { termWeights, titled } = createMatches(a.termWeights.length);
  for (const ordinal of ordinals) {
    termWeights[ordinal] = Math.min(a.termWeights[ordinal] ?? 0, b.termWeights[ordinal] ?? 0);
    titled[ordinal] = Math.min(a.titled[ordinal] ?? 0, b.titled[ordinal] ?? 0);
  }
  return { ordinals, termWeights, titled };
}

/** A paper meets any of some options as well as the one that it meets best. */
function unite(options: readonly (TermMatches & { readonly factor: number })[], papers: number): TermMatches {
  const { ordinals, termWeights, titled } = createMatches(papers);
  for (const option of options) {
    for (const ordinal of option.ordinals) {
      const termWeight = (option.termWeights[ordinal] ?? 0) * option.factor;
      if ((termWeights[ordinal] ?? 0) === 0) ordinals.push(ordinal);
      if (termWeight > (termWeights[ordinal] ?? 0)) termWeights[ordinal] = termWeight;
      if (option.titled[ordinal] === 1) titled[ordinal] = 1;
    }
  }
  return { ordinals, termWeights, titled };
}
