import type { Library, Paper, PaperContext, RelatedPaper } from "./library";
import { neighbours } from "./queries";
import { createRelatedFinder } from "./related";

/** Finds the context of papers; one day's after another's is the fastest order. */
export type ContextFinder = (paper: Paper) => PaperContext;

/** Create what finds the context of papers; related ones that are known already, by identifier, are not sought. */
export function createContextFinder(
  { sources, days }: Library,
  known: Readonly<Record<string, readonly RelatedPaper[]>> = {},
): ContextFinder {
  const findRelated = createRelatedFinder(days);
  return (paper) => ({
    sources,
    related: (Object.hasOwn(known, paper.id) ? known[paper.id] : undefined) ?? findRelated(paper),
    ...neighbours(days.get(paper.lastSeen)?.papers ?? [], paper),
  });
}
