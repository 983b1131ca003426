import type { Library, Paper, PaperContext } from "./library";
import { neighbours } from "./queries";
import { createRelatedFinder } from "./related";

/** Create what finds the context of papers; one day's after another's is the fastest order. */
export function createContextFinder({ sources, days }: Library): (paper: Paper) => PaperContext {
  const findRelated = createRelatedFinder(days);
  return (paper) => ({
    sources,
    related: findRelated(paper),
    ...neighbours(days.get(paper.lastSeen)?.papers ?? [], paper),
  });
}
