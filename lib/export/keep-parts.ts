import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Paper } from "@/lib/library/library";
import type { SearchPartState } from "./export-state";
import { hashParts } from "./hash";

/** A file that is made from papers. */
export type PartFile = { readonly name: string } & (
  | { readonly text: string }
  | { readonly content: Uint8Array }
);

/** What is known of parts that are made from papers: their files, and what was told of them, by the hash of what they are made from. */
export type Parts = Readonly<Record<string, SearchPartState>>;

export type PartFolders = {
  readonly keyOfPaper: (paper: Paper) => string;
  /** The folder of the last export, and what is known of its parts. */
  readonly last: string;
  readonly known: Parts;
  /** An empty folder for what is new. */
  readonly fresh: string;
};

/** Keeps a part: makes it where the last export had none of the same name and papers. */
export type KeepPart = <Told>(
  name: string,
  papers: readonly Paper[],
  create: () => { readonly told: Told; readonly files: readonly PartFile[] },
) => Told;

/** What is known of the parts of an export, and the files of them that stay as the last export has them. */
export type MadeParts = { readonly parts: Parts; readonly kept: readonly string[] };

/** Create what keeps parts of an export, and tells at the end what has become of them. */
export function createKeeper({ keyOfPaper, last, known, fresh }: PartFolders): {
  readonly keep: KeepPart;
  readonly made: () => MadeParts;
} {
  const parts = new Map<string, SearchPartState>();
  const kept = new Set<string>();
  const keep: KeepPart = (name, papers, create) => {
    const key = hashParts([name, ...papers.map(keyOfPaper)]);
    const before = Object.hasOwn(known, key) ? known[key] : undefined;
    if (before?.files.every((file) => existsSync(path.join(last, file)))) {
      for (const file of before.files) kept.add(file);
      parts.set(key, before);
      return JSON.parse(before.told);
    }
    const { told, files } = create();
    for (const file of files) writePart(fresh, file);
    parts.set(key, { told: JSON.stringify(told), files: files.map(({ name }) => name) });
    return told;
  };
  return { keep, made: () => ({ parts: Object.fromEntries(parts), kept: [...kept] }) };
}

/** Write a file below a folder. */
export function writePart(folder: string, file: PartFile): void {
  const place = path.join(folder, file.name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, "text" in file ? file.text : file.content);
}
