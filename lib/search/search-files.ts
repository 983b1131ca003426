import { createHash } from "node:crypto";
import type { Paper } from "@/lib/library/library";
import { compareNewest, type SearchDocument } from "./document";
import { createSearchDocument } from "./paper-document";
import { createShard, dataVersion, type Manifest, manifestName } from "./shard";

/** A file of the static data. */
export type SearchFile = { readonly name: string; readonly text: string };

/** Papers of the head file, which a first visit waits for: some 100 kB compressed. */
const headSize = 400;
const maxShardSize = 1_500;

/**
 * Write papers as the static files that search loads and that anyone may read: the manifest, the newest 400,
 * and every month in pieces of at most 1,500. The same papers in any order give the same files; all but the
 * manifest are named by their content and can be cached for ever.
 */
export function createSearchFiles(papers: readonly Paper[]): SearchFile[] {
  const documents = papers.map(createSearchDocument).sort(compareNewest);
  const head = createPiece("head", documents.slice(0, headSize));
  const shards = splitByMonth(documents).map(({ month, name, documents }) => ({
    month,
    ...createPiece(name, documents),
  }));
  const manifest: Manifest = {
    version: dataVersion,
    papers: documents.length,
    head: { file: head.file, count: head.count },
    shards: shards.map(({ month, file, count }) => ({ month, file, count })),
  };
  return [
    { name: manifestName, text: JSON.stringify(manifest) },
    ...[head, ...shards].map(({ file, text }) => ({ name: file, text })),
  ];
}

function createPiece(name: string, documents: readonly SearchDocument[]) {
  const text = JSON.stringify(createShard(documents));
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return {
    file: `${name}.${hash}.json`,
    count: documents.length,
    text,
  };
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
