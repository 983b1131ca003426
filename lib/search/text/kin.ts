import stemByPorter from "wink-porter2-stemmer";
import { softMark } from "./compounds";

/** Latin words long enough to be inflected. */
const inflected = /^[a-z]{4,40}$/;
/** The plural of an abbreviation, as in "vlms", which has no vowel for the stemmer to go by. */
const pluralOfAbbreviation = /^([^aeiouy\W\d_]{2,6})s$/;
/** British spellings, made American; only what both sides of a comparison go through has to be right. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/((?:[lntskdg]|[aeo]r|im)i)s(?=(?:e|es|ed|ing|ation|ations|er|ers)$)/, "$1z"],
  [/ys(?=(?:e|es|ed|ing|er|ers)$)/, "yz"],
  [/(?<=\w{3})our(?=s?$|ed$|ing$|al$|ful$|hood)/, "or"],
  [/(?<=[tb])re(?=s?$)/, "er"],
];
/** Endings of stems in which spellings and inflections differ: "colo(u)r", "cent(re)", "analy(z)", "stud(i)". */
const unsteady = /(?:or|er|iz|z|is|s|i|y)$/;
const shortestPrefix = 3;
const shortestOpenWord = 2;

/** What a word counts for, against itself, where a text holds its kin: a part of a compound, an inflection, a longer word. */
const softFactor = 0.9;
const stemFactor = 0.85;
const openFactor = 0.5;

const stems = new Map<string, string>();
/** A library has some 100,000 words; a hostile one must not fill the memory. */
const maxStems = 200_000;

/** Return the stem of a folded word, the same for its inflections and for its British and American spelling. */
export function getStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = computeStem(word);
  if (stems.size < maxStems) stems.set(word, stem);
  return stem;
}

/** Return the text that every kin of a word starts with. */
export function getKinPrefix(word: string): string {
  const stem = getStem(word);
  let length = 0;
  while (length < stem.length && stem[length] === word[length]) length += 1;
  const prefix = word.slice(0, length).replace(unsteady, "");
  return prefix.length < shortestPrefix ? word : prefix;
}

/**
 * Return what a word counts for where a text holds another, both folded: 1 for itself, less for its inflections and, of
 * an open word, for longer ones that it starts; 0 where they are no kin. The other may be a soft term.
 */
export function weighKin(word: string, isOpen: boolean, other: string): number {
  if (other === word) return 1;
  const isSoft = other.endsWith(softMark);
  const base = isSoft ? other.slice(0, -softMark.length) : other;
  if (base === word) return softFactor;
  if (getStem(base) === getStem(word)) return isSoft ? stemFactor * softFactor : stemFactor;
  const isStart = isOpen && !isSoft && word.length >= shortestOpenWord && !/^\d+$/.test(word);
  return isStart && base.startsWith(word) ? openFactor : 0;
}

function computeStem(word: string): string {
  const singular = word.replace(pluralOfAbbreviation, "$1");
  if (singular !== word || !inflected.test(word)) return singular;
  const spelled = spellings.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    word,
  );
  return stemByPorter(spelled);
}
