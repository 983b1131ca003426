import { createHash } from "node:crypto";
import traditionalCharacters from "opencc-js/dict/TSCharacters";
import { groupBy } from "@/lib/library/group-by";
import type { Paper } from "@/lib/library/library";
import { listIndexTerms, listPaperTerms } from "@/lib/search/archive/terms";
import { writeTermSet } from "@/lib/search/archive/write-term-set";
import { hasHan, writeHanPairs } from "@/lib/search/text/han-variants";
import { learnAbbreviations } from "./abbreviations";
import { compareNewest, type SearchDocument } from "./document";
import { listKeyTerms } from "./key-terms";
import { type Manifest, manifestName } from "./manifest";
import { createSearchDocument } from "./paper-document";
import { listPaperText } from "./paper-text";
import { createShard, dataVersion } from "./shard";

/** A file of the static data. */
export type SearchFile = { readonly name: string; readonly text: string };

export type SearchFileOptions = {
  /** Most papers that search loads whole, in whole months. */
  readonly maxRecent?: number;
  /** Whether files are to be few rather than small: a third as many, of which a query loads twice the bytes. */
  readonly hasFewFiles?: boolean;
};

/** Files that are made of some papers together, with what the manifest says of them. */
type SearchPart<Result> = { readonly result: Result; readonly files: readonly SearchFile[] };

/**
 * Keeps the files of a part, and returns what the manifest says of it. It may leave `create` alone where it has
 * those of the same name and papers in this order: a part depends on nothing else.
 */
export type KeepPart = <Result>(
  name: string,
  papers: readonly Paper[],
  create: () => SearchPart<Result>,
) => Result;

/** Papers of the head file, which a first visit waits for: some 100 kB compressed. */
const headSize = 400;
/** Papers of a month's piece: a new day replaces one, some 80 kB compressed. */
const maxShardSize = 500;
/** What a phone indexes in some seconds and holds with ease; larger libraries have an archive. */
const usualMaxRecent = 10_000;
/** Papers whose full texts can be searched. */
const maxFullTexts = 250_000;
/** Papers whose term sets a new day may write anew, some 3 s for as many; those of the newest month in any case. */
const maxRenewed = 2_500;
/** Papers from which abbreviations are learnt, some 50 µs each: what is newer than they are is in use. */
const mostLearnt = 10_000;
/**
 * How term sets are cut into files. A query loads some ranges of terms at once, and the cards of its twenty best papers;
 * ranges of full texts are longer, so that the files are not too many.
 */
const smallFiles = {
  papersPerCards: 4,
  rangeLength: 6_000,
  abstractRangeLength: 4_000,
  fullTextRangeLength: 28_000,
};
const fewFiles: Cut = {
  papersPerCards: 16,
  rangeLength: 15_000,
  abstractRangeLength: 12_000,
  fullTextRangeLength: 84_000,
};
type Cut = typeof smallFiles;
/** What compression leaves of a term set's files, measured over 15,000 papers. */
const compressedShares = { directory: 0.65, facts: 0.06, ranges: 0.46, cards: 0.94 };

/**
 * Write papers as the static files that search loads and that anyone may read: the manifest, the newest 400,
 * every month in pieces of at most 500, and as term sets all papers and their full texts. The same papers in
 * any order give the same files; all but the manifest are named by their content and can be cached for ever.
 */
export function createSearchFiles(papers: readonly Paper[], options: SearchFileOptions = {}): SearchFile[] {
  const files = new Map<string, SearchFile>();
  const manifest = createSearchParts(
    papers,
    (_name, _papers, create) => {
      const { result, files: ofPart } = create();
      for (const file of ofPart) files.set(file.name, file);
      return result;
    },
    options,
  );
  return [manifest, ...files.values()];
}

