import type { SearchDocument } from "@/lib/search/index/document";
import { createShard, dataVersion } from "@/lib/search/index/shard";
import { isRepairable } from "@/lib/search/query/spelling";
import { createScoredTitle, indexedFields } from "@/lib/search/rank/scoring";
import {
  type Directory,
  type FactsFile,
  filesPerHash,
  namePapers,
  nameRange,
  papersPerFacts,
  type TermRange,
} from "./format";
import { createNameTerm } from "./terms";
import { type WrittenTerm, writePostings } from "./write-postings";

/** What a term set is made from. */
export type TermSetSource = {
  readonly name: string;
  /** How many older papers the library has. */
  readonly start: number;
  /** Oldest first: a paper that is added leaves the ordinals of the others as they are. */
  readonly documents: readonly SearchDocument[];
  /** The terms of a paper by field. */
  listTerms(document: SearchDocument): readonly Iterable<string>[];
  /** Length of a range of terms, in UTF-16 units; compression halves it. */
  readonly rangeLength: number;
  /** Papers whose documents lie in one file. */
  readonly papersPerCards: number;
  /** Return the hash of a file's text that is to appear in its name. */
  hash(text: string): string;
  /** Whether words are to be listed for the repair of misspelt ones. */
  readonly hasWords?: boolean;
  /** Whether papers are filtered, counted and shown by other files, so that terms are all that is written. */
  readonly isBare?: boolean;
  /** Stems that appear in many papers, and in how many. */
  readonly common?: readonly (readonly [stem: string, count: number])[];
};

/** A term set as files, the directory first. */
export type WrittenTermSet = {
  readonly directory: { readonly name: string; readonly text: string };
  readonly files: readonly { readonly name: string; readonly text: string }[];
};

const titleField = indexedFields.indexOf("title");
const frequentTermCount = 300;
/** A word that fewer papers hold is no repair for another. */
const leastWordCount = 5;
const wordCount = 8_000;

/** Write papers as a term set. The same papers give the same files. */
export function writeTermSet(source: TermSetSource): WrittenTermSet {
  const { name, start, documents, hash } = source;
  const terms = writePostings(documents.length, (ordinal) => listTermsOf(source, ordinal));
  const cut = (
    kind: "facts" | "ids" | "cards",
    size: number,
    write: (papers: readonly SearchDocument[]) => unknown,
    shared = 1,
  ) => {
    const texts = cutPapers(source.isBare ? [] : documents, size).map((papers) =>
      JSON.stringify(write(papers)),
    );
    return nameFiles(texts, shared, hash, (index, hash) => namePapers(kind, start + index * size, hash));
  };
  const termRanges = cutRanges(terms, source.rangeLength);
  const ranges = nameFiles(termRanges.map(writeRange), filesPerHash, hash, (index, hash) =>
    nameRange(source, index, hash),
  );
  const facts = cut("facts", papersPerFacts, createFacts);
  const ids = cut("ids", papersPerFacts, (papers) => ({
    version: dataVersion,
    ids: papers.map(({ id }) => id).join("\n"),
  }));
  const cards = cut("cards", source.papersPerCards, createShard, filesPerHash);
  const words = source.hasWords ? [createWordsFile(source, terms)] : [];
  const directory: Directory = {
    version: dataVersion,
    name,
    start,
    papers: documents.length,
    papersPerCards: source.papersPerCards,
    rangeStarts: listStarts(termRanges).join("\n"),
    rangeHashes: ranges.hashes.join("\n"),
    factHashes: facts.hashes.join("\n"),
    idHashes: ids.hashes.join("\n"),
    cardHashes: cards.hashes.join("\n"),
    ...(words[0] && { words: words[0].name }),
    ...(source.common && { common: source.common.map(([stem, count]) => `${stem} ${count}`).join("\n") }),
    frequentTerms: terms
      .toSorted((a, b) => b.count - a.count)
      .slice(0, frequentTermCount)
      .map(({ term }) => term)
      .join("\n"),
  };
  const text = JSON.stringify(directory);
  return {
    directory: { name: `${name}.${hash(text)}.json`, text },
    files: [...[ranges, facts, ids, cards].flatMap(({ files }) => files), ...words],
  };
}

