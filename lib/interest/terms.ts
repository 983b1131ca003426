import { getStem } from "@/lib/search/text/kin";
import { fold, listTokens } from "@/lib/search/text/tokenizer";

/** What a term says of a paper; its place in the list is the low part of its number. */
const kinds = ["word", "author", "category"] as const;
export type TermKind = (typeof kinds)[number];

/** How often a paper says each of its terms, by number: 1 to `maxLevel`. */
export type TermCounts = ReadonlyMap<number, number>;

/** What the terms of a paper are made of, in any language, with or without markup. */
export type TermSource = {
  readonly title: string;
  /** The abstract, or what stands in for it. */
  readonly text: string;
  readonly authors?: readonly string[];
  readonly categories?: readonly string[];
};

/** A word that is said more often says no more of a paper. */
export const maxLevel = 4;
/** All numbers are below: 22 bits of a hash, 2 of the kind. */
export const termLimit = 2 ** 24;

/** A word of a title counts as if it were said so often. */
const weightOfTitle = 2;

/** Number a term: the same text and kind have the same number in every build and browser. */
export function numberTerm(kind: TermKind, term: string): number {
  const place = kinds.indexOf(kind);
  let hash = 0x811c9dc5 ^ place;
  for (let unit = 0; unit < term.length; unit += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(unit), 0x01000193);
  }
  // What FNV-1a leaves uneven, the finaliser of MurmurHash3 spreads.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 10) * 4 + place;
}

/** Return whether a number is that of a word. */
export function isWord(term: number): boolean {
  return term % 4 === 0;
}

/** Number an author by the words of the name in any order and case: `Wang, Wei` is `Wei Wang`. */
export function numberAuthor(name: string): number {
  const words = listTokens(fold(name)).map(({ text }) => text);
  return numberTerm("author", words.sort().join(" "));
}

/** List the words of a text as terms name them, stems and pairs of Han characters, each as it was written. */
export function listWords(text: string): { readonly stem: string; readonly written: string }[] {
  return listTokens(fold(text)).flatMap(({ kind, text: token }) => {
    if (kind === "word") {
      const isNoise = token.length < 2 || /^\d+$/.test(token);
      return isNoise ? [] : [{ stem: getStem(token), written: token }];
    }
    const characters = [...token];
    return characters.slice(1).map((character, place) => {
      const pair = (characters[place] ?? "") + character;
      return { stem: pair, written: pair };
    });
  });
}

/** Count the terms of a paper. */
export function countTerms({ title, text, authors = [], categories = [] }: TermSource): TermCounts {
  const counts = new Map<number, number>();
  const count = (term: number, weight: number) =>
    counts.set(term, Math.min(maxLevel, (counts.get(term) ?? 0) + weight));
  for (const { stem } of listWords(title)) count(numberTerm("word", stem), weightOfTitle);
  for (const { stem } of listWords(text)) count(numberTerm("word", stem), 1);
  for (const author of new Set(authors.map(numberAuthor))) count(author, 1);
  for (const category of new Set(categories)) count(numberTerm("category", category), 1);
  return counts;
}
