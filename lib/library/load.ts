import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Message } from "@/lib/digest/diagnostics";
import { type Habits, learnHabits, pickHabits } from "@/lib/digest/habits";
import { parseFile } from "@/lib/digest/parse";
import { type ParsedDigest, parsedDigestSchema } from "@/lib/digest/record";
import { decodeText } from "./decode-text";
import { createFileMessage } from "./diagnostics";
import { isDateFolder, isDigestName } from "./digest-name";
import { findDoubtfulDates } from "./doubtful-dates";
import { type Gathered, gatherDigests } from "./gather";
import { groupBy } from "./group-by";
import { createCategories, createDays, createMonths } from "./indexes";
import type { Library, Source } from "./library";
import { mergePapers } from "./merge";
import { openParseCache, type ParseCache } from "./parse-cache";
import { readBytes, readEncoding, readText } from "./read-file";
import { resolveDates } from "./resolve-dates";
import { type Site, siteSchema, sourceSchema } from "./site";
import {
  type Content,
  type ReadFile,
  readSnapshot,
  readSnapshotSite,
  snapshotVariable,
  writeSnapshot,
} from "./snapshot";

const defaultSite: Site = {
  title: "arXiv CV Digest",
  description: {
    en: "arXiv papers, summarised daily.",
    zh: "每日 arXiv 论文日报。",
  },
  defaultLanguage: "en",
};

/** A build runs pages and other routes as two bundles in one process: what one has loaded is there for the other. */
const shared: typeof globalThis & { digestLibrary?: Library } = globalThis;
const loaded: { digestLibrary?: Library; stamp?: string } =
  process.env.NODE_ENV === "production" ? shared : {};

/**
 * Return the library of the content folder (`CONTENT_DIR`, else `content`), loaded once a process; in the processes
 * of a build that of its snapshot. `next dev` loads it again when a file of the folder has changed.
 */
export function getLibrary(): Library {
  const snapshot = process.env[snapshotVariable];
  const cache = openCache();
  if (process.env.NODE_ENV === "development") forgetIfChanged();
  loaded.digestLibrary ??=
    snapshot === undefined
      ? loadLibrary(contentFolder(), cache)
      : createLibrary(readSnapshot(snapshot, cache));
  return loaded.digestLibrary;
}

function forgetIfChanged(): void {
  const folder = contentFolder();
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const stamp = files
    .map((file) => `${file} ${statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs}`)
    .join("\n");
  if (stamp !== loaded.stamp) delete loaded.digestLibrary;
  loaded.stamp = stamp;
}

/**
 * Load the content folder for a build, and write a snapshot of what was read: the processes that this one starts get
 * the same library, whatever happens to the folder meanwhile. Throws where the snapshot cannot be written.
 */
export function loadForBuild(snapshot: string): Library {
  const cache = openCache();
  const content = readContent(contentFolder(), cache);
  writeSnapshot(snapshot, content, cache);
  process.env[snapshotVariable] = path.resolve(snapshot);
  return createLibrary(content);
}

/** Return the settings of the content folder's site alone; in the processes of a build those of its snapshot. */
export function getSite(): Site {
  const snapshot = process.env[snapshotVariable];
  return snapshot === undefined ? readSite(contentFolder(), []) : readSnapshotSite(snapshot);
}

/** Return the content folder: `CONTENT_DIR`, else `content`. */
export function contentFolder(): string {
  return process.env.CONTENT_DIR || "content";
}

function openCache(): ParseCache {
  return openParseCache(path.join(".cache", "digests"));
}

/**
 * Load every digest below a content folder and merge them. A file that cannot be used becomes a message; the
 * others load all the same. A folder that is missing holds none. With a cache, only files that have changed since the
 * last load are parsed. `today` decides which dates lie in the future.
 */
export function loadLibrary(folder: string, cache?: ParseCache, today?: string): Library {
  return createLibrary(readContent(folder, cache, today));
}

function readContent(
  folder: string,
  cache?: ParseCache,
  today = new Date().toISOString().slice(0, 10),
): Content {
  const messages: Message[] = [];
  const site = readSite(folder, messages);
  const sources: Source[] = [];
  const files: ReadFile[] = [];
  for (const name of listFolders(folder)) {
    sources.push(readSource(path.join(folder, name), name, messages));
    const found = listDigestFiles(path.join(folder, name), messages);
    for (const file of readFiles(found, messages, cache)) files.push(file);
  }
  cache?.prune();
  return { site, sources, files, messages, today };
}

