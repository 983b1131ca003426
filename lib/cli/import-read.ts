import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import type { Message } from "@/lib/digest/diagnostics";
import { getMainLanguage } from "@/lib/digest/language";
import { parseFile } from "@/lib/digest/parse";
import type { Entry } from "@/lib/digest/record";
import { decodeText } from "@/lib/library/decode-text";
import { createFileMessage } from "@/lib/library/diagnostics";
import { loadDigests, loadLibrary } from "@/lib/library/load";
import { readBytes, readEncoding } from "@/lib/library/read-file";
import { resolveDates } from "@/lib/library/resolve-dates";
import type { ImportCandidate, Present, RefusedFile } from "./import-plan";
import { getSourceOfFile } from "./import-source";
import { toTerminalLine } from "./table";

/** Read a file for planning. One that cannot be read, or that the parser finds unusable, becomes a refusal. */
export function readCandidate(file: string): ImportCandidate | RefusedFile {
  const messages: Message[] = [];
  try {
    // The bytes are copied, so that a link may lead anywhere.
    const bytes = readBytes(realpathSync(file), messages);
    const [error] = messages;
    return bytes
      ? assessBytes(bytes, file)
      : refuseFor(file, error ?? createFileMessage("unreadable-file", file));
  } catch (error) {
    return refuseFor(file, createFileMessage("unreadable-file", file, getReason(error)));
  }
}

/** Return what the bytes of a file are as a digest. What the parser finds unusable becomes a refusal. */
export function assessBytes(bytes: Buffer, file: string): ImportCandidate | RefusedFile {
  const messages: Message[] = [];
  const text = readEncoding(bytes, toPosix(file), messages)?.text ?? "";
  const digests = parseFile(text, toPosix(file));
  const error = [...messages, ...digests.flatMap((digest) => digest.messages)].find(
    ({ severity }) => severity === "error",
  );
  if (error) return refuseFor(file, error);
  return {
    status: "ready",
    file,
    hash: hashBytes(bytes),
    format: digests[0]?.format ?? "",
    language: getMainLanguage(digests.map(({ language }) => language)),
    papers: digests.reduce((sum, { entries }) => sum + entries.length, 0),
    date: digests[0]?.date,
    dateFrom: digests[0]?.dateFrom,
  };
}

/**
 * Date the candidates that do not date themselves, by the digests of a content folder and by one another; those of
 * which nothing gives a date stay as they are.
 */
export function dateCandidates(
  files: readonly (ImportCandidate | RefusedFile)[],
  content: string,
  source: string | undefined,
): readonly (ImportCandidate | RefusedFile)[] {
  if (!files.some(isUndated)) return files;
  const sources = listSources(content);
  const library = sources.length > 0 ? loadLibrary(content).digests : [];
  const read = files.flatMap(({ status, file }) => {
    const digests = status === "ready" ? loadDigests([file], []) : [];
    const known = source ?? getSourceOfFile(file, sources);
    return digests.map((digest) => ({ ...digest, source: known ?? digest.source }));
  });
  const { digests } = resolveDates([...library, ...read]);
  const dated = new Map(digests.map((digest) => [digest.file, digest]));
  return files.map((file) => {
    const found = isUndated(file) && dated.get(toPosix(file.file));
    return found ? { ...file, date: found.date, dateFrom: found.dateFrom } : file;
  });
}

/** Look at what a content folder holds; one that does not exist holds nothing. */
export function readPresent(content: string): Present {
  return { sources: listSources(content), getHash: (target) => getHash(path.join(content, target)) };
}

/** Hash the bytes of a plain file: undefined where there is nothing, "" for what is no such file or cannot be read. */
export function getHash(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  try {
    return found.isFile() ? hashBytes(readFileSync(file)) : "";
  } catch {
    return "";
  }
}

/** Hash bytes, so that two files can be compared without holding both. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Read a file as text and as entries. Throws where it cannot be read. */
export function readVersion(file: string): { readonly text: string; readonly entries: readonly Entry[] } {
  const text = decodeText(readFileSync(file))?.text ?? "";
  return { text, entries: parseFile(text, file).flatMap(({ entries }) => entries) };
}

/** Return what went wrong, in the words of the system. */
export function getReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refuseFor(file: string, { rule, reason, line, actual, note }: Message): RefusedFile {
  const place = line > 1 ? `${rule}, line ${line}` : rule;
  const details = actual === undefined ? [] : [toTerminalLine(actual)];
  return { status: "refused", file, reason: `${reason} (${place})`, repair: note, details };
}

function isUndated(file: ImportCandidate | RefusedFile): file is ImportCandidate {
  return file.status === "ready" && file.date === undefined;
}

function listSources(content: string): string[] {
  if (!existsSync(content)) return [];
  return readdirSync(content, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith("."))
    .map(({ name }) => name);
}

/** As the parser writes the paths of records. */
function toPosix(file: string): string {
  return file.replaceAll(path.sep, "/");
}
