/** Marks a term of an index under which a paper appears although the word itself does not: part or whole of a compound. */
export const softMark = "!";
/** Compounds are names of methods and hyphenated words; longer ones are addresses. */
const longestCompound = 40;
const mostParts = 4;

/** Where a new part begins inside a word: `InteractWebBench`, `GPTModel`, `SAM2`, `3DGS`, but not in the plural `VLMs`. */
const seams =
  /(?<=[\p{Ll}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}(?!s(?!\p{Ll}))\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/** Most words, in which no part can begin. */
const simpleWord = /^[A-Za-z][a-z]*$/;

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
