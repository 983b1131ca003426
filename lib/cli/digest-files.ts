import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { isDigestName } from "@/lib/library/digest-name";

/**
 * List the digest files that paths name: a file as it is, of a folder every one below it except `README.md`.
 * Throws where a path does not exist.
 */
export function listDigestFiles(paths: readonly string[]): string[] {
  return paths.flatMap((place) => (statSync(place).isDirectory() ? listBelow(place) : [place]));
}

function listBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && isDigestName(item.name) && item.name !== "README.md")
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}