function createLibrary(content: Content): Library {
  const ofFolders: Message[] = [];
  const gathered = gatherDigests(content.files, ofFolders);
  const { digests, messages: dates } = resolveDates(gathered.map(({ digest }) => digest));
  const doubtful = findDoubtfulDates(digests, content.today);
  const papers = mergePapers(digests, doubtful.digests);
  const days = createDays(digests, papers, doubtful.digests);
  return {
    hashes: hashFiles(gathered),
    site: content.site,
    sources: new Map(content.sources.map((source) => [source.id, source])),
    digests,
    papers,
    days,
    months: createMonths(days.values()),
    categories: createCategories(days.values()),
    messages: [...content.messages, ...ofFolders, ...dates, ...doubtful.messages],
  };
}

/** A file of several dates counts by the hashes of all, since each of them may be joined with other files. */
function hashFiles(gathered: readonly Gathered[]): Map<string, string> {
  const files = groupBy(gathered, ({ digest }) => digest.file);
  return new Map(
    [...files].map(([file, ofFile]) => [file, [...new Set(ofFile.map(({ hash }) => hash))].join(" ")]),
  );
}

/**
 * Read and parse files, those of one folder as one source, and gather what several of them hold of one digest; a file
 * that cannot be read becomes a message and holds no digests.
 */
export function loadDigests(files: readonly string[], messages: Message[]): readonly ParsedDigest[] {
  const folders = groupBy(files, getSourceFolder);
  return [...folders.values()].flatMap((ofFolder) =>
    gatherDigests(readFiles(ofFolder, messages), messages).map(({ digest }) => digest),
  );
}

/** Folders of a month, a day, or a range of days lie in that of their source. */
function getSourceFolder(file: string): string {
  const folder = path.dirname(file);
  return isDateFolder(path.basename(folder)) ? getSourceFolder(folder) : folder;
}

/**
 * Read and parse files of one source. What its other files show to be a label is one in a file of too few entries to
 * show it as well: such a file is parsed again, whichever file came first.
 */
function readFiles(files: readonly string[], messages: Message[], cache?: ParseCache): ReadFile[] {
  const read = files.flatMap((file) => {
    const bytes = readBytes(file, messages);
    // What is UTF-8 need not be decoded where its digests are known.
    const isPlain = bytes !== undefined && isUtf8(bytes) && !bytes.includes(0);
    const decoded = bytes && !isPlain ? readEncoding(bytes, file, messages) : undefined;
    if (bytes === undefined || (!isPlain && !decoded)) return [];
    const alone = parseBytes(bytes, file, cache);
    const isDecided = alone.digests[0]?.ownLabels?.every(({ is }) => is !== "text") ?? true;
    return { file, bytes: isDecided ? undefined : bytes, ...alone };
  });
  const habits = learnHabits(read.flatMap(({ digests }) => digests));
  return read.map(({ file, bytes, ...alone }) => {
    const [first] = alone.digests;
    const known: Habits = first ? pickHabits(first, habits) : new Set();
    const { hash, digests } = bytes && known.size > 0 ? parseBytes(bytes, file, cache, known) : alone;
    for (const digest of digests) for (const message of digest.messages) messages.push(message);
    return { file, hash, digests };
  });
}

function parseBytes(
  bytes: Buffer,
  file: string,
  cache?: ParseCache,
  habits?: Habits,
): Pick<ReadFile, "hash" | "digests"> {
  const hasher = createHash("sha256").update(bytes);
  for (const habit of habits ? [...habits].sort() : []) hasher.update(`\n${habit}`);
  const hash = hasher.digest("hex");
  const known = cache?.get(hash, file);
  const digests =
    known ??
    parsedDigestSchema.array().parse(parseFile(decodeText(bytes)?.text ?? "", toPosix(file), habits));
  if (!known) cache?.set(hash, file, digests);
  return { hash, digests };
}

/** List the files of a source, those in folders of a month and a day among them. */
function listDigestFiles(folder: string, messages: Message[]): string[] {
  return listFiles(folder, messages).flatMap((name) => {
    const file = path.join(folder, name);
    if (name === "source.json") return [];
    if (isDateFolder(name) && lstatSync(file).isDirectory()) return listDigestFiles(file, messages);
    if (isDigestName(name)) return [file];
    messages.push(createFileMessage("unexpected-file", toPosix(file)));
    return [];
  });
}

function readSite(folder: string, messages: Message[]): Site {
  return readSettings(path.join(folder, "site.json"), siteSchema, messages) ?? defaultSite;
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

function listFiles(folder: string, messages: Message[]): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith("."))
      .sort();
  } catch (error) {
    messages.push(createFileMessage("unreadable-file", toPosix(folder), String(error)));
    return [];
  }
}

function toPosix(file: string): string {
  return file.split(path.sep).join("/");
}
