import * as z from "zod/mini";
import { dataVersion } from "@/lib/search/index/shard";

/**
 * A term set is an index too large to load: papers counted from its oldest one on by ordinal, and files for the
 * sorted terms, for what is filtered and counted by, and for what is shown. Its directory names them all; a file is
 * named after what it starts with and its content. Lists are one string each, an item a line.
 */

/** Ranges, or files of documents, that share a hash: a directory names thousands, and hashes do not compress. */
export const filesPerHash = 16;
/** Papers whose facts lie in one file. */
export const papersPerFacts = 8_192;
const count = z.int().check(z.nonnegative());

/** What there is in a term set; hashes are of the files in order, one for each `filesPerHash` ranges and documents. */
export const directorySchema = z.object({
  version: z.literal(dataVersion),
  /** Begins the names of the files of terms. */
  name: z.string().check(z.regex(/^[\w-]+$/)),
  /** How many older papers the library has; it begins the names of the files of papers. */
  start: count,
  papers: count,
  /** Papers whose documents lie in one file. */
  papersPerCards: z.int().check(z.positive()),
  /** For each range the shortest text that comes after every term before and no more than any term in it. */
  rangeStarts: z.string(),
  rangeHashes: z.string(),
  factHashes: z.string(),
  idHashes: z.string(),
  cardHashes: z.string(),
  /** The file of frequent words, where there is one. */
  words: z.optional(z.string()),
  /** Stems that appear in many papers, each with a space and in how many. */
  common: z.optional(z.string()),
  /** The terms that appear in most papers, most first. */
  frequentTerms: z.string(),
});

/** A range of the sorted terms, each with the line of `encodePostings` that shows who holds it. */
export const rangeSchema = z.object({
  version: z.literal(dataVersion),
  terms: z.string(),
  postings: z.string(),
});

/** What papers are filtered, counted and scored by. */
export const factsSchema = z.object({
  version: z.literal(dataVersion),
  dates: z.string(),
  /** What many papers share, separated by tabs: categories with spaces between, "1" for code, each source. */
  kinds: z.string(),
  /** For each paper the line of `kinds` that is its own, from 0, in base 36. */
  ofPapers: z.string(),
  /** What the length of each title counts for, in thousandths, in base 36. */
  lengthFactors: z.string(),
});

/** Identifiers of papers; only what the browser remembers is looked up in them. */
export const idsSchema = z.object({ version: z.literal(dataVersion), ids: z.string() });

/** Latin words that appear in several papers, each with a space and in how many. */
export const wordsSchema = z.object({ version: z.literal(dataVersion), words: z.string() });

export type Directory = Readonly<z.infer<typeof directorySchema>>;
export type TermRange = Readonly<z.infer<typeof rangeSchema>>;
export type FactsFile = Readonly<z.infer<typeof factsSchema>>;

/** Return the hash that a range, or a file of documents, shares with its neighbours. */
export function getSharedHash(hashes: readonly string[], index: number): string {
  return hashes[Math.floor(index / filesPerHash)] ?? "";
}

/** Return the name of a range's file. */
export function nameRange({ name }: Pick<Directory, "name">, index: number, hash: string): string {
  return `${name}-${index}.${hash}.json`;
}

/** Return the name of a file of papers: two sets that hold the same papers share it. */
export function namePapers(kind: "facts" | "ids" | "cards", ordinal: number, hash: string): string {
  return `${kind}-${ordinal}.${hash}.json`;
}

/** List the files that a directory names. */
export function listFileNames(directory: Directory): string[] {
  const { start, papers, papersPerCards, factHashes, idHashes, words } = directory;
  const rangeHashes = splitLines(directory.rangeHashes);
  const cardHashes = splitLines(directory.cardHashes);
  const cards = cardHashes.length === 0 ? 0 : Math.ceil(papers / papersPerCards);
  return [
    ...splitLines(directory.rangeStarts).map((_, index) =>
      nameRange(directory, index, getSharedHash(rangeHashes, index)),
    ),
    ...splitLines(factHashes).map((hash, index) => namePapers("facts", start + index * papersPerFacts, hash)),
    ...splitLines(idHashes).map((hash, index) => namePapers("ids", start + index * papersPerFacts, hash)),
    ...Array.from({ length: cards }, (_, index) =>
      namePapers("cards", start + index * papersPerCards, getSharedHash(cardHashes, index)),
    ),
    ...(words === undefined ? [] : [words]),
  ];
}

/** Split a list that is one string. */
export function splitLines(list: string): string[] {
  return list === "" ? [] : list.split("\n");
}
