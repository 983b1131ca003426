import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import type { ParsedDigest, parsedDigestSchema, Section } from "@/lib/digest/record";

/** Bytes of a SHA-256. */
const hashLength = 32;
/** Bytes of the two lengths before a stored record. */
const headLength = 8;

/** Digests as they were parsed before, by the hash of the bytes and the path that they were parsed from. */
export type ParseCache = {
  /** Return the digests of a file, or undefined where they are not stored or were damaged. */
  get(bytesHash: string, file: string): readonly ParsedDigest[] | undefined;
  set(bytesHash: string, file: string, digests: readonly ParsedDigest[]): void;
  /** Store digests unless they are; throws where that cannot be done. */
  ensure(bytesHash: string, file: string, digests: readonly ParsedDigest[]): void;
  /** Delete what has been neither read nor written since the cache was opened. */
  prune(): void;
};

/**
 * Open the cache in a folder. A record is found by the hash of its file's bytes, its path and the parser's own
 * sources, and carries a hash of itself; a folder that cannot be written is a cache that forgets.
 */
export function openParseCache(folder: string, parserFolder = path.join("lib", "digest")): ParseCache {
  const parser = hashFolder(parserFolder);
  const used = new Set<string>();
  const placeOf = (bytesHash: string, file: string) => {
    const name = hash([parser, file, bytesHash]).toString("hex");
    used.add(name);
    return path.join(folder, name);
  };
  return {
    get(bytesHash, file) {
      try {
        return readStored(placeOf(bytesHash, file));
      } catch {
        // Not stored, or damaged: parsing again mends both.
        return undefined;
      }
    },
    set(bytesHash, file, digests) {
      try {
        writeStored(placeOf(bytesHash, file), digests);
      } catch {
        // Without a place to write, the next load parses again.
      }
    },
    ensure(bytesHash, file, digests) {
      const place = placeOf(bytesHash, file);
      if (!existsSync(place)) writeStored(place, digests);
    },
    prune() {
      for (const name of listFiles(folder))
        if (!used.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

function readStored(file: string): readonly ParsedDigest[] {
  const stored = readFileSync(file);
  const body = stored.subarray(hashLength);
  if (!hash([body]).equals(stored.subarray(0, hashLength))) throw new Error("damaged");
  const narrowStart = headLength + body.readUInt32LE(0);
  const wideStart = narrowStart + body.readUInt32LE(4);
  // Written by `writeStored` from a validated record, as the hash shows.
  const record: z.infer<typeof parsedDigestSchema>[] = JSON.parse(
    body.toString("utf8", headLength, narrowStart),
  );
  const narrow = createCursor(body.toString("latin1", narrowStart, wideStart));
  const wide = createCursor(body.toString("utf16le", wideStart));
  for (const section of listSections(record)) {
    const take = section.source.startsWith("-") ? wide : narrow;
    section.source = take(Math.abs(Number(section.source)));
  }
  return record;
}

/** Return a function that takes the next characters of a text. */
function createCursor(text: string): (length: number) => string {
  let at = 0;
  return (length) => {
    at += length;
    return text.slice(at - length, at);
  };
}

/**
 * Write a record as JSON with a length in place of each section's text, and the texts behind it: those of Latin 1
 * a byte a character, then the others, their lengths negative, as UTF-16. Two long strings are read many times
 * faster than thousands. Written aside and renamed, so that another process never sees half of a file.
 */
function writeStored(file: string, digests: readonly ParsedDigest[]): void {
  const shorten = (section: Section) => ({
    ...section,
    source: String(isNarrow(section) ? section.source.length : -section.source.length),
  });
  const sections = [...listSections(digests)];
  const join = (some: readonly Section[]) => some.map(({ source }) => source).join("");
  const narrow = Buffer.from(join(sections.filter(isNarrow)), "latin1");
  const wide = Buffer.from(join(sections.filter((section) => !isNarrow(section))), "utf16le");
  const record = Buffer.from(
    JSON.stringify(
      digests.map((digest) => ({
        ...digest,
        preface: digest.preface.map(shorten),
        entries: digest.entries.map((entry) => ({ ...entry, sections: entry.sections.map(shorten) })),
      })),
    ),
  );
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(record.length, 0);
  head.writeUInt32LE(narrow.length, 4);
  const body = Buffer.concat([head, record, narrow, wide]);
  const aside = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(aside, Buffer.concat([hash([body]), body]));
    renameSync(aside, file);
  } catch (error) {
    // Half of a record on a full disk takes the room that the next build needs.
    rmSync(aside, { force: true });
    throw error;
  }
}

function isNarrow({ source }: Section): boolean {
  return !/[^\0-\xff]/.test(source);
}

function* listSections<T>(
  digests: readonly { preface: readonly T[]; entries: readonly { sections: readonly T[] }[] }[],
) {
  for (const { preface, entries } of digests) {
    yield* preface;
    for (const { sections } of entries) yield* sections;
  }
}

function hashFolder(folder: string): Buffer {
  const files = listFiles(folder, true).sort();
  return hash(files.flatMap((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
}

function listFiles(folder: string, recursive = false): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive })
      .filter((item) => item.isFile())
      .map((item) => path.relative(folder, path.join(item.parentPath, item.name)));
  } catch {
    return [];
  }
}

function hash(parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest();
}
