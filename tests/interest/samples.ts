import type { Interests } from "@/lib/interest/interests";
import { type Piece, readPiece, writePiece } from "@/lib/interest/piece";
import { countTerms, type TermSource } from "@/lib/interest/terms";
import type { SearchDocument } from "@/lib/search/index/document";

type Sample = Partial<TermSource> & { readonly id: string; readonly title: string };

/** Nine papers on three subjects and their own words in each, so that each word of a subject is in three of them. */
export const samples: readonly Sample[] = [
  { id: "2602.00001", title: "Splatting scenes", text: "gaussian radiance" },
  { id: "2602.00002", title: "Splatting gaussians", text: "radiance scenes" },
  { id: "2602.00003", title: "Radiance, gaussian scenes", text: "splatting" },
  { id: "2602.00004", title: "Tumour biopsies", text: "histology slides" },
  { id: "2602.00005", title: "Histology, tumours", text: "biopsies slides" },
  { id: "2602.00006", title: "Slides, biopsies", text: "tumour histology" },
  { id: "2602.00007", title: "Driving pedestrians", text: "lanes traffic" },
  { id: "2602.00008", title: "Lanes, traffic", text: "driving pedestrians" },
  { id: "2602.00009", title: "Traffic, pedestrians", text: "lanes driving" },
];

export const day = "2026-02-25";

/** Write papers as a piece and read it. */
export function createPiece(papers: readonly Sample[]): Piece {
  const read = readPiece(
    writePiece(papers.map(({ id, ...paper }) => ({ id, terms: countTerms({ text: "", ...paper }) }))),
  );
  if (!read.isReadable) throw new Error(read.reason);
  return read.piece;
}

/** Make a paper of a list out of a sample: by its title and authors, without its abstract. */
export function createDocument({ id, title, authors = [], categories = [] }: Sample): SearchDocument {
  return {
    id,
    title,
    authors: [...authors],
    authorCount: authors.length,
    categories: [...categories],
    date: day,
    sources: [],
    tldr: [],
  };
}

export const noInterests: Interests = {
  wanted: [],
  unwanted: [],
  authors: [],
  mutedAuthors: [],
  queries: [],
  mutedQueries: [],
  ignoredWords: [],
};

export const now = "2026-02-25T08:00:00.000Z";

/** A paper that was kept, known by an identifier or by its own text. */
export function keep(id: string, title = "", text = "", time = now) {
  return { id, title, text, time, day, sign: "kept" } as const;
}
