import { parseAuthorLine } from "@/lib/digest/authors";
import { findCategory } from "@/lib/digest/categories";
import type { EntryHeading } from "@/lib/digest/entry-heading";
import { type EntryStart, readEntryStart } from "@/lib/digest/entry-start";
import { parseLabelLine } from "@/lib/digest/label-line";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import { getAnchor, getDetailsTag, getHeading, isNavigation } from "@/lib/digest/markup";

/** The lines of one entry, by index: its heading from `first`, its text from `body` up to but not including `end`. */
export type EntryBlock = {
  readonly heading: EntryHeading;
  readonly first: number;
  readonly body: number;
  readonly end: number;
};

/** Where the entries of a file are. Lines in no block are the gaps: title, contents, headings of parts. */
export type Layout = {
  readonly blocks: readonly EntryBlock[];
  /** Lines that look like headings of entries and are text of one. */
  readonly lookalikes: readonly number[];
};

type Tag = "open" | "close" | "none";
/** Lines after a heading in which its authors or first label must come. */
const reach = 6;

/** List the lines that open an entry of the details family and can be nothing else. */
export function listStrongStarts(lines: readonly Line[]): readonly number[] {
  const strong: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const start = readEntryStart(lines, index);
    if (start !== undefined && start.heading.url !== "" && isFollowedByEntry(lines, start.body))
      strong.push(index);
  }
  return strong.filter((index) => !isUnderEntryAnchor(lines, index));
}

/** Find the entries among the lines from index `from` on, given those that can be nothing else. */
export function layOut(lines: readonly Line[], from: number, strong: readonly number[]): Layout {
  const nextTags = listNextTags(lines);
  const level = getEntryLevel(lines, strong);
  const starts: EntryStart[] = [];
  const lookalikes: number[] = [];
  let inside = false;
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    const tag = getDetailsTag(text);
    if (tag === "open") inside = true;
    if (tag === "close" && nextTags[index] !== "close") inside = false;
    const start = readEntryStart(lines, index);
    if (start === undefined || !isPlausible(lines, start, level)) continue;
    if (inside && !isEntryInside(lines, start, nextTags[index] ?? "none")) {
      if (start.heading.url !== "") lookalikes.push(index);
      continue;
    }
    inside = false;
    starts.push(start);
  }
  return { blocks: closeBlocks(lines, starts, nextTags), lookalikes };
}

/** Recognise an anchor that the report family puts above an entry. */
function isUnderEntryAnchor(lines: readonly Line[], index: number): boolean {
  const anchor = getAnchor(getTextBefore(lines, index));
  return anchor !== undefined && /^\d{4}\.\d{4,5}(?:v\d+)?$|\/\d{7}/.test(anchor);
}

/** A heading with a link is an entry where it is numbered, at the usual level, or followed like one. */
function isPlausible(lines: readonly Line[], { heading, body }: EntryStart, level: number): boolean {
  if (heading.url !== "") {
    return heading.numbered || heading.level === level || isFollowedByEntry(lines, body);
  }
  if (heading.level !== level || heading.title === "") return false;
  return hasAuthors(lines, body) || (heading.numbered && isEndOfText(lines, body));
}

/** Inside an open `<details>` a heading is an entry's only where the block was cut off before it. */
function isEntryInside(lines: readonly Line[], { first, body }: EntryStart, nextTag: Tag): boolean {
  if (!isFollowedByEntry(lines, body)) return false;
  return nextTag !== "close" || getDetailsTag(getTextBefore(lines, first)) === "close";
}

function isFollowedByEntry(lines: readonly Line[], from: number): boolean {
  for (let index = from; index < Math.min(from + reach, lines.length); index += 1) {
    const text = lines[index]?.text ?? "";
    if (parseAuthorLine(text) !== undefined || getDetailsTag(text) === "open") return true;
    const label = parseLabelLine(text);
    if (label?.meaning !== undefined && label.style !== "heading") return true;
    if (text.startsWith("#")) return false;
  }
  return false;
}

function hasAuthors(lines: readonly Line[], from: number): boolean {
  return lines.slice(from, from + 3).some(({ text }) => parseAuthorLine(text) !== undefined);
}

function isEndOfText(lines: readonly Line[], from: number): boolean {
  return lines.slice(from, from + reach).every(isBlankLine) && from + reach >= lines.length;
}

/** The level most entries appear at, 3 where there is nothing to decide by. */
function getEntryLevel(lines: readonly Line[], strong: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const index of strong) {
    const level = /^#+/.exec(lines[index]?.text.slice(0, 6) ?? "")?.[0].length ?? 3;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 3;
}

/** For each line, the kind of the next lone tag below it. */
function listNextTags(lines: readonly Line[]): readonly Tag[] {
  const next = new Array<Tag>(lines.length).fill("none");
  let tag: Tag = "none";
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = tag;
    tag = getDetailsTag(lines[index]?.text ?? "") ?? tag;
  }
  return next;
}

function closeBlocks(
  lines: readonly Line[],
  starts: readonly EntryStart[],
  nextTags: readonly Tag[],
): readonly EntryBlock[] {
  const hasTags = nextTags.some((tag) => tag !== "none");
  return starts.map((start, index) => {
    const limit = starts[index + 1]?.first ?? lines.length;
    return { ...start, end: findPartStart(lines, start, limit, hasTags) };
  });
}

/** Find where the heading of the next part of the digest (`# cs.CV`) ends an entry. */
function findPartStart(lines: readonly Line[], start: EntryStart, limit: number, hasTags: boolean): number {
  let lastTag = start.first;
  for (let index = start.body; index < limit; index += 1) {
    if (getDetailsTag(lines[index]?.text ?? "") !== undefined) lastTag = index;
  }
  const isClosed = getDetailsTag(lines[lastTag]?.text ?? "") === "close";
  for (let index = Math.max(lastTag + 1, start.body); index < limit; index += 1) {
    const text = lines[index]?.text ?? "";
    if (getAnchor(text) !== undefined) return index;
    const heading = getHeading(text);
    if (heading === undefined || heading.level >= start.heading.level) continue;
    if (isClosed || !hasTags || isPartHeading(heading.text)) return index;
  }
  return limit;
}

function isPartHeading(text: string): boolean {
  const link = text.lastIndexOf("[");
  return findCategory(text) !== undefined || (link !== -1 && isNavigation(text.slice(link)));
}

function getTextBefore(lines: readonly Line[], index: number): string {
  let before = index - 1;
  while (before >= 0 && isBlankLine(lines[before])) before -= 1;
  return lines[before]?.text ?? "";
}
