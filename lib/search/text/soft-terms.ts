import { listQueryTerms } from "@/lib/search/query/query-terms";
import { joinName, softMark, spellGreek, splitWord } from "./compounds";
import { fold } from "./tokenizer";

/** Any of the hyphens that folding makes one. */
const hyphen = /[-‐‑‒–—―−﹘﹣]/;
/** A word without a soft term, as most are, with the sign after it. */
const plainPiece = /^[A-Za-z]?[a-z]*[,.;:]?$/;
/** Looked for first: the pattern of a whole word begins anew at each of its letters. */
const hasGreek = /\p{Script=Greek}/u;
const latinWord = /[\p{Script=Latin}\p{N}]+/gu;
const greekWord = /[\p{L}\p{N}]*\p{Script=Greek}[\p{L}\p{N}]*/gu;
/** Programming languages whose name ends in signs: `c++` is another word than `c`. */
const signedName = /(?<![\p{Script=Latin}\p{N}])(?:c\+\+|[cf]#)(?![\p{Script=Latin}\p{N}])/giu;

/** A soft term of a text, with the words of the text that it comes from. */
export type Compound = { readonly term: string; readonly parts: readonly string[] };

/**
 * List the terms, beside its words, under which a text is indexed: hyphenated names as one word, `memgym!` for
 * `mem-gym`, the parts of compounds, `interact!`, `web!` and `bench!` for `InteractWebBench`, Greek letters by name, `c++!`.
 */
export function listSoftTerms(text: string): string[] {
  return [...new Set(listCompounds(text).map(({ term }) => term))];
}

/** List the pieces of a text that may hold soft terms; no term spans a space, so that most of a text need not be read. */
export function listSoftPieces(text: string): string[] {
  return text.split(/\s+/).filter((piece) => !plainPiece.test(piece));
}

/** List the soft terms of a text as `listSoftTerms` does, each with where it comes from; a term may come twice. */
export function listCompounds(text: string): Compound[] {
  const pieces = listSoftPieces(text);
  if (pieces.length === 0) return [];
  const hyphenated = pieces.filter((piece) => hyphen.test(piece));
  const joined = listQueryTerms(fold(hyphenated.join(" "))).flatMap((term): Compound[] => {
    const whole = term.kind === "name" ? joinName(term.text, term.parts) : undefined;
    return term.kind === "name" && whole !== undefined ? [{ term: whole + softMark, parts: term.parts }] : [];
  });
  const rest = pieces.join(" ");
  const split = (rest.match(latinWord) ?? []).flatMap((word): Compound[] => {
    const parts = splitWord(word);
    if (parts.length === 1) return [];
    const isTerm = (part: string) => part.length > 1 || /\d/.test(part);
    return parts
      .map(fold)
      .filter(isTerm)
      .map((part) => ({ term: part + softMark, parts: [fold(word)] }));
  });
  const greek = (hasGreek.test(rest) ? (rest.match(greekWord) ?? []) : []).flatMap((word): Compound[] => {
    const spelt = spellGreek(fold(word));
    return spelt === undefined ? [] : [{ term: spelt + softMark, parts: [fold(word)] }];
  });
  const signed = (rest.match(signedName) ?? []).map((name): Compound => {
    const folded = fold(name);
    return { term: folded + softMark, parts: [folded.charAt(0)] };
  });
  return [...joined, ...split, ...greek, ...signed];
}
