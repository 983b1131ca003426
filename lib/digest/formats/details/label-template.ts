import type { LabelLine, LabelStyle } from "@/lib/digest/label-line";

/** A line that may be a label, in its place in an entry. */
export type LabelCandidate = LabelLine & {
  /** Index of the zone, and of the line in it. */
  readonly zone: number;
  readonly line: number;
  /** Whether the line above is blank or markup, as above every label of a generator that sets them apart. */
  readonly spaced: boolean;
  /** Whether it is the first line of text of its zone. */
  readonly opens: boolean;
  /** Whether it is a bold label right below another, or, where it has a usual place, in a paragraph that one opens. */
  readonly adjacent: boolean;
  /** Whether no more than one paragraph appears between it and the candidate above it. */
  readonly follows: boolean;
  /** The line that it opens. */
  readonly text: string;
};

/** The habits of the generator that wrote a file, learned from all its entries. */
export type LabelTemplate = {
  readonly entries: number;
  /** Number of entries that hold the label. */
  readonly uses: ReadonlyMap<string, number>;
  /** For each kind of passage with a usual place, by rank, the label this file writes most. */
  readonly favourites: ReadonlyMap<number, string>;
  /** The form of most labels. */
  readonly style: LabelStyle;
  /** Whether labels appear apart from the text above them. */
  readonly spaced: boolean;
};

/** Learn which labels a file uses, from the candidates of each entry. */
export function learnTemplate(entries: readonly (readonly LabelCandidate[])[]): LabelTemplate {
  const marked = entries.map((candidates) => candidates.filter(isMarked));
  const uses = countUses(marked);
  const styles = listStyles(marked);
  return {
    entries: entries.length,
    uses,
    favourites: listFavourites(entries.flat(), styles, uses),
    style: styles[0] ?? "plain",
    spaced: entries.filter(isSetApart).length * 2 >= entries.length,
  };
}

/** Return how many of the file's entries hold a label, from 0 to 1. */
export function getShare({ uses, entries }: LabelTemplate, key: string): number {
  return (uses.get(key) ?? 0) / Math.max(entries, 1);
}

/** Items of a list and lines of bold labels appear close; every other label has a blank line above it. */
function isMarked({ spaced, style, adjacent }: LabelCandidate): boolean {
  return spaced || adjacent || style === "bullet";
}

function countUses(entries: readonly (readonly LabelCandidate[])[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const candidates of entries) {
    for (const key of new Set(candidates.map((candidate) => candidate.key))) {
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}

/** List the forms of labels, the one that most kinds of passages are found under first. */
function listStyles(entries: readonly (readonly LabelCandidate[])[]): readonly LabelStyle[] {
  const counts = new Map<LabelStyle, number>([["plain", 0]]);
  for (const candidates of entries) {
    const ranks = new Map<LabelStyle, Set<number>>();
    for (const { style, rank } of candidates) {
      if (rank !== undefined) ranks.set(style, (ranks.get(style) ?? new Set<number>()).add(rank));
    }
    for (const [style, { size }] of ranks) counts.set(style, (counts.get(style) ?? 0) + size);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([style]) => style);
}

/** Find the most used label of each rank; of two used as often, the one in the more usual form. */
function listFavourites(
  candidates: readonly LabelCandidate[],
  styles: readonly LabelStyle[],
  uses: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> {
  const favourites = new Map<number, string>();
  for (const style of styles) {
    for (const { rank, key, style: own } of candidates) {
      if (rank === undefined || own !== style) continue;
      const favourite = favourites.get(rank);
      const isMoreUsed = favourite === undefined || (uses.get(key) ?? 0) > (uses.get(favourite) ?? 0);
      if (isMoreUsed) favourites.set(rank, key);
    }
  }
  return favourites;
}

/** An entry whose labels appear apart has most of its passages under labels that do. */
function isSetApart(candidates: readonly LabelCandidate[]): boolean {
  const all = new Set<number>();
  const apart = new Set<number>();
  for (const { rank, spaced } of candidates) {
    if (rank === undefined) continue;
    all.add(rank);
    if (spaced) apart.add(rank);
  }
  return apart.size >= Math.min(all.size, 3);
}
