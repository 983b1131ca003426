import type { SearchDocument } from "@/lib/search/index/document";
import { readShard, shardSchema } from "@/lib/search/index/shard";
import { createFactIndex, type FactIndex } from "@/lib/search/rank/facets";
import { findFirst } from "@/lib/search/rank/find-first";
import { type LoadFile, readChecked } from "@/lib/search/session/data-files";
import { softMark } from "@/lib/search/text/compounds";
import { weighKin } from "@/lib/search/text/kin";
import {
  type Directory,
  directorySchema,
  factsSchema,
  getSharedHash,
  idsSchema,
  namePapers,
  nameRange,
  papersPerFacts,
  rangeSchema,
  splitLines,
  wordsSchema,
} from "./format";
import { createMemo } from "./memo";
import { visitPostings } from "./postings";
import type { Lookup } from "./terms";

/** A range of sorted terms, loaded. */
export type Range = {
  /** Call `visit` for every paper that a lookup finds here; throws where the file is damaged. */
  visit(lookup: Lookup, visit: (ordinal: number, fieldIndex: number, term: string) => void): void;
};

/** What is known of each paper before it is shown. */
export type PaperFacts = {
  readonly index: FactIndex;
  /** What the length of each title counts for, by ordinal. */
  readonly lengthFactors: readonly number[];
};

/** Terms too many to load, with their papers by ordinal: 0 is the oldest. */
export type TermSet = {
  readonly papers: number;
  /** How many older papers the library has. */
  readonly start: number;
  /** Papers whose documents lie in one file. */
  readonly papersPerCards: number;
  /** How many terms appear in more papers than a term does; undefined for one that is not among the frequent. */
  rankFrequency(term: string): number | undefined;
  /** In how many papers a stem appears that appears in many; 0 for any other. */
  countCommon(stem: string): number;
  /** Return which ranges may hold what a lookup finds, and whether that is only a part of them. */
  planLookup(lookup: Lookup): { readonly ranges: readonly number[]; readonly isCut: boolean };
  loadRange(range: number): Promise<Range>;
  /** Load what papers are filtered, counted and scored by; identifiers are many bytes, and empty without `hasIds`. */
  loadFacts(hasIds: boolean): Promise<PaperFacts>;
  loadCards(ordinals: readonly number[]): Promise<ReadonlyMap<number, SearchDocument>>;
  /** Load the frequent words with their counts. */
  loadWords(): Promise<readonly (readonly [word: string, count: number])[]>;
};

/** Most ranges that one lookup loads; a longer list is cut to where the frequent terms are. */
const maxRangesOfLookup = 8;
const keptRanges = 64;
const keptCards = 128;

/** Papers whose facts are read before waiting messages are received: some milliseconds of work on a phone. */
const sliceSize = 1_000;

/**
 * Load the directory of a term set; the rest is loaded when it is asked for. `pause` lets messages that wait be
 * received. Rejects where a file cannot be had.
 */
export async function openTermSet(
  file: string,
  load: LoadFile,
  pause: () => Promise<void>,
): Promise<TermSet> {
  const directory = await load(file, readChecked(directorySchema));
  const { start, papers, papersPerCards } = directory;
  const rangeStarts = splitLines(directory.rangeStarts);
  const frequentTerms = splitLines(directory.frequentTerms);
  const ranks = new Map(frequentTerms.map((term, rank) => [term, rank]));
  const common = new Map(readCounts(directory.common ?? ""));
  const cardHashes = splitLines(directory.cardHashes);
  const rangeHashes = splitLines(directory.rangeHashes);

  const findRange = (term: string) => Math.max(0, findFirst(rangeStarts, (start) => start > term) - 1);
  const loadRange = createMemo(keptRanges, (range) =>
    load(nameRange(directory, range, getSharedHash(rangeHashes, range)), (json) =>
      createRange(readChecked(rangeSchema)(json), papers),
    ),
  );
  const loadBlock = createMemo(keptCards, (block) =>
    load(namePapers("cards", start + block * papersPerCards, getSharedHash(cardHashes, block)), (json) =>
      expectLength(
        readShard(readChecked(shardSchema)(json)),
        countIn(block, papersPerCards, papers),
        "papers",
      ),
    ),
  );
  const loadWords = createMemo(1, async () =>
    directory.words === undefined ? [] : load(directory.words, readWords),
  );
  const loadFacts = createMemo(2, (hasIds) => loadFactIndex(directory, hasIds === 1, load, pause));

  return {
    papers,
    start,
    papersPerCards,
    rankFrequency: (term) => ranks.get(term),
    countCommon: (stem) => common.get(stem) ?? 0,
    planLookup({ text, isPrefix }) {
      if (rangeStarts.length === 0) return { ranges: [], isCut: false };
      const first = findRange(text);
      if (!isPrefix) return { ranges: [first], isCut: false };
      const end = findFirst(rangeStarts, (start) => start > text && !start.startsWith(text));
      const all = Array.from({ length: end - first }, (_, index) => first + index);
      if (all.length <= maxRangesOfLookup) return { ranges: all, isCut: false };
      const frequent = frequentTerms.filter((term) => term.startsWith(text)).map(findRange);
      return { ranges: [...new Set([first, ...frequent, ...all])].slice(0, maxRangesOfLookup), isCut: true };
    },
    loadRange,
    loadFacts: (hasIds) => loadFacts(hasIds ? 1 : 0),
    async loadCards(ordinals) {
      const blocks = [...new Set(ordinals.map((ordinal) => Math.floor(ordinal / papersPerCards)))];
      const loaded = new Map(
        await Promise.all(blocks.map(async (block) => [block, await loadBlock(block)] as const)),
      );
      return new Map(
        ordinals.flatMap((ordinal) => {
          const document = loaded.get(Math.floor(ordinal / papersPerCards))?.[ordinal % papersPerCards];
          return document ? [[ordinal, document] as const] : [];
        }),
      );
    },
    loadWords: () => loadWords(0),
  };
}

