import type { Entry } from "@/lib/digest/record";
import { isSamePaper } from "./mention-names";

/** A stretch of a block's text that names an entry; offsets are UTF-16. */
export type Naming = { readonly start: number; readonly end: number; readonly entry: Entry };

/** A block's text, closed stretches masked, and the names that were found in it, in order. */
export type NamedText = {
  readonly text: string;
  readonly isHeading: boolean;
  readonly names: readonly Naming[];
};

/** How a number is marked as a paper's: by a word, or only by a bracket or number sign. */
type Style = "word" | "(" | "[" | "#";

type Numeral = { readonly start: number; readonly end: number; readonly value: number };

/** Numbers written together, such as `论文1、3和5` or `(7)`. */
type Group = {
  readonly style: Style;
  readonly start: number;
  readonly end: number;
  readonly numerals: readonly Numeral[];
};

const list = String.raw`\d{1,3}(?:\s{0,2}(?:[、,]\s?and\b|[、,&–~-]|至|到|和|与|及|以及|and\b)\s{0,2}#?\d{1,3}){0,30}`;
const patterns: readonly (readonly [Style | "bare", RegExp])[] = [
  ["word", new RegExp(String.raw`(?:论文|文章)\s{0,2}(?:编号\s?)?(?<open>[#([]?)\s?(?<list>${list})`, "g")],
  ["word", new RegExp(String.raw`第\s?(?<list>${list})\s?(?:篇(?![幅章])|号论文)`, "g")],
  [
    "word",
    new RegExp(
      String.raw`(?<![\p{L}\p{N}-])Papers?\s{0,2}(?:No\.\s?)?(?<open>[#([]?)\s?(?<list>${list})`,
      "gu",
    ),
  ],
  [
    "word",
    new RegExp(
      String.raw`(?<=\()papers?\s(?<open>#?)(?<list>${list})|(?<![\p{L}\p{N}-])papers?\s?#(?<one>\d{1,3})`,
      "gu",
    ),
  ],
  ["bare", new RegExp(String.raw`(?<open>[([])\s?#?(?<list>${list})`, "g")],
  ["bare", /(?<![\p{L}\p{N}&#/])(?<open>#)(?<list>\d{1,3})/gu],
];

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/** A unit or a word goes on: `论文10篇`, `Paper 3D`, `论文 2.1`, `Paper 4/10`. */
const continues =
  /^(?:[\p{N}A-Za-z_]|\.\d|[-–][\p{L}\p{N}]|\s?[%/]|\s?(?:篇|个|项|种|部|份|次|年|月|页|日|章|节|类|组|张|条|位|名|倍|万|千|亿|余|多)|\s+(?:of\s+\d|papers?\b))/u;

/** What is counted by numbers of its own: `Fig. (3)`, `步骤 (2)`, `Top #3`. */
const otherCount =
  /(?:fig(?:ure)?s?|tab(?:le)?s?|eqs?|equations?|sec(?:tion)?s?|steps?|stages?|top|rank(?:ed|s|ing)?|level|no|图|表|式|公式|章|节|步骤|阶段|步|排名|位列|第)[.\s]{0,2}$/i;
const rank = /^\s?(?:on|in|at|of|among|rank|place|spot|名|位)(?![a-z])/i;

/** Of one block and pattern: far beyond any summary. */
const maxGroups = 500;

/** Agreements of different papers that show what a bare number means; one may be chance. */
const minAgreements = 2;

/**
 * Find the numbers in a passage that are certain to be papers'. A number is an entry's place in the file. Numbers
 * of a style count for nothing once one of them appears beside the name of another paper; those without a word such
 * as `论文` count only where two appear beside the name of their own.
 */
export function findNumbers(
  texts: readonly NamedText[],
  entries: readonly Entry[],
): readonly (readonly Naming[])[] {
  const halves = texts.map((named) => ({ ...named, text: toHalfWidth(named.text) }));
  const groups = halves.map((named) => (named.isHeading ? [] : listGroups(named, entries.length)));
  const agreed = new Map<Style, Set<number>>();
  const doubted = new Set<Style>();
  const beside = new Set<Group>();
  for (const [block, named] of halves.entries()) {
    for (const group of groups[block] ?? []) {
      const [numeral] = group.numerals;
      const neighbour = group.numerals.length === 1 ? getNeighbour(group, named) : undefined;
      const entry = entries[(numeral?.value ?? 0) - 1];
      if (!neighbour || !entry || !numeral) continue;
      beside.add(group);
      if (!isSamePaper(neighbour.entry, entry)) doubted.add(group.style);
      else agreed.set(group.style, (agreed.get(group.style) ?? new Set()).add(numeral.value));
    }
  }
  const isTrusted = (style: Style) =>
    !doubted.has(style) && (style === "word" || (agreed.get(style)?.size ?? 0) >= minAgreements);
  return halves.map(({ text }, block) => {
    const ofBlock = (groups[block] ?? []).filter(({ style }) => isTrusted(style));
    return ofBlock
      .filter((group) => !beside.has(group) && (group.style === "word" || isReference(group, text, ofBlock)))
      .flatMap((group) => nameEntries(group, entries));
  });
}

function listGroups({ text, names }: NamedText, count: number): readonly Group[] {
  const found: Group[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const group = readGroup(match, kind, text);
      const isOutside = group.numerals.some(({ value }) => value < 1 || value > count);
      const isTotal = group.numerals[0]?.value === count && !/[\p{L}\p{N}]/u.test(text.slice(group.end));
      if (group.end <= group.start || isOutside || (isTotal && kind === "word" && !match[0].startsWith("第")))
        continue;
      const isCovered = ({ start, end }: Naming | Group) => start < group.end && group.start < end;
      if (names.some(isCovered) || found.some(isCovered)) continue;
      if (found.push(group) >= maxGroups) break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Read a match; its end is its start where what follows shows that it is none. */
function readGroup(match: RegExpExecArray, kind: Style | "bare", text: string): Group {
  const { open = "", list = match.groups?.one ?? "" } = match.groups ?? {};
  const start = match.index;
  const closer = closers[open] ?? "";
  const end = start + match[0].length;
  const rest = text.slice(end, end + 16);
  const isClosed = rest.trimStart().startsWith(closer);
  const closedEnd = closer === "" ? end : end + rest.indexOf(closer) + 1;
  const isWhole = isClosed && !continues.test(text.slice(closedEnd, closedEnd + 16));
  const first = start + match[0].lastIndexOf(list);
  const numerals = [...list.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    start: first + index,
    end: first + index + digits.length,
    value: Number(digits),
  }));
  const style = kind !== "bare" ? kind : open === "(" || open === "[" ? open : "#";
  return { style, start, end: isWhole ? closedEnd : start, numerals };
}

/** Get the name that a number appears right behind or right before. */
function getNeighbour({ start, end }: Group, { text, names }: NamedText): Naming | undefined {
  const before = names.findLast((name) => name.end <= start);
  if (before && /^[\s"”’'»》」』(]{0,3}$/.test(text.slice(before.end, start))) return before;
  const after = names.find((name) => name.start >= end);
  return after && /^[\s:"“《「『'‘—–)-]{0,4}$/.test(text.slice(end, after.start)) ? after : undefined;
}

/** Return whether a bare number refers to something rather than counts the items of a text, its figures or ranks. */
function isReference(group: Group, text: string, ofBlock: readonly Group[]): boolean {
  const before = text.slice(Math.max(0, group.start - 12), group.start);
  const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, group.start));
  const singles = ofBlock.filter(({ style, numerals }) => style === group.style && numerals.length === 1);
  const isCounting = singles[0]?.numerals[0]?.value === 1 && singles[1]?.numerals[0]?.value === 2;
  return (
    !isFirst && !isCounting && !otherCount.test(before) && !rank.test(text.slice(group.end, group.end + 8))
  );
}

function nameEntries({ start, end, numerals }: Group, entries: readonly Entry[]): readonly Naming[] {
  return numerals.flatMap((numeral) => {
    const entry = entries[numeral.value - 1];
    if (!entry) return [];
    return numerals.length === 1 ? { start, end, entry } : { start: numeral.start, end: numeral.end, entry };
  });
}

function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
