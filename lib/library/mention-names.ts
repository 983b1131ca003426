import type { Entry } from "@/lib/digest/record";
import { plainText } from "@/lib/markdown/plain-text";

/** How a text may use a name so that it is certain: as any word, or only in quotes or emphasis. */
type NameUse = "anywhere" | "set-off";

/** Something that a digest's entry is called; `entry` is undefined where several papers share it. */
export type Name = {
  readonly entry: Entry | undefined;
  readonly written: string;
  readonly use: NameUse;
  /** Words between spaces and hyphens. */
  readonly words: number;
  /** A whole title rather than the name before its colon. */
  readonly isTitle: boolean;
  /** Whether it stays a name in another case, as DuwatBench does; SONIC and other acronyms become words. */
  readonly isLoose: boolean;
};

/** Names by their letters; each node says whose title goes this far, undefined where it is several papers'. */
export type NameTree = {
  readonly next: Map<string, NameTree>;
  title: { readonly entry: Entry; readonly written: string } | undefined;
  name: Name | undefined;
};

/** Letters and digits of a text without case, accents and width, and where the character of each starts and ends. */
export type Letters = {
  readonly values: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const cjk = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}`;
/** A letter or digit that makes a word with its neighbours: not one of a script without spaces. */
const wordCharacter = String.raw`(?![${cjk}])[\p{L}\p{M}\p{N}]`;
const anyCjk = new RegExp(`[${cjk}]`, "u");
const word = new RegExp(`${wordCharacter}`, "u");

/** Longer ones are no titles: arXiv's longest have some 300 characters. */
const maxLetters = 400;
const minLetters = 3;

/** What appears before the colon of many titles and names no paper. */
const generic =
  /^(?:position|survey|review|overview|tutorial|dataset|benchmark|report|challenge|abstract|correction)$/i;

/** Read the letters of a text, as names are compared: `VGGT‑SLAM 2.0` is v, g, g, t, s, l, a, m, 2, ., 0. */
export function readLetters(value: string): Letters {
  const values: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const character of value) {
    const isPoint =
      character === "." && /\d/.test(value[place - 1] ?? "") && /\d/.test(value[place + 1] ?? "");
    for (const letter of isPoint ? "." : fold(character)) {
      values.push(letter);
      starts.push(place);
      ends.push(place + character.length);
    }
    place += character.length;
  }
  return { values, starts, ends };
}

/** Gather what the entries of a digest are called: titles, their translations, the names before colons, identifiers. */
export function createNames(entries: readonly Entry[]): NameTree {
  const root = createNode();
  const titles = entries.flatMap((entry) =>
    [
      plainText(entry.title),
      ...(entry.titleTranslated === undefined ? [] : [plainText(entry.titleTranslated)]),
    ].map((written) => ({ entry, written })),
  );
  for (const { entry, written } of titles) {
    addName(root, entry, written, true);
    const head = /^[^:：?？]+(?=[:：?？])|^.+?(?=\s[-–—]\s)/u.exec(written)?.[0];
    if (head !== undefined) addName(root, entry, head, false);
  }
  for (const entry of entries) {
    const { arxivId, version } = entry;
    if (arxivId === undefined) continue;
    for (const id of [arxivId, ...(version === undefined ? [] : [`${arxivId}v${version}`])]) {
      const node = grow(root, readLetters(id).values);
      node.name = { ...createName(entry, id, true), use: "anywhere" };
    }
  }
  for (const { entry, written } of titles) dropNamesWithin(root, entry, written);
  return root;
}

/** Count the words of a name; a hyphen appears between two. */
export function countWords(value: string): number {
  return value.split(/[\s\-‐-―_]+/).length;
}

/** Return whether two entries are of one paper: listed twice in a file, it still is one. */
export function isSamePaper(a: Entry, b: Entry): boolean {
  return a === b || (a.arxivId !== undefined && a.arxivId === b.arxivId);
}

/** Return whether a stretch is a whole word or words: `SAM` is none in `SAM 2`, `SAM-HQ` and `FastSAM`. */
export function isWhole(value: string, start: number, end: number): boolean {
  const startsWithWord = word.test(value.slice(start, start + 2));
  const endsWithWord = word.test(value.slice(end - 1, end));
  return !(
    (startsWithWord && joinsBefore.test(value.slice(Math.max(0, start - 3), start))) ||
    (endsWithWord && joinsAfter.test(value.slice(end, end + 4)))
  );
}

const joinsBefore = new RegExp(`${wordCharacter}[-‐‑_.+@]?$`, "u");
const joinsAfter = new RegExp(`^(?:[-‐‑_@]?${wordCharacter}|\\.[a-z\\d]|\\s?v?\\d|\\+)`, "u");

function addName(root: NameTree, entry: Entry, written: string, isTitle: boolean): void {
  const { values } = readLetters(written);
  if (values.length < minLetters || values.length > maxLetters || generic.test(written)) return;
  const node = grow(root, values, isTitle ? { entry, written } : undefined);
  const known = node.name;
  const name = createName(entry, written, isTitle || (known?.isTitle ?? false));
  const isShared = known && (known.entry === undefined || !isSamePaper(known.entry, entry));
  node.name = isShared ? { ...name, entry: undefined } : name;
}

function createName(entry: Entry, written: string, isTitle: boolean): Name {
  const isLoose = !/^\p{Lu}+$/u.test(written) && readLetters(written).values.length >= 5;
  return { entry, written, words: countWords(written), use: getUse(written, isTitle), isTitle, isLoose };
}

function grow(root: NameTree, values: readonly string[], title?: NameTree["title"]): NameTree {
  let node = root;
  for (const value of values) {
    const known = node.next.get(value);
    const next = known ?? createNode(title);
    if (known && title && known.title && !isSamePaper(known.title.entry, title.entry))
      known.title = undefined;
    if (!known) node.next.set(value, next);
    node = next;
  }
  return node;
}

function createNode(title?: NameTree["title"]): NameTree {
  return { next: new Map(), title, name: undefined };
}

/** A name that appears in another paper's title is a term, such as `CLIP`, and names neither. */
function dropNamesWithin(root: NameTree, entry: Entry, written: string): void {
  const { values, starts, ends } = readLetters(written);
  for (let first = 0; first < values.length; first += 1) {
    const start = starts[first] ?? 0;
    let node: NameTree | undefined = root;
    for (let index = first; node && index < values.length; index += 1) {
      node = node.next.get(values[index] ?? "");
      const name: Name | undefined = node?.name;
      if (!node || !name?.entry || isSamePaper(name.entry, entry)) continue;
      if (isWhole(written, start, ends[index] ?? 0)) node.name = { ...name, entry: undefined };
    }
  }
}

/**
 * Decide where a name is certain. In 16 days, one of 1,089 names of a word with a capital or digit inside appeared in
 * another paper's text, 3 of 244 acronyms of four letters or more, and 3 of 31 shorter ones.
 */
function getUse(written: string, isTitle: boolean): NameUse {
  if (anyCjk.test(written))
    return Array.from(written).filter((c) => anyCjk.test(c)).length >= 8 ? "anywhere" : "set-off";
  const [first = "", ...rest] = written.split(/\s+/);
  const isVersioned = rest.length === 1 && /^v?\d+(?:\.\d+)+$/i.test(rest[0] ?? "");
  if (rest.length === 0) return isCoined(first) ? "anywhere" : "set-off";
  if (isVersioned) return /^\p{Lu}/u.test(first) || isCoined(first) ? "anywhere" : "set-off";
  return rest.length >= (isTitle ? 4 : 5) ? "anywhere" : "set-off";
}

/** Return whether a word looks made up: capitals or digits inside it, and no plural such as `VLMs`. */
function isCoined(written: string): boolean {
  const isMixed = /\p{Ll}\p{Lu}|\p{Lu}{2}|(?<!\p{L})\p{Lu}-\p{Lu}|\p{L}\d|\d\p{L}/u.test(written);
  return isMixed && readLetters(written).values.length >= 4 && !/^\p{Lu}+s$/u.test(written);
}

function fold(character: string): string {
  if (character <= "~") return /[a-z\d]/i.test(character) ? character.toLowerCase() : "";
  const folded = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return /^[\p{L}\p{N}]+$/u.test(folded) ? folded : character === "\ufffc" ? character : "";
}
