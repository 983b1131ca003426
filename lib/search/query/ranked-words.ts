import { joinName, spellGreek, splitWord } from "@/lib/search/text/compounds";
import { readName } from "@/lib/search/text/names";
import { fold } from "@/lib/search/text/tokenizer";
import { listQueryTerms } from "./query-terms";
import type { Option, QueryTerm, RankedWord } from "./query-tree";

/** What a part of a compound counts for where the compound was asked for, and the compound where its parts were. */
export const partFactor = 0.8;
export const compoundFactor = 0.9;
/** From so many letters on, a word may be the start of a longer one; the last word from its second letter on. */
const shortestOpen = 4;
/** The initial of a given name, as in "K. He". */
const initial = /^\p{Lu}\.$/u;
const capitalised = /^\p{Lu}[\p{L}'’-]+[,;.]?$/u;
/** A programming language whose name ends in signs, which no token holds. */
const signedName = /^(c\+\+|[cf]#)[,.;:?!]?$/i;

/**
 * Read words as they were typed as what papers are ranked by: words, compounds by their parts and as a whole, runs of
 * Chinese, Japanese or Korean by pairs of characters.
 *
 * @param isLast whether the last of them ends what was typed, and so may be typed on
 */
export function listRankedWords(typed: string, isLast: boolean): RankedWord[] {
  const pieces = typed.match(/\S+/gu) ?? [];
  return pieces.flatMap((piece, index) => {
    const surname = initial.test(piece) ? pieces[index + 1] : undefined;
    if (surname !== undefined && capitalised.test(surname)) return createPerson(piece, surname);
    const signed = signedName.exec(piece)?.[1];
    if (signed !== undefined)
      return createRankedWord(fold(signed), [{ terms: [createKinTerm(fold(signed))], factor: 1 }]);
    const isEnd = isLast && index === pieces.length - 1;
    const terms = listQueryTerms(fold(piece));
    return terms.flatMap((term, at) => createWords(term, piece, isEnd && at === terms.length - 1));
  });
}

/** Create a word of its options, the best first. */
export function createRankedWord(text: string, options: readonly Option[]): RankedWord {
  return { type: "term", term: { kind: "any", text, options } };
}

/** Create the term of a word and its inflections. */
export function createKinTerm(text: string, isLast = false): QueryTerm {
  return { kind: "kin", text, isOpen: isLast || text.length >= shortestOpen };
}

/** An initial with the surname after it is a word of its own, which the authors of that name hold. */
function createPerson(initial: string, surname: string): RankedWord[] {
  const parts = readName(fold(`${initial} ${surname}`));
  if (parts === undefined) return [];
  const text = parts.join(" ");
  return [createRankedWord(text, [{ terms: [{ kind: "person", text, parts }], factor: 1 }])];
}

function createWords(term: QueryTerm, piece: string, isLast: boolean): RankedWord[] {
  if (term.kind === "run") {
    return listPairs(term.text).map((text) =>
      createRankedWord(text, [{ terms: [{ kind: "run", text }], factor: 1 }]),
    );
  }
  if (term.kind === "name") {
    const joined = joinName(term.text, term.parts);
    const whole = joined === undefined ? term : createKinTerm(joined, isLast);
    return createParts(term.parts, whole, isLast);
  }
  const parts = splitWord(trimPunctuation(piece)).map(fold);
  const isCompound = parts.length > 1 && parts.join("") === term.text;
  const ofParts = { terms: parts.map((part) => createKinTerm(part)), factor: partFactor };
  return [
    createRankedWord(term.text, [...listSpellings(term.text, isLast, 1), ...(isCompound ? [ofParts] : [])]),
  ];
}

/** List the ways in which a word is written: as it is, and Greek letters by name. */
function listSpellings(text: string, isLast: boolean, factor: number): Option[] {
  const spelled = spellGreek(text);
  const asTyped = { terms: [createKinTerm(text, isLast)], factor };
  if (spelled === undefined) return [asTyped];
  return [asTyped, { terms: [createKinTerm(spelled)], factor: factor * compoundFactor }];
}

/** Every part of a name is a word of its own, as if a space appeared between them; each is found in the name as well. */
function createParts(parts: readonly string[], whole: QueryTerm, isLast: boolean): RankedWord[] {
  return parts.map((part, index) =>
    createRankedWord(part, [
      ...listSpellings(part, isLast && index === parts.length - 1, partFactor),
      { terms: [whole], factor: 1 },
    ]),
  );
}

function trimPunctuation(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** List the overlapping pairs of a run's characters; a shorter one is itself. */
function listPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 3) return [run];
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}
