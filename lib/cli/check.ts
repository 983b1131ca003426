import { statSync } from "node:fs";
import path from "node:path";
import type { Message } from "@/lib/digest/diagnostics";
import { loadLibrary, readDigest } from "@/lib/library/load";
import { listDigestFiles } from "./digest-files";
import { report } from "./report";

/**
 * Print what is wrong with digest files, or with a content folder as a whole; return the exit code, 1 where
 * anything is an error.
 */
export function runCheck(paths: readonly string[], json: boolean): number {
  const messages = paths.flatMap(checkPath);
  console.log(json ? JSON.stringify(messages, undefined, 2) : report(messages));
  return messages.some(({ severity }) => severity === "error") ? 1 : 0;
}

function checkPath(place: string): readonly Message[] {
  const isContent =
    statSync(place).isDirectory() && listDigestFiles([place]).every((file) => depth(place, file) === 2);
  if (isContent) return loadLibrary(place).messages;
  const messages: Message[] = [];
  for (const file of listDigestFiles([place])) readDigest(file, messages);
  return messages;
}

function depth(folder: string, file: string): number {
  return path.relative(folder, file).split(path.sep).length;
}
