import { readdirSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { isDateFolder, isDigestName } from "@/lib/library/digest-name";
import { UsageError } from "./usage-error";

/**
 * List the digest files that paths name: a file as it is, of a folder every one below it except `README.md`, unless that
 * is the index of a day's folder. Throws a `UsageError` where a path does not exist.
 */
export function listDigestFiles(paths: readonly string[]): string[] {
  return paths.flatMap((place) => (getStats(place).isDirectory() ? listBelow(place) : [place]));
}

/** Recognise a content folder: it holds nothing but folders of digests. */
export function isContentFolder(place: string): boolean {
  if (!getStats(place).isDirectory()) return false;
  return listBelow(place).every((file) => {
    const [source = "", ...folders] = path.relative(place, path.dirname(file)).split(path.sep);
    return source !== "" && folders.every(isDateFolder);
  });
}

function getStats(place: string): Stats {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${place}: no such file or folder`);
  return stats;
}

function listBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && isDigestName(item.name) && !isReadme(item.name, item.parentPath))
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}

function isReadme(name: string, folder: string): boolean {
  return name === "README.md" && !isDateFolder(path.basename(folder));
}
