import type { TermNode } from "@/lib/search/evaluate";
import { prefixFactor, slotNames } from "@/lib/search/scoring";
import type { Range, TermSet } from "./term-set";
import { type Lookup, listLookups } from "./terms";

/** The papers of a term set that match one term of a query. */
export type TermMatches = {
  readonly places: readonly number[];
  /** By place: the weight of the best slot where the term stands; 0 where it does not match. */
  readonly strengths: Float32Array;
  /** By place: 1 where the term stands in a title. */
  readonly titled: Uint8Array;
};

/** What to load for one term of a query. */
export type TermPlan = {
  readonly node: TermNode;
  readonly lookups: readonly { readonly lookup: Lookup; readonly ranges: readonly number[] }[];
  /** Every range of the lookups, each once. */
  readonly ranges: readonly number[];
  /** False where the text of a paper decides whether it matches. */
  readonly isExact: boolean;
  /** Whether the ranges hold only a part of what matches. */
  readonly isCut: boolean;
};

const titleSlot = slotNames.indexOf("title");

/** Plan what to load of a term set for a term of a query. */
export function planTerm(set: TermSet, node: TermNode): TermPlan {
  const { lookups, isExact } = listLookups(node.term);
  const planned = lookups.map((lookup) => ({ lookup, ...set.planLookup(lookup) }));
  return {
    node,
    lookups: planned,
    ranges: [...new Set(planned.flatMap(({ ranges }) => ranges))],
    isExact,
    isCut: planned.some(({ isCut }) => isCut),
  };
}

/** Match a term by its loaded ranges; `weights` are those of the set's slots. */
export function matchTerm(
  { node, lookups }: TermPlan,
  ranges: ReadonlyMap<number, Range>,
  papers: number,
  weights: readonly number[],
): TermMatches {
  // Of names and runs only a part is ever looked up, which tells nothing of what was meant.
  const factorOfStart = node.term.kind === "word" ? prefixFactor : 1;
  const wantedSlot = node.field && slotNames.indexOf(node.field);
  const matches = lookups.map(({ lookup, ranges: ofLookup }): TermMatches => {
    const places: number[] = [];
    const strengths = new Float32Array(papers);
    const titled = new Uint8Array(papers);
    const visit = (place: number, slot: number, isWhole: boolean) => {
      if (wantedSlot !== undefined && slot !== wantedSlot) return;
      const known = strengths[place] ?? 0;
      const strength = (weights[slot] ?? 0) * (isWhole ? 1 : factorOfStart);
      if (known === 0 && strength > 0) places.push(place);
      if (strength > known) strengths[place] = strength;
      if (slot === titleSlot) titled[place] = 1;
    };
    for (const range of ofLookup) ranges.get(range)?.visit(lookup, visit);
    return { places, strengths, titled };
  });
  return matches.reduce(intersect);
}

/** A paper meets two lookups as well as the one that it meets worse. */
function intersect(a: TermMatches, b: TermMatches): TermMatches {
  const [rarer, other] = a.places.length <= b.places.length ? [a, b] : [b, a];
  const places = rarer.places.filter((place) => (other.strengths[place] ?? 0) > 0);
  const strengths = new Float32Array(a.strengths.length);
  const titled = new Uint8Array(a.titled.length);
  for (const place of places) {
    strengths[place] = Math.min(a.strengths[place] ?? 0, b.strengths[place] ?? 0);
    titled[place] = Math.min(a.titled[place] ?? 0, b.titled[place] ?? 0);
  }
  return { places, strengths, titled };
}
