import type { CitedPaper } from "@/lib/citation/cited-paper";
import type { Paper } from "@/lib/library/library";
import { getOriginal } from "@/lib/library/original";
import { listTextParts } from "@/lib/markdown/text-parts";
import { summarise } from "./paper-summary";

/** Say of a paper what its citation in a page says: its title's formulas as they were typed, and no abstract. */
export function citePaper(paper: Paper): CitedPaper {
  const { id, title, published } = paper;
  return {
    id,
    ...summarise(paper),
    titleParts: listTextParts(title),
    ...(published !== undefined && { published }),
  };
}

/** Say of a paper all that a file of citations says: the abstract and the language of its authors as well. */
export function citeWhole(paper: Paper): CitedPaper {
  return { ...citePaper(paper), ...getOriginal(paper) };
}
