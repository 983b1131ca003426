import type { Message } from "@/lib/digest/diagnostics";
import type { ParsedDigest } from "@/lib/digest/record";
import { createFileMessage } from "@/lib/library/diagnostics";
import { loadLibrary, loadDigests as readFiles } from "@/lib/library/load";
import { readText } from "@/lib/library/read-file";
import { checkFormulas } from "./check-formulas";
import { isContentFolder, listDigestFiles } from "./digest-files";
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
  if (listDigestFiles([place]).length === 0) return [createFileMessage("nothing-to-read", place)];
  const { digests, messages } = isContentFolder(place) ? loadLibrary(place) : loadDigests(place);
  const formulas = digests.flatMap((digest) => checkFormulas(digest, (file) => readText(file, []) ?? ""));
  return [...messages, ...formulas];
}

function loadDigests(place: string): { digests: readonly ParsedDigest[]; messages: readonly Message[] } {
  const messages: Message[] = [];
  const digests = [...readFiles(listDigestFiles([place]), messages)];
  return { digests, messages };
}
