import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Message } from "@/lib/digest/diagnostics";
import { parseDigest } from "@/lib/digest/parse";
import { type ParsedDigest, parsedDigestSchema } from "@/lib/digest/record";
import { createFileMessage } from "./diagnostics";
import { createCategories, createDays, createMonths } from "./indexes";
import type { Library, Source } from "./library";
import { mergePapers } from "./merge";
import { openParseCache, type ParseCache } from "./parse-cache";
import { readBytes, readText } from "./read-file";
import { resolveDates } from "./resolve-dates";
import { type Site, siteSchema, sourceSchema } from "./site";

const defaultSite: Site = {
  title: "arXiv CV Digest",
  description: {
    en: "arXiv papers, summarised daily.",
    zh: "每日 arXiv 论文摘要。",
  },
  defaultLanguage: "en",
};

/** A build runs pages and other routes as two bundles in one process: what one has loaded is there for the other. */
const shared: typeof globalThis & { digestLibrary?: Library } = globalThis;
const loaded: { digestLibrary?: Library } = process.env.NODE_ENV === "production" ? shared : {};

/** Return the library of the content folder (`CONTENT_DIR`, else `content`), loaded once a process. */
export function getLibrary(): Library {
  loaded.digestLibrary ??= loadLibrary(
    process.env.CONTENT_DIR ?? "content",
    openParseCache(path.join(".cache", "digests")),
  );
  return loaded.digestLibrary;
}

/**
 * Load every digest below a content folder and merge them. A file that cannot be used becomes a message; the
 * others load all the same. A folder that is missing holds none. With a cache, only files that have changed since the last load are parsed.
 */
export function loadLibrary(folder: string, cache?: ParseCache): Library {
  const messages: Message[] = [];
  const site = readSettings(path.join(folder, "site.json"), siteSchema, messages) ?? defaultSite;
  const sources = new Map<string, Source>();
  const parsed: ParsedDigest[] = [];
  for (const name of listFolders(folder)) {
    sources.set(name, readSource(path.join(folder, name), name, messages));
    parsed.push(...readDigests(path.join(folder, name), messages, cache));
  }
  cache?.prune();
  const { digests, messages: dates } = resolveDates(parsed);
  messages.push(...dates);
  const papers = mergePapers(digests);
  const days = createDays(digests, papers);
  return {
    site,
    sources,
    digests,
    papers,
    days,
    months: createMonths(days.values()),
    categories: createCategories(days.values()),
    messages,
  };
}

/** Read and parse one file; a file that cannot be read becomes a message and undefined. */
export function readDigest(file: string, messages: Message[], cache?: ParseCache): ParsedDigest | undefined {
  const bytes = readBytes(file, messages);
  if (bytes === undefined) return undefined;
  const known = cache?.get(bytes, file);
  const digest = known ?? parsedDigestSchema.parse(parseDigest(bytes.toString("utf8"), toPosix(file)));
  if (!known) cache?.set(bytes, file, digest);
  messages.push(...digest.messages);
  return digest;
}

function readDigests(folder: string, messages: Message[], cache: ParseCache | undefined): ParsedDigest[] {
  return listFiles(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (name === "source.json") return [];
    if (name.endsWith(".md")) return readDigest(file, messages, cache) ?? [];
    messages.push(createFileMessage("unexpected-file", toPosix(file)));
    return [];
  });
}

function readSource(folder: string, id: string, messages: Message[]): Source {
  const settings = readSettings(path.join(folder, "source.json"), sourceSchema, messages);
  return { id, ...(settings ?? { name: id, language: "und" }) };
}

function readSettings<T>(file: string, schema: z.ZodType<T>, messages: Message[]): T | undefined {
  if (!existsSync(file)) {
    messages.push(createFileMessage("missing-settings", toPosix(file)));
    return undefined;
  }
  const text = readText(file, messages);
  if (text === undefined) return undefined;
  const parsed = z.preprocess(parseJson, schema).safeParse(text);
  if (parsed.success) return parsed.data;
  messages.push(createFileMessage("invalid-settings", toPosix(file), z.prettifyError(parsed.error)));
  return undefined;
}

function parseJson(text: unknown, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    context.addIssue(String(error));
    return z.NEVER;
  }
}

function listFolders(folder: string): string[] {
  // Git keeps no empty folder: without digests there may be none.
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !item.name.startsWith("."))
    .map((item) => item.name)
    .sort();
}

function listFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith("."))
    .sort();
}

function toPosix(file: string): string {
  return file.split(path.sep).join("/");
}
