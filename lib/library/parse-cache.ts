import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import type { ParsedDigest, parsedDigestSchema, Section } from "@/lib/digest/record";

/** Bytes of a SHA-256. */
const hashLength = 32;

/** Digests as they were parsed before, by what they were parsed from. */
export type ParseCache = {
  /** Return the record of a file's bytes, or undefined where it is not stored or was damaged. */
  get(bytes: Uint8Array, file: string): ParsedDigest | undefined;
  set(bytes: Uint8Array, file: string, digest: ParsedDigest): void;
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
  const nameOf = (bytes: Uint8Array, file: string) => {
    const name = hash(parser, file, bytes).toString("hex");
    used.add(name);
    return name;
  };
  return {
    get(bytes, file) {
      try {
        return readStored(path.join(folder, nameOf(bytes, file)));
      } catch {
        // Not stored, or damaged: parsing again mends both.
        return undefined;
      }
    },
    set(bytes, file, digest) {
      try {
        writeStored(path.join(folder, nameOf(bytes, file)), digest);
      } catch {
        // Without a place to write, the next load parses again.
      }
    },
    prune() {
      for (const name of listFiles(folder))
        if (!used.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

function readStored(file: string): ParsedDigest {
  const stored = readFileSync(file);
  const body = stored.subarray(hashLength);
  if (!hash(body).equals(stored.subarray(0, hashLength))) throw new Error("damaged");
  const end = 4 + body.readUInt32LE();
  // Written by `writeStored` from a validated record, as the hash shows.
  const record: z.infer<typeof parsedDigestSchema> = JSON.parse(body.toString("utf8", 4, end));
  const text = body.toString("utf16le", end);
  let at = 0;
  for (const section of listSections(record)) {
    // What stands here is the length of the text.
    const length = Number(section.source);
    section.source = text.slice(at, at + length);
    at += length;
  }
  return record;
}

/**
 * Write a record as JSON with a length in place of each section's text, and the texts behind it as UTF-16: one
 * long string is read many times faster than thousands. Written aside and renamed, so that another process never
 * sees half of a file.
 */
function writeStored(file: string, digest: ParsedDigest): void {
  const shorten = (section: Section) => ({ ...section, source: String(section.source.length) });
  const record = Buffer.from(
    JSON.stringify({
      ...digest,
      preface: digest.preface.map(shorten),
      entries: digest.entries.map((entry) => ({ ...entry, sections: entry.sections.map(shorten) })),
    }),
  );
  const end = Buffer.alloc(4);
  end.writeUInt32LE(record.length);
  const texts = [...listSections(digest)].map(({ source }) => source).join("");
  const body = Buffer.concat([end, record, Buffer.from(texts, "utf16le")]);
  const aside = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(aside, Buffer.concat([hash(body), body]));
  renameSync(aside, file);
}

function* listSections<T>(digest: { preface: readonly T[]; entries: readonly { sections: readonly T[] }[] }) {
  yield* digest.preface;
  for (const { sections } of digest.entries) yield* sections;
}

function hashFolder(folder: string): Buffer {
  const files = listFiles(folder, true).sort();
  return hash(...files.flatMap((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
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

function hash(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest();
}
