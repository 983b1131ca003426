import { mkdirSync } from "node:fs";
import { createPieces } from "@/lib/interest/write-pieces";
import type { Paper } from "@/lib/library/library";
import { createSearchParts } from "@/lib/search/index/search-files";
import { createKeeper, type MadeParts, type PartFolders, writePart } from "./keep-parts";

/** The folders are those of the data. */
export type SearchExport = PartFolders & { readonly papers: readonly Paper[] };

/**
 * Write the search data and the vectors of papers to a folder, and return what is known of them. Parts made of the same
 * papers as in the last export keep its files.
 */
export function exportSearch({ papers, ...folders }: SearchExport): MadeParts {
  mkdirSync(folders.fresh, { recursive: true });
  const { keep, made } = createKeeper(folders);
  writePart(folders.fresh, createSearchParts(papers, keep));
  writePart(folders.fresh, createPieces(papers, keep));
  return made();
}
