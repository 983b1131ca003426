import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Paper } from "@/lib/library/library";
import type { SearchPartState } from "./export-state";
import { hashParts } from "./hash";
import { linkFile } from "./write-file";

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
  /** The folder of the next one. */
  readonly fresh: string;
};

/** Keeps a part: makes it where the last export had none of the same name and papers. */
export type KeepPart = <Told>(
  name: string,
  papers: readonly Paper[],
  create: () => { readonly told: Told; readonly files: readonly PartFile[] },
) => Told;

/** Create what keeps parts of an export, and notes in `parts` what is known of them then. */
export function createKeeper(
  { keyOfPaper, last, known, fresh }: PartFolders,
  parts: Map<string, SearchPartState>,
): KeepPart {
  return (name, papers, create) => {
    const key = hashParts([name, ...papers.map(keyOfPaper)]);
    const before = Object.hasOwn(known, key) ? known[key] : undefined;
    if (before?.files.every((file) => existsSync(path.join(last, file)))) {
      for (const file of before.files) link(path.join(last, file), path.join(fresh, file));
      parts.set(key, before);
      return JSON.parse(before.told);
    }
    const { told, files } = create();
    for (const file of files) writePart(fresh, file);
    parts.set(key, { told: JSON.stringify(told), files: files.map(({ name }) => name) });
    return told;
  };
}

/** Write a file below a folder. */
export function writePart(folder: string, file: PartFile): void {
  const place = path.join(folder, file.name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, "text" in file ? file.text : file.content);
}

/** Parts share files, which are named by their content. */
function link(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(path.dirname(to), { recursive: true });
  linkFile(from, to);
}