/** View the oldest papers of a term set, as if it held no others. */
export function limitTermSet(set: TermSet, papers: number): TermSet {
  return {
    ...set,
    papers,
    async loadRange(range) {
      const loaded = await set.loadRange(range);
      return {
        visit: (lookup, visit) =>
          loaded.visit(lookup, (ordinal, fieldIndex, term) => {
            if (ordinal < papers) visit(ordinal, fieldIndex, term);
          }),
      };
    },
  };
}

function createRange({ terms: list, postings }: { terms: string; postings: string }, papers: number): Range {
  const terms = splitLines(list);
  const lines = postings.split("\n");
  expectLength(lines, terms.length, "postings");
  for (const line of lines) visitPostings(line, papers, () => {});
  return {
    visit({ text, isPrefix, kin }, visit) {
      const accepts = (term: string) =>
        kin ? weighKin(kin.word, kin.isOpen, term) > 0 : term === text || !term.endsWith(softMark);
      for (let index = findFirst(terms, (term) => term >= text); index < terms.length; index++) {
        const term = terms[index] ?? "";
        if (term !== text && !(isPrefix && term.startsWith(text))) break;
        if (accepts(term))
          visitPostings(lines[index] ?? "", papers, (paper, fieldIndex) => visit(paper, fieldIndex, term));
      }
    },
  };
}

async function loadFactIndex(
  directory: Directory,
  hasIds: boolean,
  load: LoadFile,
  pause: () => Promise<void>,
): Promise<PaperFacts> {
  const { start, papers, factHashes, idHashes } = directory;
  const loadAll = <T>(kind: "facts" | "ids", hashes: string, read: (json: unknown) => readonly T[]) =>
    Promise.all(
      splitLines(hashes).map((hash, index) =>
        load(namePapers(kind, start + index * papersPerFacts, hash), (json) =>
          expectLength(read(json), countIn(index, papersPerFacts, papers), kind),
        ),
      ),
    );
  const [facts, ids] = await Promise.all([
    loadAll("facts", factHashes, readFacts),
    loadAll("ids", hasIds ? idHashes : "", (json) => splitLines(readChecked(idsSchema)(json).ids)),
  ]);
  const allIds = ids.flat();
  const index = createFactIndex();
  const lengthFactors: number[] = [];
  for (const [ordinal, { lengthFactor, ...paper }] of facts.flat().entries()) {
    index.add(ordinal, { ...paper, id: allIds[ordinal] ?? "" });
    lengthFactors.push(lengthFactor);
    if (ordinal % sliceSize === sliceSize - 1) await pause();
  }
  return { index, lengthFactors };
}

type Facts = Pick<SearchDocument, "date" | "categories" | "sources" | "hasCode"> & {
  readonly lengthFactor: number;
};

function readFacts(json: unknown): Facts[] {
  const file = readChecked(factsSchema)(json);
  const kinds = splitLines(file.kinds).map((line) => {
    const [categories = "", code, ...sources] = line.split("\t");
    return {
      categories: categories === "" ? [] : categories.split(" "),
      sources,
      ...(code === "1" && { hasCode: true }),
    };
  });
  const dates = splitLines(file.dates);
  const lengthFactors = splitLines(file.lengthFactors);
  return splitLines(file.ofPapers).map((number, ordinal) => {
    const kind = kinds[Number.parseInt(number, 36)];
    const date = dates[ordinal];
    const lengthFactor = Number.parseInt(lengthFactors[ordinal] ?? "", 36) / 1_000;
    if (kind === undefined || date === undefined || Number.isNaN(lengthFactor)) {
      throw new RangeError(`Unexpected facts of paper ${ordinal}`);
    }
    return { date, lengthFactor, ...kind };
  });
}

function readWords(json: unknown): (readonly [string, number])[] {
  return readCounts(readChecked(wordsSchema)(json).words);
}

function readCounts(list: string): (readonly [string, number])[] {
  return splitLines(list).map((line) => {
    const [word = "", count] = line.split(" ");
    return [word, Number(count)] as const;
  });
}

/** Return how many papers a file holds, of those that hold `size` each but the last. */
function countIn(index: number, size: number, papers: number): number {
  return Math.min(size, papers - index * size);
}

function expectLength<T>(items: readonly T[], length: number, what: string): readonly T[] {
  if (items.length === length) return items;
  throw new RangeError(`Unexpected ${items.length} lines of ${what}, expected ${length}`);
}
