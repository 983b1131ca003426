import type { Paper } from "@/lib/library/library";
import { listIndexTerms } from "@/lib/search/archive/terms";
import { softMark } from "@/lib/search/text/compounds";
import { getStem } from "@/lib/search/text/kin";
import { fold, listTokens } from "@/lib/search/text/tokenizer";
import { listFieldTexts, type SearchDocument } from "./document";
import { listPaperText } from "./paper-text";

/** What abstracts say in short. */
export type KeyTerms = {
  /** By identifier: the terms that say most about a paper beside its title, names and summary; those that it repeats apart. */
  readonly ofPapers: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Stems that appear in many papers, which are no key terms, and in how many. */
  readonly common: readonly (readonly [stem: string, count: number])[];
};

/** Terms kept of a paper: with 25 words and as many pairs of characters, ranking lost .01 of what all of them bought. */
const mostWords = 25;
const mostPairs = 25;
/** Stems in more than this share of the papers, and more than so few, say nothing about them. */
const commonShare = 0.1;
const leastCommon = 20;
/** A text that says a word so often is about it. */
const repeated = 3;

/** A number for each term and each stem: many papers are held at once, and their terms are mostly the same. */
type Vocabulary = {
  readonly texts: readonly string[];
  /** The number of the stem, by the number of the term. */
  readonly stems: readonly number[];
  add(text: string): number;
};

type WeighedTerm = { readonly term: string; readonly count: number; readonly weight: number };

/** List the terms that say most about papers, by how often they are said and in how few papers (Spärck Jones 1972). */
export function listKeyTerms(papers: readonly Paper[], documents: readonly SearchDocument[]): KeyTerms {
  const vocabulary = createVocabulary();
  const { texts, stems } = vocabulary;
  const frequencies: number[] = [];
  const counted = papers.map((paper, index) => {
    const fields = documents.slice(index, index + 1).flatMap(listFieldTexts);
    const known = new Set(fields.flatMap(listStems).map(vocabulary.add));
    const terms = countTerms(listPaperText(paper), vocabulary);
    const add = (stem: number) => {
      frequencies[stem] = (frequencies[stem] ?? 0) + 1;
    };
    for (const stem of known) add(stem);
    for (const stem of terms.keys()) if (!known.has(stem)) add(stem);
    const unknown = [...terms].flatMap(([stem, { term, count }]) => (known.has(stem) ? [] : [term, count]));
    return { id: paper.id, terms: Uint32Array.from(unknown) };
  });
  const mostHolding = Math.max(leastCommon, papers.length * commonShare);
  const isCommon = (frequency: number) => frequency > mostHolding;
  const weigh = (terms: Uint32Array) => {
    const [words, pairs]: [WeighedTerm[], WeighedTerm[]] = [[], []];
    for (let at = 0; at < terms.length; at += 2) {
      const number = terms[at] ?? 0;
      const count = terms[at + 1] ?? 0;
      const frequency = frequencies[stems[number] ?? number] ?? 1;
      if (isCommon(frequency)) continue;
      const term = texts[number] ?? "";
      const weight = (1 + Math.log(count)) * Math.log(papers.length / frequency);
      (isPair(term) ? pairs : words).push({ term, count, weight });
    }
    return { words: words.sort(compareWeights), pairs: pairs.sort(compareWeights) };
  };
  return {
    ofPapers: new Map(
      counted.map(({ id, terms }) => {
        const { words, pairs } = weigh(terms);
        const kept = [...words.slice(0, mostWords), ...pairs.slice(0, mostPairs)];
        const list = (isRepeated: boolean) =>
          kept.filter(({ count }) => count >= repeated === isRepeated).map(({ term }) => term);
        return [id, [list(true), list(false)]];
      }),
    ),
    common: frequencies
      .flatMap((frequency, stem) => (isCommon(frequency) ? [[texts[stem] ?? "", frequency] as const] : []))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function compareWeights(a: WeighedTerm, b: WeighedTerm): number {
  return b.weight - a.weight || (a.term < b.term ? -1 : 1);
}

function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const stems: number[] = [];
  const add = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = texts.push(text) - 1;
    numbers.set(text, number);
    stems[number] = add(getStem(text));
    return number;
  };
  return { texts, stems, add };
}

/** Count the words and pairs of characters of a text by their stems, each as it is said first. */
function countTerms(text: string, { stems, add }: Vocabulary) {
  const terms = new Map<number, { readonly term: number; count: number }>();
  for (const { kind, text: token } of listTokens(fold(text))) {
    for (const said of kind === "word" ? [token] : listPairs(token)) {
      if (said.length < 2 || /^\d+$/.test(said)) continue;
      const term = add(said);
      const stem = stems[term] ?? term;
      const known = terms.get(stem);
      if (known) known.count += 1;
      else terms.set(stem, { term, count: 1 });
    }
  }
  return terms;
}

function listPairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}

function listStems(text: string): string[] {
  return [...listIndexTerms(text)].map((term) => getStem(term.replace(softMark, "")));
}

function isPair(term: string): boolean {
  return !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u.test(term);
}
