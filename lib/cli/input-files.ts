import { statSync } from "node:fs";
import path from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { isDateFolder } from "@/lib/library/digest-name";
import { groupBy } from "@/lib/library/group-by";
import { UsageError } from "./usage-error";

/**
 * List the files that paths name, each once: a file as it is; of a folder or a glob such as `data/**` every `.md`,
 * `.markdown`, `.txt`, `.json` and `.jsonl` that is neither hidden nor a README, unless that is the index of a day. Throws a
 * `UsageError` where a path names nothing.
 */
export function listInputFiles(paths: readonly string[]): string[] {
  const files = groupBy(paths.flatMap(listPlace), (file) => path.resolve(file));
  return [...files.values()].flatMap((same) => same.slice(0, 1));
}

function listPlace(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) return [place];
  if (!found && !isDynamicPattern(place)) throw new UsageError(`${place}: no such file or folder`);
  const files = found ? search("**", place).map((file) => path.join(place, file)) : search(place, ".");
  if (files.length === 0)
    throw new UsageError(`${place}: no .md, .markdown, .txt, .json or .jsonl file here`);
  return files.sort();
}

/** Links to folders are not followed: they may lead around in a circle. */
function search(pattern: string, cwd: string): string[] {
  const absolute = path.isAbsolute(pattern);
  return globSync(pattern, { cwd, absolute, expandDirectories: false, followSymbolicLinks: false }).filter(
    (file) => /\.(?:md|markdown|txt|jsonl?)$/i.test(file) && !isReadme(path.join(cwd, file)),
  );
}

function isReadme(file: string): boolean {
  const { name, dir } = path.parse(path.resolve(file));
  return name.toLowerCase() === "readme" && !isDateFolder(path.basename(dir));
}
