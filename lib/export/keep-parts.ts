import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { KnownParts, PartState } from "./export-state";

/** A file below the site's root. */
export type PartFile = { readonly name: string } & (
  | { readonly text: string }
  | { readonly content: Uint8Array }
);

/** Files, and what others are made from of them. */
export type Part<Result> = { readonly result: Result; readonly files: readonly PartFile[] };

/** Keeps the parts of an export that are made from the same as in the last one, by the hash of what they are made from. */
export type Keeper = {
  /** Return what is known of a part, whose files stay where they lie; undefined where the last export has none, or not whole. */
  readonly recall: (key: string) => PartState | undefined;
  /** Write the files of a new part, and return its result. */
  readonly add: <Result>(key: string, part: Part<Result>) => Result;
  /** Return the result of a part, made anew where the last export has none. */
  readonly keep: <Result>(key: string, create: () => Part<Result>) => Result;
  /** Return what is known of the parts by now, and which files stay as the last export has them. */
  readonly list: () => { readonly parts: KnownParts; readonly kept: readonly string[] };
};

export type KeeperFolders = {
  /** The folder of the last export, and what is known of its parts. */
  readonly last: string;
  readonly known: KnownParts;
  /** The folder of what is new. */
  readonly fresh: string;
};

/** Create what keeps the parts of an export. */
export function createKeeper({ last, known, fresh }: KeeperFolders): Keeper {
  const parts = new Map<string, PartState>();
  const kept = new Set<string>();
  const recall = (key: string) => {
    const before = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!before?.files.every((file) => existsSync(path.join(last, file)))) return undefined;
    for (const file of before.files) kept.add(file);
    parts.set(key, before);
    return before;
  };
  const add = <Result>(key: string, { result, files }: Part<Result>) => {
    for (const file of files) writePart(fresh, file);
    parts.set(key, { result: JSON.stringify(result), files: files.map(({ name }) => name) });
    return result;
  };
  return {
    recall,
    add,
    keep: (key, create) => {
      const before = recall(key);
      return before ? JSON.parse(before.result) : add(key, create());
    },
    list: () => ({ parts: Object.fromEntries(parts), kept: [...kept] }),
  };
}

/** Write a file below a folder. */
export function writePart(folder: string, file: PartFile): void {
  const place = path.join(folder, file.name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, "text" in file ? file.text : file.content);
}