/** Write the parts of the files that search loads, as `createSearchFiles` does, and return the manifest. */
export function createSearchParts(
  papers: readonly Paper[],
  keep: KeepPart,
  { maxRecent = usualMaxRecent, hasFewFiles = false }: SearchFileOptions = {},
): SearchFile {
  const cut = hasFewFiles ? fewFiles : smallFiles;
  const newestFirst = papers.toSorted(compareSeen);
  const pieces = splitByMonth(newestFirst);
  const recentPapers = countRecent(pieces, maxRecent);
  const oldestFirst = newestFirst.toReversed();
  const documents = new Map<Paper, SearchDocument>();
  const list = (some: readonly Paper[]) =>
    some.map((paper) => {
      const document = documents.get(paper) ?? createSearchDocument(paper);
      documents.set(paper, document);
      return document;
    });
  const keepPiece = (name: string, some: readonly Paper[]) =>
    keep(name, some, () => createPiece(name, list(some)));
  const head = keepPiece("head", newestFirst.slice(0, Math.min(headSize, recentPapers)));
  const shards = pieces.map(({ month, name, papers }) => ({ month, ...keepPiece(name, papers) }));
  const renewed = countRecent(pieces, Math.min(maxRecent, maxRenewed));
  const parts = head.count === papers.length ? [] : listParts(oldestFirst, renewed, 0);
  const fullTextParts = listParts(oldestFirst, renewed, Math.max(0, oldestFirst.length - maxFullTexts));
  const newest = newestFirst.slice(0, mostLearnt);
  const synonyms = keep("synonyms", newest, () => createSynonymsFile(newest));
  const manifest: Manifest = {
    version: dataVersion,
    papers: papers.length,
    synonyms,
    ...(newest.some(isHan) && { hanVariants: keep("han-variants", [], createHanFile) }),
    head,
    shards,
    recentPapers,
    sets: parts.map(({ name, start, papers }) =>
      keep(`${name} ${start} ${cut.rangeLength}`, papers, () => createSet(name, start, list(papers), cut)),
    ),
    abstracts: fullTextParts.flatMap(({ name, start, papers }) =>
      keep(`abstracts-${name} ${start} ${cut.rangeLength}`, papers, () =>
        createAbstracts(`abstracts-${name}`, start, papers, list(papers), cut),
      ),
    ),
    deep: fullTextParts.map(({ name, start, papers }) =>
      keep(`deep-${name} ${start} ${cut.rangeLength}`, papers, () =>
        createFullTexts(`deep-${name}`, start, papers, list(papers), cut),
      ),
    ),
  };
  return { name: manifestName, text: JSON.stringify(manifest) };
}

/** Order papers as `compareNewest` orders their documents. */
function compareSeen(a: Paper, b: Paper): number {
  return compareNewest({ id: a.id, date: a.firstSeen }, { id: b.id, date: b.firstSeen });
}

function createPiece(name: string, documents: readonly SearchDocument[]) {
  const text = JSON.stringify(createShard(documents));
  const file = `${name}.${hash(text).slice(0, 16)}.json`;
  return { result: { file, count: documents.length }, files: [{ name: file, text }] };
}

function createSynonymsFile(papers: readonly Paper[]) {
  const text = JSON.stringify({ version: dataVersion, lines: learnAbbreviations(papers).join("\n") });
  const file = `synonyms.${hash(text).slice(0, 16)}.json`;
  return { result: { file }, files: [{ name: file, text }] };
}

function isHan({ titleTranslated = "", appearances }: Paper): boolean {
  const texts = appearances.flatMap(({ entry: { sections } }) => sections.map(({ source }) => source));
  return [titleTranslated, ...texts].some(hasHan);
}

