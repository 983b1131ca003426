import { createHash } from "node:crypto";
import type { Paper } from "@/lib/library/library";
import { type TermSetSource, type WrittenTermSet, writeTermSet } from "./archive/write-term-set";
import { compareNewest, listSlots, type SearchDocument } from "./document";
import { type Manifest, manifestName } from "./manifest";
import { createSearchDocument } from "./paper-document";
import { listPaperText } from "./paper-text";
import { createShard, dataVersion } from "./shard";

/** A file of the static data. */
export type SearchFile = { readonly name: string; readonly text: string };

export type SearchFileOptions = {
  /** Most papers that search loads whole, in whole months. */
  readonly maxRecent?: number;
};

/** Papers of the head file, which a first visit waits for: some 100 kB compressed. */
const headSize = 400;
/** Papers of a month's piece: a new day replaces one, some 80 kB compressed. */
const maxShardSize = 500;
/** What a phone indexes in some seconds and holds with ease; larger libraries have an archive. */
const usualMaxRecent = 10_000;
/** Papers whose full texts can be searched. */
const maxDeep = 250_000;
/** A query loads some ranges of terms at once; those of full texts are longer, so that the files are not too many. */
const archiveRangeLength = 24_000;
const deepRangeLength = 84_000;
/** What compression leaves of a term set's files, measured over 15,000 papers. */
const compressedShares = { directory: 0.65, facts: 0.06, ranges: 0.46 };

/**
 * Write papers as the static files that search loads and that anyone may read: the manifest, the newest 400,
 * every month in pieces of at most 500, and as term sets the older months and the full texts. The same papers in
 * any order give the same files; all but the manifest are named by their content and can be cached for ever.
 */
export function createSearchFiles(papers: readonly Paper[], options: SearchFileOptions = {}): SearchFile[] {
  const documents = papers.map(createSearchDocument).sort(compareNewest);
  const pieces = splitByMonth(documents);
  const recentPapers = countRecent(pieces, options.maxRecent ?? usualMaxRecent);
  const head = createPiece("head", documents.slice(0, Math.min(headSize, recentPapers)));
  const shards = pieces.map(({ month, name, documents }) => ({ month, ...createPiece(name, documents) }));
  const oldestFirst = documents.toReversed();
  const archive = createArchive(oldestFirst.slice(0, documents.length - recentPapers));
  const deep = createDeepSets(papers, oldestFirst, documents.length - recentPapers);
  const manifest: Manifest = {
    version: dataVersion,
    papers: documents.length,
    head: { file: head.file, count: head.count },
    shards: shards.map(({ month, file, count }) => ({ month, file, count })),
    recentPapers,
    ...(archive && {
      archive: { file: archive.directory.name, papers: documents.length - recentPapers },
    }),
    deep: deep.map(describeDeep),
  };
  const files = [
    { name: manifestName, text: JSON.stringify(manifest) },
    ...[head, ...shards].map(({ file, text }) => ({ name: file, text })),
    ...[...(archive ? [archive] : []), ...deep.map(({ set }) => set)].flatMap(({ directory, files }) => [
      directory,
      ...files,
    ]),
  ];
  // Two sets of the same papers share the files of what is shown of them.
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

function createPiece(name: string, documents: readonly SearchDocument[]) {
  const text = JSON.stringify(createShard(documents));
  return { file: `${name}.${hash(text).slice(0, 16)}.json`, count: documents.length, text };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A set has thousands of files, whose hashes its directory lists: 36 bits tell the versions of one apart. */
function hashBriefly(text: string): string {
  return Number.parseInt(hash(text).slice(0, 9), 16).toString(36).padStart(7, "0");
}

type Piece = {
  readonly month: string;
  readonly name: string;
  readonly documents: readonly SearchDocument[];
};

/** Split by month, newest first; a month's pieces fill from its oldest paper on, so that a full one stays as it is. */
function splitByMonth(documents: readonly SearchDocument[]): Piece[] {
  const months = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    const month = document.date.slice(0, 7);
    const ofMonth = months.get(month);
    if (ofMonth) ofMonth.push(document);
    else months.set(month, [document]);
  }
  return [...months].flatMap(([month, ofMonth]) => splitMonth(month, ofMonth));
}

function splitMonth(month: string, documents: readonly SearchDocument[]): Piece[] {
  const oldestFirst = documents.toReversed();
  const pieces = Array.from({ length: Math.ceil(documents.length / maxShardSize) }, (_, place) => ({
    month,
    name: `${month}-${place + 1}`,
    documents: oldestFirst.slice(place * maxShardSize, (place + 1) * maxShardSize).reverse(),
  }));
  return pieces.reverse();
}

/** Count the papers of the newest whole months that are at most so many together, and of the newest in any case. */
function countRecent(pieces: readonly Piece[], maxRecent: number): number {
  let recent = 0;
  let ofMonth = 0;
  for (const [place, { month, documents }] of pieces.entries()) {
    ofMonth += documents.length;
    if (pieces[place + 1]?.month === month) continue;
    if (recent > 0 && recent + ofMonth > maxRecent) break;
    recent += ofMonth;
    ofMonth = 0;
  }
  return recent;
}

function createArchive(documents: readonly SearchDocument[]): WrittenTermSet | undefined {
  if (documents.length === 0) return undefined;
  return writeTermSet({
    name: "archive",
    start: 0,
    documents,
    listSlots,
    rangeLength: archiveRangeLength,
    hash: hashBriefly,
    hasWords: true,
  });
}

/** A term set over full texts, with how many papers it holds. */
type DeepSet = { readonly papers: number; readonly set: WrittenTermSet };

/** Write the full texts of the archive and of the newest months apart: what does not change stays as it is. */
function createDeepSets(
  papers: readonly Paper[],
  oldestFirst: readonly SearchDocument[],
  archived: number,
): DeepSet[] {
  const papersById = new Map(papers.map((paper) => [paper.id, paper]));
  const first = Math.max(0, oldestFirst.length - maxDeep);
  const write = (source: Pick<TermSetSource, "name" | "start" | "documents">): DeepSet[] => {
    if (source.documents.length === 0) return [];
    const listDeepSlots = (document: SearchDocument) => {
      const paper = papersById.get(document.id);
      return [...listSlots(document), paper ? listPaperText(paper) : ""];
    };
    const set = writeTermSet({
      ...source,
      listSlots: listDeepSlots,
      rangeLength: deepRangeLength,
      hash: hashBriefly,
    });
    return [{ papers: source.documents.length, set }];
  };
  return [
    ...write({ name: "deep-archive", start: first, documents: oldestFirst.slice(first, archived) }),
    ...write({ name: "deep-recent", start: archived, documents: oldestFirst.slice(archived) }),
  ];
}

function describeDeep({ papers, set: { directory, files } }: DeepSet): Manifest["deep"][number] {
  const measure = (texts: readonly SearchFile[], share: number) =>
    Math.round(share * texts.reduce((sum, { text }) => sum + text.length, 0));
  const ranges = files.filter(({ name }) => name.startsWith("deep-"));
  const facts = files.filter(({ name }) => name.startsWith("facts-"));
  const { directory: ofDirectory, facts: ofFacts, ranges: ofRanges } = compressedShares;
  return {
    file: directory.name,
    papers,
    openingBytes: measure([directory], ofDirectory) + measure(facts, ofFacts),
    rangeBytes: Math.round(measure(ranges, ofRanges) / Math.max(1, ranges.length)),
    ranges: ranges.length,
  };
}
