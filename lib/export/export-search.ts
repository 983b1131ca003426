import { mkdirSync } from "node:fs";
import { createPieces } from "@/lib/interest/write-pieces";
import type { Paper } from "@/lib/library/library";
import { createSearchParts } from "@/lib/search/index/search-files";
import type { SearchPartState } from "./export-state";
import { createKeeper, type PartFolders, type Parts, writePart } from "./keep-parts";

/** The folders are those of the data. */
export type SearchExport = PartFolders & { readonly papers: readonly Paper[] };

/**
 * Write the search data and the vectors of papers to a folder, and return what is known of them: parts made of the same
 * papers as in the last export are links to its files.
 */
export function exportSearch({ papers, ...folders }: SearchExport): Parts {
  const parts = new Map<string, SearchPartState>();
  mkdirSync(folders.fresh, { recursive: true });
  const keep = createKeeper(folders, parts);
  writePart(folders.fresh, createSearchParts(papers, keep));
  writePart(folders.fresh, createPieces(papers, keep));
  return Object.fromEntries(parts);
}
