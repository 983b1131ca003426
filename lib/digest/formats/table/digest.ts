import { createEntry } from "@/lib/digest/entry";
import { type Drafted, gatherDrafts } from "@/lib/digest/formats/drafts";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { isBlankLine, type Line, type Span } from "@/lib/digest/lines";
import { getDetailsTag, getHeading, isFurniture } from "@/lib/digest/markup";
import { getLineAt, type Reading } from "@/lib/digest/reading";
import type { Entry, Section } from "@/lib/digest/record";
import { readUnlabelled } from "@/lib/digest/section";
import { type Column, isSeparator, parseHeader, parseListRow, parseRow, type Row } from "./row";

/**
 * Tables of papers, a row each, under headings that name topics: years of them in one file. Every date of a row is a
 * digest of its own.
 */
export const tableDigest: Format = {
  name: "table",
  about:
    "tables `|Publish Date|Title|Authors|PDF|Code|` under topics, years of dates in one file; a digest a date",
  listEntryStarts: ({ lines }) => listRows(lines).map(({ index }) => index),
  isFrame: (lines) => lines.some(({ text }, index) => readHeader(lines, index, text) !== undefined),
  read: readTables,
  yields: true,
  omits: ["incomplete-entry", "repeated-paper"],
};

type FoundRow = { readonly index: number; readonly row: Row };

/** Parts of a page that hold no text of their own: contents, badges, ways back to the top. */
const decoration =
  /^(?:<\/?(?:ol|ul|p|div|center|table|br|hr)\b[^>]{0,200}>|<li><a href=#|<p align=|\[?!\[|\[[^\]]{1,60}\]: ?http|\(<a href=)/i;
/** A line longer than this is no token; its beginning is enough to see that. */
const longestToken = 400;
const updated = /^(?:>\s*)?(?:updated on|更新于|last updated|usage instructions)/i;

/** Create the entry of a row; a topic that is no name of a category is the entry's. */
export function createRowEntry(
  reading: Reading,
  row: Row,
  heading: Span,
  ordinal: number,
  topic: string | undefined,
): Entry {
  const line = getLineAt(reading.lines, heading.start)?.number ?? 1;
  return createEntry(reading, {
    heading,
    ordinal,
    url: row.url,
    title: row.title,
    authors: [...row.authors],
    ...(row.isCut && { authorsCut: true as const }),
    categories: [],
    ...(topic && { topic }),
    sections: row.passages.map((passage): Section => ({ ...passage, line })),
    links: [...row.links],
  });
}

function readTables(reading: Reading, from: number): Draft[] {
  const { lines } = reading;
  const rows = new Map(listRows(lines).map((found) => [found.index, found.row]));
  const drafted: Drafted[] = [];
  const preface: Section[] = [];
  let title: string | undefined;
  let topic: string | undefined;
  let open: Line[] = [];
  const close = () => {
    const [first] = open;
    const section =
      first && readUnlabelled(reading, { start: first.start, end: open.at(-1)?.end ?? first.end });
    if (section) preface.push(section);
    open = [];
  };
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isBlankLine(line)) continue;
    const row = rows.get(index);
    const heading = getHeading(line.text);
    if (row) {
      drafted.push({ date: row.date, entry: createRowEntry(reading, row, line, drafted.length + 1, topic) });
      reading.claim(line, "metadata");
    } else if (heading) {
      if (heading.level === 1 || updated.test(heading.text.slice(0, longestToken))) title ??= heading.text;
      else topic = cleanTopic(heading.text);
      reading.claim(line, "heading");
    } else if (isDecoration(lines, index)) {
      reading.claim(line, updated.test(line.text.slice(0, longestToken)) ? "contents" : "markup");
    } else {
      open.push(line);
      continue;
    }
    close();
  }
  close();
  return gatherDrafts(drafted, { ...(title && { title }), preface });
}

function isDecoration(lines: readonly Line[], index: number): boolean {
  const text = (lines[index]?.text ?? "").slice(0, longestToken).trim();
  const isTable = readHeader(lines, index, text) !== undefined || isSeparator(text);
  const isContents = /^<\/?(?:summary|details|li|ol)\b/i.test(text) || getDetailsTag(text) !== undefined;
  return isTable || isContents || isFurniture(text) || decoration.test(text) || updated.test(text);
}

function readHeader(lines: readonly Line[], index: number, text: string): readonly Column[] | undefined {
  const columns =
    text.includes("|") && isSeparator(lines[index + 1]?.text ?? "") ? parseHeader(text) : undefined;
  return columns;
}

/** List the rows of tables that have a header, and list items of the same form. */
function listRows(lines: readonly Line[]): FoundRow[] {
  const rows: FoundRow[] = [];
  let columns: readonly Column[] | undefined;
  for (const [index, { text }] of lines.entries()) {
    const header = readHeader(lines, index, text);
    if (header) columns = header;
    else if (!text.includes("|")) columns = undefined;
    else if (columns && !isSeparator(text)) {
      const row = parseRow(text, columns);
      if (row) rows.push({ index, row });
    }
    const item = parseListRow(text);
    if (item) rows.push({ index, row: item });
  }
  return rows;
}

/** An ornament before a topic's name, such as an emoji, and a link around it are no part of it. */
function cleanTopic(text: string): string {
  return text
    .replace(/^[^\p{L}\p{N}]{1,6}\s*/u, "")
    .replace(/\s*\[\[?back\]?\]\([^)]*\)\s*$/i, "")
    .trim();
}
