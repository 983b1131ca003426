import * as z from "zod/mini";
import { type DamagedRow, readDamagedRow } from "./damaged-row";
import { type Interest, interestsVersion, maxInterests, readInterest } from "./interest";
import type { PaperMark } from "./mark";
import { mergeInterests } from "./merge-interests";
import { isEmptyMark, mergeMark } from "./merge-mark";
import { readRow } from "./read-row";

/** Most bytes of a file that is looked at: what 20,000 kept papers with long notes take. */
export const maxLibraryBytes = 20_000_000;

/** A row of a library file that could not be read: its place in its list, counted from 1, and the field at fault. */
export type UnreadableRow = { readonly row: number; readonly field: string };

/** What a library file holds, or why it cannot be read. */
export type LibraryFile =
  | {
      readonly isReadable: true;
      /** One for each paper. */
      readonly marks: readonly PaperMark[];
      /** Rows that can be stored as they are, the first of each key. */
      readonly damaged: readonly DamagedRow[];
      /** Rows that cannot: they name nothing, or what another names. */
      readonly unreadable: readonly UnreadableRow[];
      /** What orders papers for the reader; absent where the file has none. */
      readonly interests?: readonly Interest[];
    }
  | { readonly isReadable: false; readonly reason: "too-large" | "no-library" | "newer" };

type ReadableFile = Extract<LibraryFile, { readonly isReadable: true }>;

const format = "arxiv-cv-digest-library";
const version = 1;

const headSchema = z.object({ format: z.literal(format), version: z.int() });
const bodySchema = z.object({
  papers: z.array(z.unknown()),
  interests: z.optional(z.object({ version: z.int(), rows: z.unknown() })),
});

/**
 * Write what a browser remembers as the text of one file; `exported` is the time, ISO. Damaged rows appear in it as
 * they are, without the values that JSON has no form for; so do damaged interests. Those that were withdrawn appear in it
 * as such.
 */
export function writeLibraryFile(
  marks: readonly PaperMark[],
  damaged: readonly DamagedRow[],
  exported: string,
  interests: readonly Interest[] = [],
  damagedInterests: readonly unknown[] = [],
): string {
  const sound = marks.filter((mark) => !isEmptyMark(mark)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const papers = [...sound, ...damaged.map(({ row }) => toJson(row))];
  const rows = [...mergeInterests(interests), ...damagedInterests.map(toJson)];
  const ofReader = rows.length > 0 && { interests: { version: interestsVersion, rows } };
  return `${JSON.stringify({ format, version, exported, papers, ...ofReader }, null, 2)}\n`;
}

/** Write rows as the stores hold them, whatever they are, as the text of a library file. */
export function writeRawFile(
  papers: readonly unknown[],
  interests: readonly unknown[],
  exported: string,
): string {
  const rows = interests.map(toJson);
  const ofReader = rows.length > 0 && { interests: { version: interestsVersion, rows } };
  return `${JSON.stringify({ format, version, exported, papers: papers.map(toJson), ...ofReader }, null, 2)}\n`;
}

/** Read the text of a library file. Unknown keys are passed over; rows with a fault are distinguished from the others. */
export function readLibraryFile(text: string): LibraryFile {
  if (text.length > maxLibraryBytes) return { isReadable: false, reason: "too-large" };
  const content = parseJson(text);
  const head = headSchema.safeParse(content);
  if (!head.success) return { isReadable: false, reason: "no-library" };
  if (head.data.version > version) return { isReadable: false, reason: "newer" };
  const body = bodySchema.safeParse(content);
  if (!body.success || head.data.version < 1) return { isReadable: false, reason: "no-library" };
  const { papers, interests } = body.data;
  if (interests && interests.version > interestsVersion) return { isReadable: false, reason: "newer" };
  const read = readRows(papers);
  return interests ? addInterests(read, interests.rows) : read;
}

/** Those that cannot be read, or are too many, are reported as rows of papers are. */
function addInterests(file: ReadableFile, content: unknown): ReadableFile {
  const rows: readonly unknown[] = Array.isArray(content) ? content : [content];
  const read = rows.map((row, place) => (place < maxInterests ? readInterest(row) : undefined));
  const unreadable = read.flatMap((interest, place) =>
    interest === undefined ? [{ row: place + 1, field: "interests" }] : [],
  );
  return {
    ...file,
    unreadable: [...file.unreadable, ...unreadable],
    interests: mergeInterests(read.filter((interest) => interest !== undefined)),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function readRows(rows: readonly unknown[]): ReadableFile {
  const marks = new Map<string, PaperMark>();
  const damaged = new Map<string, DamagedRow>();
  const unreadable: UnreadableRow[] = [];
  for (const [place, row] of rows.entries()) {
    const { mark, fault } = readRow(row);
    if (mark && fault === undefined) {
      marks.set(mark.id, mergeMark(mark, marks.get(mark.id) ?? mark));
      continue;
    }
    const kept = readDamagedRow(row);
    const key = JSON.stringify(kept?.key);
    if (kept && !damaged.has(key)) damaged.set(key, kept);
    else unreadable.push({ row: place + 1, field: fault ?? "" });
  }
  return { isReadable: true, marks: [...marks.values()], damaged: [...damaged.values()], unreadable };
}

/** The store takes what JSON does not: large integers, values that hold themselves. */
function toJson(row: unknown): unknown {
  if (isJson(row) || typeof row !== "object" || row === null) return isJson(row) ? row : null;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isJson(value) ? value : toText(value)]),
  );
}

/** An object may hold a value where its own conversion to text should be. */
function toText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

function isJson(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
