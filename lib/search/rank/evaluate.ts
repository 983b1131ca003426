import type { QueryFilter, QueryNode } from "@/lib/search/query/query-tree";

/** Papers that may be listed or asked one by one, whichever is less work. */
export type PaperSet = {
  /** No fewer than there are. */
  readonly size: number;
  list(): readonly number[];
  has(ordinal: number): boolean;
};

export type TermNode = Extract<QueryNode, { type: "term" }>;

/** Resolves the leaves of a query: which papers a term or a filter matches. */
export type LeafResolver = {
  /** Ordinals count from 0. */
  readonly paperCount: number;
  getMatches(node: TermNode): PaperSet;
  createTest(filter: QueryFilter): (ordinal: number) => boolean;
};

/** Find the papers that a query asks for: the rarest condition is listed, the others are asked about those papers. */
export function evaluate(node: QueryNode, resolver: LeafResolver): PaperSet {
  const { paperCount } = resolver;
  switch (node.type) {
    case "term":
      return resolver.getMatches(node);
    case "filter":
      return createTestedSet(paperCount, resolver.createTest(node.filter));
    case "not": {
      const excluded = evaluate(node.node, resolver);
      return createTestedSet(paperCount, (ordinal) => !excluded.has(ordinal));
    }
    case "and":
      return intersect(node.nodes.map((part) => evaluate(part, resolver)));
    case "or":
      return unite(
        node.nodes.map((part) => evaluate(part, resolver)),
        paperCount,
      );
  }
}

function createTestedSet(size: number, has: (ordinal: number) => boolean): PaperSet {
  return { size, has, list: () => listAll(size).filter(has) };
}

function intersect(sets: readonly PaperSet[]): PaperSet {
  const [rarest, ...others] = sets.toSorted((a, b) => a.size - b.size);
  if (rarest === undefined) return { size: 0, has: () => false, list: () => [] };
  return {
    size: rarest.size,
    has: (ordinal) => sets.every((set) => set.has(ordinal)),
    list: () => rarest.list().filter((ordinal) => others.every((set) => set.has(ordinal))),
  };
}

function unite(sets: readonly PaperSet[], paperCount: number): PaperSet {
  const size = Math.min(
    paperCount,
    sets.reduce((sum, set) => sum + set.size, 0),
  );
  return {
    size,
    has: (ordinal) => sets.some((set) => set.has(ordinal)),
    list: () => [...new Set(sets.flatMap((set) => set.list()))],
  };
}

/** List every paper. */
export function listAll(paperCount: number): number[] {
  return Array.from({ length: paperCount }, (_, ordinal) => ordinal);
}

/** List the terms of a query that a paper found may hold. */
export function listPositiveTerms(node: QueryNode): TermNode[] {
  switch (node.type) {
    case "term":
      return [node];
    case "filter":
    case "not":
      return [];
    case "and":
    case "or":
      return node.nodes.flatMap(listPositiveTerms);
  }
}
