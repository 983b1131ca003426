import type { SearchDocument } from "@/lib/search/index/document";
import type { Query } from "@/lib/search/query/query-tree";
import { weighAuthors } from "@/lib/search/text/names";
import { createPhrase } from "@/lib/search/text/phrase";
import { findFolded, fold, listTokens } from "@/lib/search/text/tokenizer";
import { listPositiveTerms } from "./evaluate";

/** Fields of a paper's text, heaviest first: identifier, titles, authors, summaries, categories. */
export const indexedFields = ["id", "title", "author", "tldr", "category"] as const;

/** What a term counts for where it appears, by field; the heaviest field of a paper counts. */
export const fieldWeights: readonly number[] = [8, 4, 4, 3, 1];

/** What a word counts for that appears in an abstract alone: one that it repeats, and any other. */
export const abstractWeights: readonly number[] = [3, 2];

/** What a word that only begins with the term counts for, against the whole word. */
export const prefixFactor = 0.6;

/** A title as scores look at it. */
export type ScoredTitle = {
  /** The title and its translation as phrases, a line each. */
  readonly phrases: string;
  /** What appears before the first colon, as a phrase; "" without one. */
  readonly name: string;
  /** What the length of the title counts for: about 1, less for a long one. */
  readonly lengthFactor: number;
};

/** What the words of the query appearing in a title in order multiply a score by. */
const phraseBonus = 2;
/** What the query being the name before a title's colon multiplies it by once more. */
const nameBonus = 1.5;
/** Words of an ordinary title: the median of 15,000 papers. */
const usualLength = 10;
/** How much of a score depends on the length of the title. */
const lengthShare = 0.1;
/** Titles within so many words of each other count as equally long, so that recency still orders them. */
const lengthStep = 6;

/**
 * Weigh a term by how few of all papers match it: its inverse document frequency. Equal shares weigh the same
 * in a part of the papers and in all of them. A term that no paper matches weighs nothing.
 */
export function computeIdf(matching: number, paperCount: number): number {
  const holding = Math.min(matching, paperCount);
  return matching === 0 ? 0 : Math.log(1 + (paperCount - holding + 0.5) / (holding + 0.5));
}

/** Read a paper's titles for `weighTitle`. */
export function createScoredTitle({ title, titleTranslated = "" }: SearchDocument): ScoredTitle {
  const folded = fold(title);
  const colon = folded.indexOf(":");
  return {
    phrases: [folded, fold(titleTranslated)].map(createPhrase).join("\n"),
    name: createPhrase(folded.slice(0, Math.max(0, colon))),
    lengthFactor: weighLength(listTokens(folded).length),
  };
}

function weighLength(wordCount: number): number {
  const length = Math.ceil(wordCount / lengthStep) * lengthStep;
  return 1 / (1 - lengthShare + lengthShare * (length / usualLength));
}

/** Weigh a title of which nothing is known but what share of the query appears in it, and whether the query is its name. */
export function weighShare(share: number, isNamed: boolean): number {
  return isNamed ? phraseBonus * nameBonus : 1 + (phraseBonus - 1) * share;
}

/**
 * Create what weighs a paper by how its title and authors meet a query: what the sum of a paper's terms, each its field's
 * weight × its idf, is multiplied by. The more neighbours of the query's phrase are neighbours in the title or words
 * of one author's name, the more; the whole name of an author that was asked for counts more than a part.
 */
export function createTitleWeight({
  phrase,
  root,
}: Pick<Query, "phrase" | "root">): (title: ScoredTitle, authors: readonly string[]) => number {
  const words = phrase === "" ? [] : phrase.split(" ");
  const pairs = words.slice(1).map((word, index) => [words[index] ?? "", word] as const);
  const persons = listPositiveTerms(root).flatMap(({ term }) => (term.kind === "person" ? [term.parts] : []));
  const weighPersons = (lines: readonly string[]) =>
    persons.reduce((least, parts) => Math.min(least, weighAuthors(parts, lines) || 1), 1);
  return ({ phrases, name, lengthFactor }, authors) => {
    const lines = pairs.length > 0 || persons.length > 0 ? authors.map(fold) : [];
    if (words.length === 0) return weighPersons(lines);
    const isTogether = (pair: readonly string[]) =>
      findFolded(phrases, pair.join(" "), 0, true) >= 0 || weighAuthors(pair, lines) > 0;
    const isWhole = findFolded(phrases, phrase, 0, true) >= 0;
    const share = isWhole ? 1 : pairs.length === 0 ? 0 : pairs.filter(isTogether).length / pairs.length;
    return weighPersons(lines) * lengthFactor * weighShare(share, phrase === name);
  };
}
