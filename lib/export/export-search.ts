import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createPieces } from "@/lib/interest/write-pieces";
import type { Paper } from "@/lib/library/library";
import { createSearchParts } from "@/lib/search/index/search-files";
import type { KnownParts, PartState } from "./export-state";
import { hashParts } from "./hash";
import { linkFile } from "./write-file";

/** A file of search data, or of the vectors that readers' orders are made from. */
type DataFile = { readonly name: string } & ({ readonly text: string } | { readonly content: Uint8Array });

export type SearchExport = {
  readonly papers: readonly Paper[];
  readonly keyOfPaper: (paper: Paper) => string;
  /** The folder of the last export's data, and what is known of it. */
  readonly last: string;
  readonly known: KnownParts;
  /** A folder for the data, empty. */
  readonly fresh: string;
};

/**
 * Write the search data and the vectors of papers to a folder, and return what is known of them: parts made of the same
 * papers as in the last export are links to its files.
 */
export function exportSearch({ papers, keyOfPaper, last, known, fresh }: SearchExport): KnownParts {
  const parts = new Map<string, PartState>();
  mkdirSync(fresh, { recursive: true });
  const keep = <Told>(
    name: string,
    ofPart: readonly Paper[],
    create: () => { readonly told: Told; readonly files: readonly DataFile[] },
  ): Told => {
    const key = hashParts([name, ...ofPart.map(keyOfPaper)]);
    const before = Object.hasOwn(known, key) ? known[key] : undefined;
    if (before?.files.every((file) => existsSync(path.join(last, file)))) {
      for (const file of before.files) link(path.join(last, file), path.join(fresh, file));
      parts.set(key, before);
      return JSON.parse(before.told);
    }
    const { told, files } = create();
    for (const file of files) write(fresh, file);
    parts.set(key, { told: JSON.stringify(told), files: files.map(({ name }) => name) });
    return told;
  };
  write(fresh, createSearchParts(papers, keep));
  write(fresh, createPieces(papers, keep));
  return Object.fromEntries(parts);
}

/** Parts share files, which are named by their content. */
function link(from: string, to: string): void {
  if (!existsSync(to)) linkFile(from, to);
}

function write(folder: string, file: DataFile): void {
  writeFileSync(path.join(folder, file.name), "text" in file ? file.text : file.content);
}
