import { parseQuery } from "./query";
import type { Query, QueryNode } from "./query-tree";

/** What was changed of a query that nothing matches: misspelt words repaired, or a word left out. */
export type NearestKind = "repaired" | "all-but-one";

/** A query to answer instead of one that nothing matches. */
export type NearestQuery = { readonly kind: NearestKind; readonly query: Query };

/** More words than these are no half-remembered title, and each costs a look at all the others. */
const maxWords = 12;

/**
 * List what comes nearest to a query that nothing matches, best first: the query with its misspelt words repaired,
 * and what holds all of its words but any one. Its filters and exclusions stay.
 */
export function listNearest(query: Query, repaired: string | undefined): NearestQuery[] {
  const root = leaveOneOut(query.root);
  return [
    ...(repaired === undefined ? [] : [{ kind: "repaired" as const, query: parseQuery(repaired) }]),
    ...(root === undefined ? [] : [{ kind: "all-but-one" as const, query: { ...query, root } }]),
  ];
}

function leaveOneOut(root: QueryNode): QueryNode | undefined {
  if (root.type !== "and") return undefined;
  const words = root.nodes.filter(({ type }) => type === "term");
  if (words.length < 2 || words.length > maxWords) return undefined;
  const alternatives = words.map((left): QueryNode => {
    return { type: "and", nodes: words.filter((word) => word !== left) };
  });
  const others = root.nodes.filter(({ type }) => type !== "term");
  return { type: "and", nodes: [{ type: "or", nodes: alternatives }, ...others] };
}