function createHanFile() {
  const text = JSON.stringify({ version: dataVersion, pairs: writeHanPairs(traditionalCharacters) });
  const file = `han-variants.${hash(text).slice(0, 16)}.json`;
  return { result: { file }, files: [{ name: file, text }] };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A set has thousands of files, whose hashes its directory lists: 36 bits distinguish the versions of one. */
function hashBriefly(text: string): string {
  return Number.parseInt(hash(text).slice(0, 9), 16).toString(36).padStart(7, "0");
}

type Piece = { readonly month: string; readonly name: string; readonly papers: readonly Paper[] };

/** Split by month, newest first; a month's pieces fill from its oldest paper on, so that a full one stays as it is. */
function splitByMonth(newestFirst: readonly Paper[]): Piece[] {
  const months = groupBy(newestFirst, ({ firstSeen }) => firstSeen.slice(0, 7));
  return [...months].flatMap(([month, ofMonth]) => splitMonth(month, ofMonth));
}

function splitMonth(month: string, newestFirst: readonly Paper[]): Piece[] {
  const oldestFirst = newestFirst.toReversed();
  const pieces = Array.from({ length: Math.ceil(newestFirst.length / maxShardSize) }, (_, index) => ({
    month,
    name: `${month}-${index + 1}`,
    papers: oldestFirst.slice(index * maxShardSize, (index + 1) * maxShardSize).reverse(),
  }));
  return pieces.reverse();
}

/** Count the papers of the newest whole months that are at most so many together, and of the newest in any case. */
function countRecent(pieces: readonly Piece[], maxRecent: number): number {
  let recent = 0;
  let ofMonth = 0;
  for (const [index, { month, papers }] of pieces.entries()) {
    ofMonth += papers.length;
    if (pieces[index + 1]?.month === month) continue;
    if (recent > 0 && recent + ofMonth > maxRecent) break;
    recent += ofMonth;
    ofMonth = 0;
  }
  return recent;
}

function createSet(name: string, start: number, documents: readonly SearchDocument[], cut: Cut) {
  const { directory, files } = writeTermSet({
    name,
    start,
    documents,
    listTerms: listPaperTerms,
    ...cut,
    hash: hashBriefly,
    hasWords: true,
  });
  return { result: { file: directory.name, papers: documents.length }, files: [directory, ...files] };
}

/** List what term sets are made of: the newest months apart, so that a new day leaves the others as they are. */
function listParts(oldestFirst: readonly Paper[], renewed: number, first: number) {
  const start = oldestFirst.length - renewed;
  return [
    { name: "archive", start: first, papers: oldestFirst.slice(first, start) },
    { name: "recent", start, papers: oldestFirst.slice(start) },
  ].filter(({ papers }) => papers.length > 0);
}

function createAbstracts(
  name: string,
  start: number,
  papers: readonly Paper[],
  documents: readonly SearchDocument[],
  cut: Cut,
) {
  const { ofPapers, common } = listKeyTerms(papers, documents);
  const { directory, files } = writeTermSet({
    name,
    start,
    documents,
    listTerms: ({ id }) => ofPapers.get(id) ?? [],
    common,
    papersPerCards: cut.papersPerCards,
    rangeLength: cut.abstractRangeLength,
    hash: hashBriefly,
    isBare: true,
  });
  // Papers about which digests say nothing else have no such file.
  return files.length === 0
    ? { result: [], files: [] }
    : { result: [{ file: directory.name, papers: papers.length }], files: [directory, ...files] };
}

function createFullTexts(
  name: string,
  start: number,
  papers: readonly Paper[],
  documents: readonly SearchDocument[],
  cut: Cut,
): SearchPart<Manifest["deep"][number]> {
  const texts = new Map(papers.map((paper) => [paper.id, paper]));
  const { directory, files } = writeTermSet({
    name,
    start,
    documents,
    listTerms: (document) => {
      const paper = texts.get(document.id);
      return [...listPaperTerms(document), listIndexTerms(paper ? listPaperText(paper) : "")];
    },
    papersPerCards: cut.papersPerCards,
    rangeLength: cut.fullTextRangeLength,
    hash: hashBriefly,
  });
  return {
    result: { file: directory.name, papers: papers.length, ...measureFullTexts(directory, files) },
    files: [directory, ...files],
  };
}

function measureFullTexts(directory: SearchFile, files: readonly SearchFile[]) {
  const measure = (texts: readonly SearchFile[], share: number) =>
    Math.round(share * texts.reduce((sum, { text }) => sum + text.length, 0));
  const ranges = files.filter(({ name }) => name.startsWith("deep-"));
  const facts = files.filter(({ name }) => name.startsWith("facts-"));
  const cards = files.filter(({ name }) => name.startsWith("cards-"));
  const measureOne = (texts: readonly SearchFile[], share: number) =>
    Math.round(measure(texts, share) / Math.max(1, texts.length));
  const shares = compressedShares;
  return {
    openingBytes: measure([directory], shares.directory) + measure(facts, shares.facts),
    rangeBytes: measureOne(ranges, shares.ranges),
    ranges: ranges.length,
    cardBytes: measureOne(cards, shares.cards),
    cards: cards.length,
  };
}
