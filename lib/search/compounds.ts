import { listQueryTerms } from "./query-terms";
import { fold } from "./tokenizer";

/** Marks a term of an index under which a paper stands although the word itself does not: part or whole of a compound. */
export const softMark = "!";
/** Compounds are names of methods and hyphenated words; longer ones are addresses. */
const longestCompound = 40;
const mostParts = 4;

/** Where a new part begins inside a word: `InteractWebBench`, `GPTModel`, `SAM2`, `3DGS`. */
const seams = /(?<=[\p{Ll}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/** Most words, in which no part can begin. */
const simpleWord = /^[A-Za-z][a-z]*$/;
/** Any of the hyphens that folding makes one. */
const hyphen = /[-‐‑‒–—―−﹘﹣]/;
const latinWord = /[\p{Script=Latin}\p{N}]+/gu;

const greekWord = /[\p{L}\p{N}]*\p{Script=Greek}[\p{L}\p{N}]*/gu;
/** Greek letters stand for their names in titles, `α` for `$\\alpha$`; longer words are Greek. */
const withGreek = /^(?=.{1,3}$).*\p{Script=Greek}/u;
/** From alpha on, in the order of their code points; the sigma at a word's end comes first. */
const greekNames = (
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau " +
  "upsilon phi chi psi omega"
).split(" ");
const alpha = "α".charCodeAt(0);

/** Spell the Greek letters of a folded word, `pi0` for `π0`; undefined where it has none. */
export function spellGreek(word: string): string | undefined {
  if (!withGreek.test(word)) return undefined;
  return Array.from(word, (letter) => greekNames[letter.charCodeAt(0) - alpha] ?? letter).join("");
}

/** Cut a word as it was written at its capitals and digits; a word without them is its only part. */
export function splitWord(written: string): string[] {
  if (simpleWord.test(written) || written.length > longestCompound) return [written];
  const parts = written.split(seams);
  return parts.length > mostParts ? [written] : parts;
}

/** Join the parts of a folded name that hyphens hold together; undefined for any other name. */
export function joinName(text: string, parts: readonly string[]): string | undefined {
  const joined = parts.join("");
  const isHyphenated = text.replaceAll("-", "") === joined;
  return isHyphenated && parts.length <= mostParts && joined.length <= longestCompound ? joined : undefined;
}

/** A soft term of a text, with the words of the text that it comes from. */
export type Compound = { readonly term: string; readonly parts: readonly string[] };

/**
 * List the terms, beside its words, under which a text is indexed: hyphenated names as one word, `memgym!` for
 * `mem-gym`, the parts of compounds, `interact!`, `web!` and `bench!` for `InteractWebBench`, and Greek letters by name.
 */
export function listSoftTerms(text: string): string[] {
  return [...new Set(listCompounds(text).map(({ term }) => term))];
}

/** List the soft terms of a text as `listSoftTerms` does, each with where it comes from; a term may come twice. */
export function listCompounds(text: string): Compound[] {
  // No name spans a space, so that most of a text need not be read.
  const hyphenated = text.split(/\s+/).filter((piece) => hyphen.test(piece));
  const joined = listQueryTerms(fold(hyphenated.join(" "))).flatMap((term): Compound[] => {
    const whole = term.kind === "name" ? joinName(term.text, term.parts) : undefined;
    return term.kind === "name" && whole !== undefined ? [{ term: whole + softMark, parts: term.parts }] : [];
  });
  const split = (text.match(latinWord) ?? []).flatMap((word): Compound[] => {
    const parts = splitWord(word);
    if (parts.length === 1) return [];
    const isTerm = (part: string) => part.length > 1 || /\d/.test(part);
    return parts
      .map(fold)
      .filter(isTerm)
      .map((part) => ({ term: part + softMark, parts: [fold(word)] }));
  });
  const greek = (text.match(greekWord) ?? []).flatMap((word): Compound[] => {
    const spelt = spellGreek(fold(word));
    return spelt === undefined ? [] : [{ term: spelt + softMark, parts: [fold(word)] }];
  });
  return [...joined, ...split, ...greek];
}
