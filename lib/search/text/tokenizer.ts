/** A text made comparable, with the way back to the original. */
export type FoldedText = {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its origin starts in the original text. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, where its origin ends in the original text. */
  readonly ends: readonly number[];
};

/** A word of letters and digits, or a run of Chinese, Japanese or Korean characters; offsets count in folded text. */
export type Token = {
  readonly kind: "word" | "run";
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

const cjk =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\u30fc]";
const wordCharacter = `(?:[a-z0-9]|(?!${cjk})[\\p{L}\\p{N}\\p{M}])`;
const tokenPattern = new RegExp(`(${cjk}+)|${wordCharacter}+`, "gu");
const oneWordCharacter = new RegExp(`^${wordCharacter}$`, "u");
const wordCharacterHere = new RegExp(wordCharacter, "uy");
const wordHere = new RegExp(`${wordCharacter}+`, "uy");
/** What may appear between the words of a phrase: no letter or digit, and not the end of a line. */
const punctuationHere = new RegExp(`(?:(?!${cjk})[^\\p{L}\\p{N}\\p{M}\\n])+`, "uy");

/** Characters that only have an ASCII case to fold. */
const plain = "\\0-\\x7f\\u3001\\u3002\\u4e00-\\u9fff";
/** What composes with the character before it: marks, half-width voicing, conjoining jamo. */
const joining = "[\\p{M}\\uff9e\\uff9f\\u1160-\\u11ff\\ud7b0-\\ud7ff]";
/** Marks beyond thirty fold by themselves, which bounds the work of normalisation (UAX #15, Stream-Safe Text). */
const clusterPattern = new RegExp(`[^${plain}]${joining}{0,30}|[${plain}]${joining}{1,30}`, "gu");

const accented = /([\p{Script=Latin}\p{Script=Greek}0-9])\p{M}+/gu;
/** Letters that no Unicode decomposition takes apart, and the look-alikes of hyphen and apostrophe. */
const replaceable = /[øłđðıħßæœþς‐‑‒–—―−﹘﹣’‘ʼ]|\p{Default_Ignorable_Code_Point}/gu;
const replacements: ReadonlyMap<string, string> = new Map([
  ...[..."øłđðıħς"].map((letter, position): [string, string] => [letter, [..."olddihσ"][position] ?? letter]),
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ...[..."‐‑‒–—―−﹘﹣"].map((hyphen): [string, string] => [hyphen, "-"]),
  ...[..."’‘ʼ"].map((apostrophe): [string, string] => [apostrophe, "'"]),
]);

/**
 * Fold a text to what search compares: NFKC, lower case, accents of Latin and Greek letters off, one hyphen,
 * one apostrophe, invisible characters out. Any string is accepted, lone surrogates included.
 *
 * @example fold("Ｒｅｎé‐Łukasz 扩散") === "rene-lukasz 扩散"
 */
export function fold(text: string): string {
  return text.replace(clusterPattern, foldCluster).toLowerCase();
}

/** Fold a text as `fold` does, keeping for each character where it came from. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const append = (piece: string, start: number, end: number) => {
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
  };
  const appendPlain = (start: number, end: number) => {
    for (let unit = start; unit < end; unit++) append(text.charAt(unit).toLowerCase(), unit, unit + 1);
  };
  let position = 0;
  for (const { 0: cluster, index } of text.matchAll(clusterPattern)) {
    appendPlain(position, index);
    position = index + cluster.length;
    append(foldCluster(cluster).toLowerCase(), index, position);
  }
  appendPlain(position, text.length);
  return { text: folded, starts, ends };
}

/** List the words and runs of a folded text, in order. */
export function listTokens(folded: string): Token[] {
  return Array.from(folded.matchAll(tokenPattern), ({ 0: text, 1: run, index }) => ({
    kind: run === undefined ? "word" : "run",
    text,
    start: index,
    end: index + text.length,
  }));
}

/** List the terms under which a folded text is indexed: its words whole, its runs by character. */
export function listTerms(folded: string): string[] {
  return listTokens(folded).flatMap(({ kind, text }) => (kind === "word" ? text : [...text]));
}

/** Return whether a word may start at a position of a folded text: no letter or digit appears before it. */
export function isWordStart(folded: string, position: number): boolean {
  if (position === 0) return true;
  const before = folded.charCodeAt(position - 1);
  if (before < 0x80) return !isAsciiAlphanumeric(before);
  const isPair = before >= 0xdc00 && before <= 0xdfff && position > 1;
  return !oneWordCharacter.test(folded.slice(isPair ? position - 2 : position - 1, position));
}

/** Return whether a word may end before a position of a folded text: no letter or digit appears there. */
export function isWordEnd(folded: string, position: number): boolean {
  wordCharacterHere.lastIndex = position;
  return position >= folded.length || !wordCharacterHere.test(folded);
}

/** Return the rest of the word in which a position of a folded text lies; "" where it lies in none. */
export function readWord(folded: string, position: number): string {
  wordHere.lastIndex = position;
  return wordHere.exec(folded)?.[0] ?? "";
}

/** Return the first position of a folded text from another on where a word, a run or a line begins or ends. */
export function skipPunctuation(folded: string, position: number): number {
  punctuationHere.lastIndex = position;
  return punctuationHere.test(folded) ? punctuationHere.lastIndex : position;
}

/** Find a folded string in a folded text from a position on, at the start of a word if asked; -1 if it is not there. */
export function findFolded(folded: string, wanted: string, from: number, atWordStart: boolean): number {
  let position = folded.indexOf(wanted, from);
  while (atWordStart && position >= 0 && !isWordStart(folded, position)) {
    position = folded.indexOf(wanted, position + 1);
  }
  return position;
}

const foldedClusters = new Map<string, string>();
/** Real text has some hundred distinct clusters; a hostile one must not fill the memory. */
const maxFoldedClusters = 4_096;

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster);
  if (known !== undefined) return known;
  const folded = cluster
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(accented, "$1")
    .normalize("NFKC")
    .replace(replaceable, (character) => replacements.get(character) ?? "");
  if (foldedClusters.size < maxFoldedClusters) foldedClusters.set(cluster, folded);
  return folded;
}

function isAsciiAlphanumeric(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);
}
