import { listFieldTexts, type SearchDocument } from "@/lib/search/index/document";
import type { Option, QueryTerm, TextField } from "@/lib/search/query/query-tree";
import { softMark } from "@/lib/search/text/compounds";
import { getKinPrefix, weighKin } from "@/lib/search/text/kin";
import { listSoftTerms } from "@/lib/search/text/soft-terms";
import { fold, listTerms } from "@/lib/search/text/tokenizer";
import {
  authorField,
  createFind,
  createFoldedPaper,
  type Find,
  type FoldedPaper,
  findField,
  hasAuthor,
  type TextTerm,
} from "./folded-paper";
import { fieldWeights, indexedFields, prefixFactor } from "./scoring";
import { createTermIndex, type TermIndex } from "./term-index";

/** The papers that match one term of a query. */
type Matches = {
  readonly ordinals: readonly number[];
  /** By ordinal: the weight of the best field where the term appears; 0 where it does not match. */
  readonly termWeights: Float32Array;
};

export type Matcher = {
  /** Add a paper; ordinals count from 0 without a gap. */
  add(ordinal: number, document: SearchDocument): void;
  /** Find the papers among the first `paperCount` that match a term, in one field if asked. */
  match(term: QueryTerm, field: TextField | undefined, paperCount: number): Matches;
  /** How often a word, or a soft term, appears in the papers. */
  countWord(word: string): number;
  /** List the words and characters of all papers with how often each appears in them. */
  listWords(): Iterable<readonly [word: string, count: number]>;
};

/** Create an empty matcher: the term index finds candidates, the folded text decides. */
export function createMatcher(): Matcher {
  const index = createTermIndex(indexedFields.length);
  const papers: FoldedPaper[] = [];
  const indexed: IndexedPapers = { index, papers };

  const match = (term: QueryTerm, field: TextField | undefined, paperCount: number): Matches => {
    const matches = createMatches(paperCount);
    if (term.kind === "word") matchWord(indexed, term.text, field, matches);
    else if (term.kind === "kin") matchKin(index, term.text, term.isOpen, matches);
    else if (term.kind === "person") matchPerson(indexed, term.parts, matches);
    else if (term.kind === "any")
      matchAny(term.options, (option) => match(option, undefined, paperCount), matches);
    else matchText(indexed, listIndexedParts(term), createFind(term), field, matches);
    return matches;
  };

  return {
    add(ordinal, document) {
      const texts = listFieldTexts(document);
      const fields = texts.map(fold);
      papers[ordinal] = createFoldedPaper(fields);
      index.add(
        ordinal,
        fields.map((field, fieldIndex) => [...listTerms(field), ...listSoftTerms(texts[fieldIndex] ?? "")]),
      );
    },
    match,
    countWord: index.countAdded,
    listWords: index.listWords,
  };
}

type IndexedPapers = { readonly index: TermIndex; readonly papers: readonly FoldedPaper[] };

function matchWord(
  indexed: IndexedPapers,
  word: string,
  field: TextField | undefined,
  matches: MatchesDraft,
): void {
  const { index } = indexed;
  for (const found of index.listStartingWith(word)) {
    if (found.endsWith(softMark)) continue;
    const factor = found === word ? 1 : prefixFactor;
    const add = (ordinal: number, fieldIndex: number) => matches.add(ordinal, fieldIndex, factor);
    if (field === undefined) index.visit(found, add);
    else visitInField(indexed, found, field, add);
  }
}

/** Visit the papers that hold a word in a field; the index knows only the first field with a word. */
function visitInField(
  { index, papers }: IndexedPapers,
  word: string,
  field: TextField,
  visit: (ordinal: number, fieldIndex: number) => void,
): void {
  const fieldIndex = indexedFields.indexOf(field);
  let find: Find | undefined;
  index.visit(word, (ordinal, firstField) => {
    if (firstField === fieldIndex) visit(ordinal, fieldIndex);
    if (firstField >= fieldIndex) return;
    find ??= createFind({ kind: "phrase", text: word, parts: [word] });
    visit(ordinal, findField(papers[ordinal], field, find));
  });
}

function matchKin(index: TermIndex, word: string, isOpen: boolean, matches: MatchesDraft): void {
  for (const found of index.listStartingWith(getKinPrefix(word))) {
    const factor = weighKin(word, isOpen, found);
    if (factor > 0) index.visit(found, (ordinal, fieldIndex) => matches.add(ordinal, fieldIndex, factor));
  }
}

function matchPerson(
  { index, papers }: IndexedPapers,
  parts: readonly string[],
  matches: MatchesDraft,
): void {
  const whole = parts.filter((part) => part.length > 1);
  index.visit(findRarest(whole.length > 0 ? whole : parts, index.count), (ordinal) => {
    if (hasAuthor(papers[ordinal], parts)) matches.add(ordinal, authorField, 1);
  });
}

/** Add the papers that match all terms of an option, by the weakest of these. */
function matchAny(
  options: readonly Option[],
  match: (term: QueryTerm) => Matches,
  matches: MatchesDraft,
): void {
  for (const { terms, factor } of options) {
    const [first, ...others] = terms.map(match);
    for (const ordinal of first?.ordinals ?? []) {
      const termWeight = others.reduce(
        (least, other) => Math.min(least, other.termWeights[ordinal] ?? 0),
        first?.termWeights[ordinal] ?? 0,
      );
      matches.raise(ordinal, termWeight * factor);
    }
  }
}

/** Look a term up in the papers that hold its rarest part. */
function matchText(
  { index, papers }: IndexedPapers,
  parts: readonly string[],
  find: Find,
  field: TextField | undefined,
  matches: MatchesDraft,
): void {
  index.visit(findRarest(parts, index.count), (ordinal) =>
    matches.add(ordinal, findField(papers[ordinal], field, find), 1),
  );
}

type MatchesDraft = Matches & {
  /** Note that a term appears in a field of a paper; none where the field is -1. */
  add(ordinal: number, fieldIndex: number, factor: number): void;
  /** Note that a paper is as strong as this, unless it is stronger. */
  raise(ordinal: number, termWeight: number): void;
};

function createMatches(paperCount: number): MatchesDraft {
  const ordinals: number[] = [];
  const termWeights = new Float32Array(paperCount);
  const raise = (ordinal: number, termWeight: number) => {
    const known = termWeights[ordinal] ?? 0;
    if (known === 0 && termWeight > 0) ordinals.push(ordinal);
    if (termWeight > known) termWeights[ordinal] = termWeight;
  };
  return {
    ordinals,
    termWeights,
    add: (ordinal, fieldIndex, factor) => raise(ordinal, (fieldWeights[fieldIndex] ?? 0) * factor),
    raise,
  };
}

/** List the parts of a term that are in the index as they are. */
function listIndexedParts(term: TextTerm): readonly string[] {
  switch (term.kind) {
    case "name":
      // The last part may be the start of a word.
      return term.parts.slice(0, -1);
    case "run":
      return [...term.text];
    case "phrase":
      return term.parts.flatMap(listTerms);
  }
}

function findRarest(terms: readonly string[], count: (term: string) => number): string {
  return terms.reduce((rarest, term) => (count(term) < count(rarest) ? term : rarest), terms[0] ?? "");
}
