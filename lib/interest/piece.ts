import { createBitReader, createBitWriter } from "./bits";
import { maxLevel, type TermCounts, termLimit } from "./terms";

/** Papers with their terms, as a file of the site holds them. */
export type Piece = {
  /** arXiv identifiers. */
  readonly ids: readonly string[];
  /** The terms of all papers, ascending, and in how many papers each is. */
  readonly terms: Uint32Array;
  readonly holders: Uint32Array;
  /** Where the terms of each paper begin in the lists below; one more at the end. */
  readonly starts: Uint32Array;
  /** Which of the terms it is, and how often the paper says it, 1 to `maxLevel`. */
  readonly places: Uint32Array;
  readonly levels: Uint8Array;
};

/** What a file holds, or why it cannot be read. */
export type PieceOutcome =
  | { readonly isReadable: true; readonly piece: Piece }
  | { readonly isReadable: false; readonly reason: "other-format" | "other-version" | "damaged" };

/** Grows with every change of the format, of how words are cut, stemmed or numbered. */
export const pieceVersion = 1;
const maxPiecePapers = 4_096;

const magic = 0x61696e74;
const headLength = 20;

/**
 * Write papers with their terms as a file: a head of magic number, version, papers, terms, bytes of the identifiers and
 * a checksum, then the identifiers, then for each term by its number the papers that say it.
 */
export function writePiece(
  papers: readonly { readonly id: string; readonly terms: TermCounts }[],
): Uint8Array {
  const postings = new Map<number, [paper: number, level: number][]>();
  for (const [place, { terms }] of papers.entries()) {
    for (const [term, level] of terms) {
      const list = postings.get(term) ?? [];
      list.push([place, level]);
      postings.set(term, list);
    }
  }
  const writer = createBitWriter();
  const termShift = getShift(termLimit, postings.size);
  let next = 0;
  for (const [term, list] of [...postings].sort(([a], [b]) => a - b)) {
    writer.rice(term - next, termShift);
    next = term + 1;
    writer.gamma(list.length);
    const shift = getShift(papers.length, list.length);
    let first = 0;
    for (const [paper, level] of list) {
      writer.rice(paper - first, shift);
      first = paper + 1;
      writer.rice(level - 1, 0);
    }
  }
  const ids = new TextEncoder().encode(papers.map(({ id }) => id).join("\n"));
  const body = join([ids, writer.end()]);
  const head = new DataView(new ArrayBuffer(headLength));
  head.setUint32(0, magic);
  head.setUint16(4, pieceVersion);
  head.setUint16(6, papers.length);
  head.setUint32(8, postings.size);
  head.setUint32(12, ids.length);
  head.setUint32(16, sum(body));
  return join([new Uint8Array(head.buffer), body]);
}

/** Read a file of `writePiece`; never throws, whatever the bytes are, and reads nothing of a file that is damaged. */
export function readPiece(bytes: Uint8Array): PieceOutcome {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 6 || head.getUint32(0) !== magic) return { isReadable: false, reason: "other-format" };
  if (head.getUint16(4) !== pieceVersion) return { isReadable: false, reason: "other-version" };
  const piece = bytes.length < headLength ? undefined : readBody(head, bytes.subarray(headLength));
  return piece ? { isReadable: true, piece } : { isReadable: false, reason: "damaged" };
}

function readBody(head: DataView, body: Uint8Array): Piece | undefined {
  const [papers, terms, idBytes] = [head.getUint16(6), head.getUint32(8), head.getUint32(12)];
  if (head.getUint32(16) !== sum(body) || papers > maxPiecePapers || idBytes > body.length) return undefined;
  const text = new TextDecoder().decode(body.subarray(0, idBytes));
  const ids = text === "" ? [] : text.split("\n");
  const postings = readPostings(body.subarray(idBytes), papers, terms);
  return ids.length === papers && postings ? { ids, ...postings } : undefined;
}

type Postings = { readonly papers: number[]; readonly places: number[]; readonly levels: number[] };

function readPostings(bytes: Uint8Array, papers: number, count: number) {
  const reader = createBitReader(bytes);
  const read: Postings = { papers: [], places: [], levels: [] };
  const terms: number[] = [];
  const holders: number[] = [];
  const termShift = getShift(termLimit, count);
  let next = 0;
  for (let place = 0; place < count; place += 1) {
    const term = next + reader.rice(termShift);
    next = term + 1;
    const length = reader.gamma();
    if (term >= termLimit || length > papers || reader.isPastEnd()) return undefined;
    terms.push(term);
    holders.push(length);
    const shift = getShift(papers, length);
    let first = 0;
    for (let holder = 0; holder < length; holder += 1) {
      const paper = first + reader.rice(shift);
      first = paper + 1;
      const level = reader.rice(0) + 1;
      if (paper >= papers || level > maxLevel || reader.isPastEnd()) return undefined;
      read.papers.push(paper);
      read.places.push(place);
      read.levels.push(level);
    }
  }
  if (!reader.isAtEnd()) return undefined;
  return { terms: Uint32Array.from(terms), holders: Uint32Array.from(holders), ...toRows(read, papers) };
}

/** Turn papers by term into terms by paper. */
function toRows({ papers, places, levels }: Postings, count: number) {
  const starts = new Uint32Array(count + 1);
  for (const paper of papers) starts[paper + 1] = (starts[paper + 1] ?? 0) + 1;
  for (let paper = 0; paper < count; paper += 1) {
    starts[paper + 1] = (starts[paper + 1] ?? 0) + (starts[paper] ?? 0);
  }
  const rows = { starts, places: new Uint32Array(places.length), levels: new Uint8Array(places.length) };
  const ends = starts.slice();
  for (const [posting, paper] of papers.entries()) {
    const row = ends[paper] ?? 0;
    ends[paper] = row + 1;
    rows.places[row] = places[posting] ?? 0;
    rows.levels[row] = levels[posting] ?? 0;
  }
  return rows;
}

/** Rice's parameter for so many numbers that lie evenly below a limit. */
function getShift(limit: number, count: number): number {
  return Math.max(0, Math.floor(Math.log2((0.69 * limit) / Math.max(1, count))));
}

/** FNV-1a. */
function sum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    joined.set(part, place);
    place += part.length;
  }
  return joined;
}
