import type { Digest, Section } from "@/lib/digest/record";
import { type Block, plainBlocks } from "@/lib/markdown/blocks";
import {
  countWords,
  createNames,
  isWhole,
  type Letters,
  type Name,
  type NameTree,
  readLetters,
} from "./mention-names";
import { findNumbers, type NamedText, type Naming } from "./mention-numbers";

/** A stretch of a block that is certain to name a paper; offsets are UTF-16. */
export type Mention = {
  /** Place in the section's blocks. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** arXiv identifier, without version. */
  readonly id: string;
};

/** A section of a preface with the papers that it names. */
export type SectionMentions = {
  readonly section: Section;
  readonly blocks: readonly Block[];
  /** In order, without overlaps. */
  readonly mentions: readonly Mention[];
};

/** In a block and in a section; far beyond any summary, it bounds the work on a hostile one. */
const maxMentions = 500;
/** Longer stretches hold more than a title and its authors. */
const maxEmphasis = 600;

const known = new WeakMap<Digest, readonly SectionMentions[]>();

/**
 * List where the preface of a digest names its papers: by title, by the name before a title's colon, by number.
 * What could be anything else is no mention, nor is a paper without an arXiv identifier. Sections of plain text
 * are left out.
 *
 * @example "**VGGT-SLAM 2.0** … （第6篇）" // two mentions
 */
export function listMentions(digest: Digest): readonly SectionMentions[] {
  const found = known.get(digest) ?? findMentions(digest);
  known.set(digest, found);
  return found;
}

function findMentions({ preface, entries, declared }: Digest): readonly SectionMentions[] {
  const sections = preface.filter(({ format }) => format === "markdown");
  if (sections.length === 0) return [];
  const names = createNames(entries);
  const promised = declared?.reduce((sum, { total }) => sum + total, 0);
  // Where entries are missing, a place in the file is not the number that the summary means.
  const numbered = promised === undefined || promised === entries.length ? entries : [];
  return sections.map((section) => {
    const blocks = plainBlocks(section.source);
    const texts = blocks.map((block) => nameText(block, names));
    const numbers = findNumbers(texts, numbered);
    const mentions = texts.flatMap((text, block) =>
      [...text.names, ...(numbers[block] ?? [])]
        .filter((naming) => !isInFormula(naming, blocks[block]))
        .sort((a, b) => a.start - b.start)
        .flatMap(({ start, end, entry }) =>
          entry.arxivId === undefined ? [] : [{ block, start, end, id: entry.arxivId }],
        ),
    );
    return { section, blocks, mentions: mentions.slice(0, maxMentions) };
  });
}

function nameText(block: Block, names: NameTree): NamedText {
  const text = maskClosed(block);
  return { text, isHeading: block.isHeading, names: findNames(text, block, names) };
}

function isInFormula({ start, end }: Naming, block: Block | undefined): boolean {
  return (
    block?.marks.some((mark) => mark.kind === "formula" && start >= mark.start && end <= mark.end) ?? false
  );
}

/** Put what is no letter and no space in place of links and code. */
function maskClosed({ text, marks }: Block): string {
  const closed = marks.filter(({ kind }) => kind === "closed");
  return closed.reduce(
    (masked, { start, end }) => masked.slice(0, start) + "\ufffc".repeat(end - start) + masked.slice(end),
    text,
  );
}

/** Find names from left to right, of those that begin at one place the longest. */
function findNames(text: string, block: Block, names: NameTree): readonly Naming[] {
  const letters = readLetters(text);
  const emphasised = listEmphasised(text, block);
  const found: Naming[] = [];
  let done = 0;
  for (const [first, start] of letters.starts.entries()) {
    if (start < done || letters.starts[first - 1] === start) continue;
    const longest = findLongest(text, letters, first, names, emphasised);
    if (!longest) continue;
    done = longest.end;
    if (found.push(longest) >= maxMentions) break;
  }
  return found;
}

