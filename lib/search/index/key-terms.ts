import type { Paper } from "@/lib/library/library";
import { listIndexTerms } from "@/lib/search/archive/terms";
import { softMark } from "@/lib/search/text/compounds";
import { getStem } from "@/lib/search/text/kin";
import { fold, listTokens } from "@/lib/search/text/tokenizer";
import { listSlots, type SearchDocument } from "./document";
import { listPaperText } from "./paper-text";

/** What abstracts say in short. */
export type KeyTerms = {
  /** By identifier: the terms that tell most of a paper beside its title, names and summary; those that it repeats apart. */
  readonly ofPapers: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Stems that stand in many papers, which are no key terms, and in how many. */
  readonly common: readonly (readonly [stem: string, count: number])[];
};

/** Terms kept of a paper: with 25 words and as many pairs of characters, ranking lost .01 of what all of them bought. */
const mostWords = 25;
const mostPairs = 25;
/** Stems in more than this share of the papers, and more than so few, tell none of them. */
const commonShare = 0.1;
const leastCommon = 20;
/** A text that says a word so often is about it. */
const repeated = 3;

type CountedTerm = { readonly key: string; readonly term: string; count: number };

/** List the terms that tell most of papers, by how often they are said and in how few papers (Spärck Jones 1972). */
export function listKeyTerms(papers: readonly Paper[], documents: readonly SearchDocument[]): KeyTerms {
  const frequencies = new Map<string, number>();
  const counted = papers.map((paper, place) => {
    const known = new Set(
      documents
        .slice(place, place + 1)
        .flatMap(listSlots)
        .flatMap(listKeys),
    );
    const terms = countTerms(listPaperText(paper));
    for (const key of new Set([...known, ...terms.keys()])) {
      frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
    }
    return { id: paper.id, terms: [...terms.values()].filter(({ key }) => !known.has(key)) };
  });
  const mostHolding = Math.max(leastCommon, papers.length * commonShare);
  const isCommon = (key: string) => (frequencies.get(key) ?? 0) > mostHolding;
  const weigh = ({ key, count }: CountedTerm) =>
    (1 + Math.log(count)) * Math.log(papers.length / (frequencies.get(key) ?? 1));
  return {
    ofPapers: new Map(
      counted.map(({ id, terms }) => {
        const best = terms
          .filter(({ key }) => !isCommon(key))
          .map((term) => ({ ...term, weight: weigh(term) }))
          .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
        const kept = [
          ...best.filter(({ term }) => !isPair(term)).slice(0, mostWords),
          ...best.filter(({ term }) => isPair(term)).slice(0, mostPairs),
        ];
        const list = (isRepeated: boolean) =>
          kept.filter(({ count }) => count >= repeated === isRepeated).map(({ term }) => term);
        return [id, [list(true), list(false)]];
      }),
    ),
    common: [...frequencies].filter(([key]) => isCommon(key)).sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** Count the words and pairs of characters of a text by their stems, each as it is said first. */
function countTerms(text: string): ReadonlyMap<string, CountedTerm> {
  const terms = new Map<string, CountedTerm>();
  for (const { kind, text: token } of listTokens(fold(text))) {
    for (const term of kind === "word" ? [token] : listPairs(token)) {
      if (term.length < 2 || /^\d+$/.test(term)) continue;
      const key = getStem(term);
      const known = terms.get(key);
      if (known) known.count += 1;
      else terms.set(key, { key, term, count: 1 });
    }
  }
  return terms;
}

function listPairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, place) => (characters[place] ?? "") + character);
}

function listKeys(text: string): string[] {
  return [...listIndexTerms(text)].map((term) => getStem(term.replace(softMark, "")));
}

function isPair(term: string): boolean {
  return !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u.test(term);
}
