import type { QueryNode } from "./query-tree";

/** Tell whether a query, by its tree, depends on what the browser remembers of papers. */
export function asksForMarks(node: QueryNode): boolean {
  switch (node.type) {
    case "term":
      return false;
    case "filter":
      return node.filter.kind === "mark";
    case "not":
      return asksForMarks(node.node);
    case "and":
    case "or":
      return node.nodes.some(asksForMarks);
  }
}