function listTermsOf({ documents, listTerms, isBare }: TermSetSource, ordinal: number): Iterable<string>[] {
  const [document] = documents.slice(ordinal, ordinal + 1);
  if (!document) return [];
  const name = isBare ? "" : createScoredTitle(document).name;
  return listTerms(document).map((terms, fieldIndex) =>
    fieldIndex === titleField && name !== "" ? [createNameTerm(name), ...terms] : terms,
  );
}

type WrittenFile = WrittenTermSet["directory"];

/** Name files after their index and a hash that as many neighbours as `shared` have together. */
function nameFiles(
  texts: readonly string[],
  shared: number,
  hash: (text: string) => string,
  name: (index: number, hash: string) => string,
): { readonly hashes: readonly string[]; readonly files: readonly WrittenFile[] } {
  const hashes = Array.from({ length: Math.ceil(texts.length / shared) }, (_, index) =>
    hash(texts.slice(index * shared, (index + 1) * shared).join("\n")),
  );
  const files = texts.map((text, index) => ({
    name: name(index, hashes[Math.floor(index / shared)] ?? ""),
    text,
  }));
  return { hashes, files };
}

function cutRanges(terms: readonly WrittenTerm[], rangeLength: number): (readonly WrittenTerm[])[] {
  const ranges: WrittenTerm[][] = [];
  let length = 0;
  for (const term of terms) {
    const range = ranges.at(-1);
    const added = term.term.length + term.line.length + 2;
    if (range && length + added <= rangeLength) {
      range.push(term);
      length += added;
    } else {
      ranges.push([term]);
      length = added;
    }
  }
  return ranges;
}

function writeRange(range: readonly WrittenTerm[]): string {
  const file: TermRange = {
    version: dataVersion,
    terms: range.map(({ term }) => term).join("\n"),
    postings: range.map(({ line }) => line).join("\n"),
  };
  return JSON.stringify(file);
}

/** List for each range what its first term begins with and the last term before it does not. */
function listStarts(ranges: readonly (readonly WrittenTerm[])[]): string[] {
  return ranges.map((range, index) => {
    const first = range[0]?.term ?? "";
    const last = ranges[index - 1]?.at(-1)?.term ?? "";
    let length = 0;
    while (length < last.length && first[length] === last[length]) length += 1;
    return first.slice(0, length + 1);
  });
}

function cutPapers(documents: readonly SearchDocument[], size: number): (readonly SearchDocument[])[] {
  return Array.from({ length: Math.ceil(documents.length / size) }, (_, index) =>
    documents.slice(index * size, (index + 1) * size),
  );
}

function createFacts(papers: readonly SearchDocument[]): FactsFile {
  const kinds = new Map<string, number>();
  const ofPapers = papers.map(({ categories, sources, hasCode }) => {
    const kind = [categories.join(" "), hasCode ? "1" : "", ...sources].join("\t");
    const number = kinds.get(kind) ?? kinds.size;
    kinds.set(kind, number);
    return number.toString(36);
  });
  return {
    version: dataVersion,
    dates: papers.map(({ date }) => date).join("\n"),
    kinds: [...kinds.keys()].join("\n"),
    ofPapers: ofPapers.join("\n"),
    lengthFactors: papers
      .map((paper) => Math.round(1_000 * createScoredTitle(paper).lengthFactor).toString(36))
      .join("\n"),
  };
}

function createWordsFile({ name, hash }: TermSetSource, terms: readonly WrittenTerm[]) {
  const words = terms
    .filter(({ term, count }) => count >= leastWordCount && isRepairable(term))
    .sort((a, b) => b.count - a.count)
    .slice(0, wordCount)
    .map(({ term, count }) => `${term} ${count}`);
  const text = JSON.stringify({ version: dataVersion, words: words.join("\n") });
  return { name: `${name}-words.${hash(text)}.json`, text };
}
