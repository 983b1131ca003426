import { createEntry } from "@/lib/digest/entry";
import { type EntryStart, readEntryStart } from "@/lib/digest/entry-start";
import { type FactPiece, gatherPieces, readFact } from "@/lib/digest/formats/pieces";
import { isBlankLine, type Line, type Span } from "@/lib/digest/lines";
import { parseLink } from "@/lib/digest/links";
import { isRuleLine } from "@/lib/digest/markup";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, SectionKind } from "@/lib/digest/record";
import { readSection, readUnlabelled, trimRules } from "@/lib/digest/section";
import { listReportMarks, type ReportMark } from "./marks";
import { readTranslation } from "./translation";

/** Find the heading `## [Title](address)` below an anchor, with nothing but blank lines between. */
export function findReportHeading(lines: readonly Line[], anchor: number): EntryStart | undefined {
  const below = lines.slice(anchor + 1, anchor + 4).findIndex((line) => !isBlankLine(line));
  const start = below === -1 ? undefined : readEntryStart(lines, anchor + 1 + below);
  return start?.heading.level === 2 && start.heading.url !== "" ? start : undefined;
}

/** Read an entry from its anchor, the first of the lines, to the line before the next. */
export function readReportEntry(reading: Reading, lines: readonly Line[], ordinal: number): Entry {
  const start = findReportHeading(lines, 0);
  const body = trimRules(reading, lines.slice(start?.body ?? 1));
  const heading = {
    start: lines[start?.first ?? 0]?.start ?? 0,
    end: lines[(start?.body ?? 1) - 1]?.end ?? 0,
  };
  if (lines[0]) reading.claim(lines[0], "markup");
  reading.claim(heading, "heading");
  const { sections, authors, authorsCut, categories, published, links } = gatherPieces(
    readBody(reading, body),
  );
  return createEntry(reading, {
    heading,
    ordinal,
    url: start?.heading.url ?? "",
    title: start?.heading.title ?? "",
    authors,
    ...(authorsCut && { authorsCut }),
    categories,
    ...(published && { published }),
    sections,
    links,
  });
}

function readBody(reading: Reading, lines: readonly Line[]): readonly FactPiece[] {
  const marks = listReportMarks(lines);
  const before = readText(reading, lines.slice(0, marks[0]?.line ?? lines.length));
  const marked = marks.flatMap((mark, index) => {
    const line = lines[mark.line];
    const rest = lines.slice(mark.line + 1, marks[index + 1]?.line ?? lines.length);
    return line === undefined ? [] : readMark(reading, mark, line, rest);
  });
  return [...before, ...marked];
}

function readMark(reading: Reading, { label }: ReportMark, line: Line, rest: readonly Line[]): FactPiece[] {
  const start = line.start + (label?.valueAt ?? 0);
  const span = { start, end: rest.at(-1)?.end ?? line.end };
  if (label === undefined) return readAnalysis(reading, "", span, line.start, [line, ...rest]);
  reading.claim({ start: line.start, end: start }, "label");
  const { meaning } = label;
  if (meaning !== undefined && "fact" in meaning) {
    if (meaning.fact !== "links") return readFact(reading, meaning.fact, label.label, span, line.start);
    return readLinks(reading, [{ ...line, start, text: line.text.slice(label.valueAt) }, ...rest]);
  }
  const kind = meaning?.kind ?? "other";
  if (kind === "analysis") return readAnalysis(reading, label.label, span, line.start, rest);
  const head = { kind, label: label.label, format: isMarkdown(kind) ? "markdown" : "text" } as const;
  return [{ is: "section", section: readSection(reading, head, span, line.start) }];
}

/** Read the analysis whole, and once more the translated abstract inside it. */
function readAnalysis(
  reading: Reading,
  label: string,
  span: Span,
  start: number,
  lines: readonly Line[],
): FactPiece[] {
  const section = readSection(reading, { kind: "analysis", label, format: "markdown" }, span, start);
  const translation = readTranslation(reading, lines);
  return [
    { is: "section", section },
    ...(translation ? [{ is: "section", section: translation } as const] : []),
  ];
}

/** Read a list of links; lines that are none are kept as text. */
function readLinks(reading: Reading, lines: readonly Line[]): FactPiece[] {
  const pieces: FactPiece[] = [];
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim().replace(/^[-*+]\s+/, "");
    const link = parseLink(text);
    if (link === undefined && !isRuleLine(text)) continue;
    for (const piece of readText(reading, lines.slice(from, index))) pieces.push(piece);
    from = index + 1;
    reading.claim(line, link === undefined ? "markup" : "links");
    if (link !== undefined) pieces.push({ is: "link", link });
  }
  return [...pieces, ...readText(reading, lines.slice(from))];
}

function readText(reading: Reading, lines: readonly Line[]): FactPiece[] {
  const start = lines[0]?.start ?? 0;
  const section = readUnlabelled(reading, { start, end: lines.at(-1)?.end ?? start });
  return section === undefined ? [] : [{ is: "section", section }];
}

function isMarkdown(kind: SectionKind): boolean {
  return kind === "key-findings" || kind === "executive-summary";
}
