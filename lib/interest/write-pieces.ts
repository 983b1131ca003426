import { createHash } from "node:crypto";
import { groupBy } from "@/lib/library/group-by";
import type { Paper } from "@/lib/library/library";
import { listPassages } from "@/lib/library/passages";
import { type InterestManifest, interestManifestName } from "./manifest";
import { pieceVersion, writePiece } from "./piece";
import { countTerms, type TermSource } from "./terms";

/** A file of the static data. */
export type PieceFile = { readonly name: string; readonly content: Uint8Array };

type Result = InterestManifest["pieces"][number];

/**
 * Keeps the files of a piece, and returns what the manifest says of it. It may leave `create` alone where it has those
 * of the same name and papers: a piece depends on nothing else.
 */
export type KeepPiece = (
  name: string,
  papers: readonly Paper[],
  create: () => { readonly result: Result; readonly files: readonly PieceFile[] },
) => Result;

/** Papers of a piece, which a new day replaces: some 75 kB. */
const pieceSize = 500;

/**
 * Write the terms of papers as the files that a reader's order is made from, and return the manifest. A month is cut
 * from its oldest paper on, so that a full piece stays as it is.
 */
export function createPieces(papers: readonly Paper[], keep: KeepPiece): PieceFile {
  const oldestFirst = papers.toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1));
  const months = groupBy(oldestFirst, ({ firstSeen }) => firstSeen.slice(0, 7));
  const pieces = [...months].flatMap(([month, ofMonth]) =>
    Array.from({ length: Math.ceil(ofMonth.length / pieceSize) }, (_, place) => {
      const name = `interest-${month}-${place + 1}`;
      const ofPiece = ofMonth.slice(place * pieceSize, (place + 1) * pieceSize);
      return keep(name, ofPiece, () => createPiece(name, ofPiece));
    }),
  );
  const manifest: InterestManifest = { version: pieceVersion, pieces: pieces.reverse() };
  return { name: interestManifestName, content: new TextEncoder().encode(JSON.stringify(manifest)) };
}

function toKey({ id, firstSeen }: Paper): string {
  return `${firstSeen} ${id}`;
}

function createPiece(name: string, papers: readonly Paper[]) {
  const content = writePiece(
    papers.map((paper) => ({ id: paper.id, terms: countTerms(getPaperText(paper)) })),
  );
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const file = `${name}.${hash}.bin`;
  const [from, to] = [papers[0]?.firstSeen ?? "", papers.at(-1)?.firstSeen ?? ""];
  return { result: { file, count: papers.length, from, to }, files: [{ name: file, content }] };
}

const kinds = [
  "abstract",
  "tldr",
  "motivation",
  "method",
  "result",
  "conclusion",
  "abstract-translation",
] as const;

/**
 * Get the text by which a paper is known: its abstract in English, else what there is in English, else in any language.
 * Markup stays in, because its words are those of thousands of papers.
 */
export function getPaperText(paper: Paper): TermSource {
  const passages = listPassages(paper);
  const sound = kinds
    .flatMap((kind) => passages.get(kind) ?? [])
    .filter(
      ({ section, flags }) =>
        section.source.trim() !== "" && flags.every((flag) => flag === "wrong-language"),
    )
    .map(({ section }) => section);
  const english = sound.filter(({ language }) => language === "en");
  const abstract = english.find(({ kind }) => kind === "abstract");
  const texts = abstract ? [abstract] : english.length > 0 ? english : sound;
  const { title, authors, categories } = paper;
  return { title, text: texts.map(({ source }) => source).join("\n"), authors, categories };
}