function findLongest(
  text: string,
  { values, starts, ends }: Letters,
  first: number,
  names: NameTree,
  emphasised: Emphases,
): Naming | undefined {
  const start = starts[first] ?? 0;
  const mayBeSetOff = emphasised.has(start) || quotes[text.charAt(start - 1)] !== undefined;
  let longest: Naming | undefined;
  let node = names.next.get(values[first] ?? "");
  for (let index = first; node; index += 1) {
    const end = ends[index] ?? text.length;
    const { name, title } = node;
    const isEnd = (name?.entry || title) && starts[index + 1] !== starts[index];
    const setOff = isEnd && mayBeSetOff ? getSetOff(text, start, end, emphasised) : undefined;
    if (isEnd && (setOff || name?.use === "anywhere") && isWhole(text, start, end)) {
      const used = { written: text.slice(start, end), setOff };
      if (name?.entry && isCertain(name, used)) longest = { start, end, entry: name.entry };
      else if (!name && title && isCertainBeginning(title.written, used))
        longest = { start, end, entry: title.entry };
    }
    node = node.next.get(values[index + 1] ?? "");
  }
  return longest;
}

type Emphasis = "emphasised" | "label";
/** What is emphasised, by start and end. */
type Emphases = ReadonlyMap<number, ReadonlyMap<number, Emphasis>>;
type Use = { readonly written: string; readonly setOff: Emphasis | "quoted" | undefined };

function isCertain(name: Name, { written, setOff }: Use): boolean {
  const isLong = name.isTitle && name.words > 1;
  if (name.use === "anywhere" && (isLong || hasShape(written, name, name.isLoose))) return true;
  if (setOff === undefined) return false;
  // What is emphasised may be a term or, before a colon, a theme of several papers: **Diffusion Models**.
  if (setOff === "label" && name.words < (name.isTitle ? 3 : 4)) return false;
  if (setOff === "emphasised" && /^\S+\s\S+$/.test(name.written) && !name.isTitle) return false;
  return isLong || hasShape(written, name, false);
}

/** Return whether the beginning of a title stands for it: quoted or emphasised, and too long for a term. */
function isCertainBeginning(title: string, { written, setOff }: Use): boolean {
  const least = setOff === "label" ? 5 : 3;
  return setOff !== undefined && countWords(written) >= least && squash(title).startsWith(squash(written));
}

/** Return whether a name is written as it should be, but for hyphens that became spaces or are left out. */
function hasShape(written: string, name: Name, isLoose: boolean): boolean {
  const [a, b] = [squash(written), squash(name.written)];
  return countWords(written) <= name.words && (a === b || (isLoose && a.toLowerCase() === b.toLowerCase()));
}

function squash(value: string): string {
  return value.normalize("NFKD").replace(/[\p{M}\s\-‐-―_"'“”‘’]/gu, "");
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "‘": "’",
  "'": "'",
  "《": "》",
  "〈": "〉",
  "「": "」",
  "『": "』",
};

function getSetOff(text: string, start: number, end: number, emphasised: Emphases): Use["setOff"] {
  const quote = quotes[text.charAt(start - 1)];
  const after = text.slice(end, end + 3).replace(/^[:,.?!，。：？！]/, "");
  return quote !== undefined && after.startsWith(quote) ? "quoted" : emphasised.get(start)?.get(end);
}

/** List what is emphasised, without the quotes and marks around it, with and without authors in parentheses. */
function listEmphasised(text: string, { isHeading, marks }: Block): Emphases {
  const found = new Map<number, Map<number, Emphasis>>();
  for (const { kind, start, end } of marks) {
    if (kind !== "emphasis" || end - start > maxEmphasis) continue;
    const value = text.slice(start, end);
    const lead = value.length - value.replace(/^[\s"'“‘《〈「『]+/, "").length;
    const isAlone =
      isHeading || ![text.slice(0, start), text.slice(end)].some((rest) => /[\p{L}\p{N}]/u.test(rest));
    const emphasis = isAlone || /[:：]/.test(text.slice(end - 2, end + 2)) ? "label" : "emphasised";
    for (const part of [value, value.slice(0, value.search(/[(（]/) + 1).slice(0, -1)]) {
      const length = part.replace(/[^\p{L}\p{N}]+$/u, "").length;
      const ends = found.get(start + lead) ?? new Map<number, Emphasis>();
      if (length > lead) found.set(start + lead, ends.set(start + length, emphasis));
    }
  }
  return found;
}
