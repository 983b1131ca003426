import {
  type Declared,
  isContentsHeading,
  isPapersHeading,
  parseContentsItem,
  reportDeclared,
} from "@/lib/digest/contents";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { getLabel } from "@/lib/digest/labels";
import { isBlankLine, type Line, listIndexes } from "@/lib/digest/lines";
import { getAnchor, getHeading, isFurniture } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Section } from "@/lib/digest/record";
import { readSection, readUnlabelled, trimRules } from "@/lib/digest/section";
import { findReportHeading, readReportEntry } from "./entry";

/**
 * Reports with a free summary in front, and entries `<a id='2601.19898v1'></a>` above `## [Title](address)` whose
 * analysis is Markdown with headings and rules of its own.
 */
export const reportDigest: Format = {
  name: "report",
  about: "`<a id='…'></a>` above `## [Title](address)`, bold labels, a free analysis; one file a day",
  listEntryStarts: ({ lines }) => listIndexes(lines, (_, index) => isEntryStart(lines, index)),
  isFrame: isReportFrame,
  read: (reading, from, starts) => [readReport(reading, from, starts)],
};

function readReport(reading: Reading, from: number, starts: readonly number[]): Draft {
  const { lines } = reading;
  const front = readFront(reading, lines.slice(from, starts[0] ?? lines.length));
  const entries = starts.map((start, index) =>
    readReportEntry(reading, lines.slice(start, starts[index + 1] ?? lines.length), index + 1),
  );
  reportDeclared(
    reading,
    front.declared ?? [],
    entries.map(() => []),
  );
  return { ...front, entries };
}

/** A report that broke off, or found nothing: its summary, or the heading of its papers under a title. */
function isReportFrame(lines: readonly Line[]): boolean {
  const headings = lines.flatMap(({ text }) => getHeading(text) ?? []);
  const isTitled = headings[0]?.level === 1 && /arxiv/i.test(headings[0].text.slice(0, 200));
  const isListed = headings.some(({ level, text }) => level === 2 && isPapersHeading(text));
  return isTitled && (isListed || lines.some((line) => getSummaryLabel(line) !== undefined));
}

/** An anchor and the heading under it; nothing else divides the entries, for analyses hold headings and rules. */
function isEntryStart(lines: readonly Line[], index: number): boolean {
  const anchor = lines[index]?.text ?? "";
  return (
    anchor.startsWith("<a ") &&
    getAnchor(anchor) !== undefined &&
    findReportHeading(lines, index) !== undefined
  );
}

/** Read what appears before the first entry: the title, free text such as a summary, the contents. */
function readFront(reading: Reading, lines: readonly Line[]): Omit<Draft, "entries"> {
  const contents = findContents(lines);
  const titleAt = lines.findIndex((line) => !isBlankLine(line));
  const heading = getHeading(lines[titleAt]?.text ?? "");
  const title = heading?.level === 1 && titleAt < contents ? heading.text : undefined;
  const titleLine = lines[titleAt];
  if (title !== undefined && titleLine) reading.claim(titleLine, "heading");
  const preface = readPreface(reading, lines.slice(title === undefined ? 0 : titleAt + 1, contents));
  const listed = readContents(reading, lines.slice(contents));
  return {
    ...(title !== undefined && { title }),
    ...(listed.total > 0 && { declared: [{ category: "", total: listed.total }] }),
    preface: [...preface, ...listed.sections],
  };
}

/** Find the heading of the contents: the last, for a summary may have a heading of that name. */
function findContents(lines: readonly Line[]): number {
  const find = (isFound: (text: string) => boolean): number =>
    lines.findLastIndex(({ text }) => isFound(getHeading(text)?.text ?? ""));
  const contents = find(isContentsHeading);
  const papers = contents === -1 ? find(isPapersHeading) : contents;
  return papers === -1 ? lines.length : papers;
}

/** Read the text before the contents: under `## Executive Summary` all of it, its own headings included. */
function readPreface(reading: Reading, lines: readonly Line[]): Section[] {
  const text = trimRules(reading, lines);
  const at = text.findIndex((line) => getSummaryLabel(line) !== undefined);
  const heading = text[at];
  const label = heading && getSummaryLabel(heading);
  if (heading === undefined || label === undefined) return readRest(reading, text);
  reading.claim(heading, "label");
  const head = { kind: "executive-summary", label, format: "markdown" } as const;
  const span = { start: heading.end, end: text.at(-1)?.end ?? heading.end };
  return [...readRest(reading, text.slice(0, at)), readSection(reading, head, span, heading.start)];
}

function getSummaryLabel({ text }: Line): string | undefined {
  const heading = getHeading(text);
  const meaning = heading?.level === 2 ? getLabel(heading.text).meaning : undefined;
  return meaning && "kind" in meaning && meaning.kind === "executive-summary" ? heading?.text : undefined;
}

/** Read the contents and the heading of the papers; count the papers listed. */
function readContents(reading: Reading, lines: readonly Line[]): { total: number; sections: Section[] } {
  const sections: Section[] = [];
  let total = 0;
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlankLine(line)) continue;
    const heading = getHeading(line.text)?.text ?? "";
    const item: Declared | "uncounted" | undefined = parseContentsItem(line.text);
    const isToken = item !== undefined || isContentsHeading(heading) || isPapersHeading(heading);
    if (!isToken && !isFurniture(line.text)) continue;
    for (const section of readRest(reading, lines.slice(from, index))) sections.push(section);
    from = index + 1;
    reading.claim(line, isToken ? "contents" : "markup");
    if (item !== undefined) total += 1;
  }
  return { total, sections: [...sections, ...readRest(reading, lines.slice(from))] };
}

function readRest(reading: Reading, lines: readonly Line[]): Section[] {
  const start = lines[0]?.start ?? 0;
  const section = readUnlabelled(reading, { start, end: lines.at(-1)?.end ?? start });
  return section === undefined ? [] : [{ ...section, format: "markdown" }];
}
