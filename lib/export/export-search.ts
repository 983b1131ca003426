import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Paper } from "@/lib/library/library";
import { createSearchParts, type KeepPart, type SearchFile } from "@/lib/search/index/search-files";
import type { SearchPartState } from "./export-state";
import { hashParts } from "./hash";
import { linkFile } from "./write-file";

/** The files of a part of the search data, and what the manifest says of it, by the hash of what it is made from. */
export type SearchParts = Readonly<Record<string, SearchPartState>>;

export type SearchExport = {
  readonly papers: readonly Paper[];
  readonly keyOfPaper: (paper: Paper) => string;
  /** The folder of the last export's data, and what is known of it. */
  readonly last: string;
  readonly known: SearchParts;
  /** A folder for the data, empty. */
  readonly fresh: string;
};

/**
 * Write the search data of papers to a folder, and return what is known of it: parts made of the same papers as in
 * the last export are links to its files.
 */
export function exportSearch({ papers, keyOfPaper, last, known, fresh }: SearchExport): SearchParts {
  const parts = new Map<string, SearchPartState>();
  mkdirSync(fresh, { recursive: true });
  const keep: KeepPart = (name, ofPart, create) => {
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
  return Object.fromEntries(parts);
}

/** Parts share files, which are named by their content. */
function link(from: string, to: string): void {
  if (!existsSync(to)) linkFile(from, to);
}

function write(folder: string, { name, text }: SearchFile): void {
  writeFileSync(path.join(folder, name), text);
}
