import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createPieces } from "@/lib/interest/write-pieces";
import type { Paper } from "@/lib/library/library";
import { createSearchParts } from "@/lib/search/index/search-files";
import type { SearchPartState } from "./export-state";
import { hashParts } from "./hash";

/** A file of search data, or of the vectors that readers' orders are made from. */
type DataFile = { readonly name: string } & ({ readonly text: string } | { readonly content: Uint8Array });

/** The files of a part of the static data, and what its manifest says of it, by the hash of what it is made from. */
export type SearchParts = Readonly<Record<string, SearchPartState>>;

export type SearchData = {
  readonly parts: SearchParts;
  /** Files that stay as the last export has them. */
  readonly kept: readonly string[];
};

export type SearchExport = {
  readonly papers: readonly Paper[];
  readonly keyOfPaper: (paper: Paper) => string;
  /** The folder of the last export's data, and what is known of it. */
  readonly last: string;
  readonly known: SearchParts;
  /** An empty folder for what is new of the data. */
  readonly fresh: string;
};

/**
 * Write the search data and the vectors of papers to a folder, and return what is known of them. Parts made of the same
 * papers as in the last export keep its files.
 */
export function exportSearch({ papers, keyOfPaper, last, known, fresh }: SearchExport): SearchData {
  const parts = new Map<string, SearchPartState>();
  const kept = new Set<string>();
  mkdirSync(fresh, { recursive: true });
  const keep = <Told>(
    name: string,
    ofPart: readonly Paper[],
    create: () => { readonly told: Told; readonly files: readonly DataFile[] },
  ): Told => {
    const key = hashParts([name, ...ofPart.map(keyOfPaper)]);
    const before = Object.hasOwn(known, key) ? known[key] : undefined;
    if (before?.files.every((file) => existsSync(path.join(last, file)))) {
      for (const file of before.files) kept.add(file);
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
  return { parts: Object.fromEntries(parts), kept: [...kept] };
}

function write(folder: string, file: DataFile): void {
  writeFileSync(path.join(folder, file.name), "text" in file ? file.text : file.content);
}
