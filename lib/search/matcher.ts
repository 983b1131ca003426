import type { SearchDocument } from "./document";
import type { QueryTerm } from "./query";
import { createTermIndex } from "./term-index";
import { findFolded, fold, listTerms } from "./tokenizer";

/** The papers that match one term of a query. */
export type Matches = {
  readonly ordinals: readonly number[];
  /** By ordinal: the weight of the best place where the term stands; 0 where it does not match. */
  readonly strengths: Float32Array;
};

export type Matcher = {
  /** Add a paper; ordinals count from 0 without a gap. */
  add(ordinal: number, document: SearchDocument): void;
  /** Find the papers among the first `paperCount` that match a term. */
  match(term: QueryTerm, paperCount: number): Matches;
};

/** A paper's folded fields, a line or more each, heaviest first, and where each slot ends in them. */
type FoldedPaper = {
  readonly text: string;
  readonly slotEnds: readonly number[];
};

/** Weights of identifier, title, authors, summaries and categories: a term counts where it weighs most. */
const slotWeights = [12, 8, 5, 2, 1] as const;
/** What a word that only begins with the term counts for, against the whole word. */
const prefixFactor = 0.6;

/** Create an empty matcher: the term index finds candidates, the folded text decides. */
export function createMatcher(): Matcher {
  const index = createTermIndex(slotWeights.length);
  const papers: FoldedPaper[] = [];

  const matchWord = (word: string, matches: MatchesDraft) => {
    for (const found of index.listStartingWith(word)) {
      const factor = found === word ? 1 : prefixFactor;
      index.visit(found, (ordinal, slot) => matches.add(ordinal, slot, factor));
    }
  };

  const matchCharacter = (character: string, matches: MatchesDraft) =>
    index.visit(character, (ordinal, slot) => matches.add(ordinal, slot, 1));

  /** Look a text up in the papers that hold its rarest part. */
  const matchText = (text: string, parts: readonly string[], atWordStart: boolean, matches: MatchesDraft) => {
    index.visit(findRarest(parts, index.count), (ordinal) => {
      const paper = papers[ordinal];
      const place = paper ? findFolded(paper.text, text, 0, atWordStart) : -1;
      if (paper && place >= 0) matches.add(ordinal, findSlot(paper, place), 1);
    });
  };

  return {
    add(ordinal, document) {
      const slots = listSlots(document).map(fold);
      papers[ordinal] = createFoldedPaper(slots);
      index.add(ordinal, slots.map(listTerms));
    },
    match(term, paperCount) {
      const matches = createMatches(paperCount);
      switch (term.kind) {
        case "word":
          matchWord(term.text, matches);
          break;
        case "name":
          // The last part may be the start of a word; the others are words, and so are in the index.
          matchText(term.text, term.parts.slice(0, -1), true, matches);
          break;
        case "run": {
          const characters = [...term.text];
          if (characters.length === 1) matchCharacter(term.text, matches);
          else matchText(term.text, characters, false, matches);
          break;
        }
      }
      return matches;
    },
  };
}

type MatchesDraft = Matches & {
  add(ordinal: number, slot: number, factor: number): void;
};

function createMatches(paperCount: number): MatchesDraft {
  const ordinals: number[] = [];
  const strengths = new Float32Array(paperCount);
  return {
    ordinals,
    strengths,
    add(ordinal, slot, factor) {
      const known = strengths[ordinal] ?? 0;
      const strength = (slotWeights[slot] ?? 0) * factor;
      if (known === 0) ordinals.push(ordinal);
      if (strength > known) strengths[ordinal] = strength;
    },
  };
}

/** List a paper's searchable text by slot, in the order of `slotWeights`. */
function listSlots(document: SearchDocument): string[] {
  return [
    document.id,
    `${document.title}\n${document.titleTranslated ?? ""}`,
    document.authors.join(", "),
    document.tldr.map(({ text }) => text).join("\n"),
    document.categories.join(" "),
  ];
}

function createFoldedPaper(slots: readonly string[]): FoldedPaper {
  let end = -1;
  const slotEnds = slots.map((slot) => {
    end += slot.length + 1;
    return end;
  });
  return { text: slots.join("\n"), slotEnds };
}

function findSlot({ slotEnds }: FoldedPaper, place: number): number {
  return slotEnds.findIndex((end) => place <= end);
}

function findRarest(terms: readonly string[], count: (term: string) => number): string {
  return terms.reduce((rarest, term) => (count(term) < count(rarest) ? term : rarest), terms[0] ?? "");
}
