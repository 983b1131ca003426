import { reportIncomplete } from "./completeness";
import { findDate, findDateInName } from "./dates";
import { detectFormat } from "./detect";
import { flagForeign } from "./entry";
import type { Draft } from "./formats/format";
import { readFrontMatter } from "./front-matter";
import { getMainLanguage } from "./language";
import { type Span, trimSpan } from "./lines";
import { createReading, type Reading } from "./reading";
import type { ParsedDigest, Section } from "./record";
import { reportTextFaults } from "./text-faults";

/**
 * Parses a digest file: any text in, a record out, its faults as messages in it. The source is the name of the
 * folder that holds the file, "unknown" without one. A file that no format recognises has no entries and a message
 * of severity "error"; nothing throws.
 *
 * @param path as it is to stand in the record and the messages; only its folder and a date in its name are read
 */
export function parseDigest(text: string, path: string): ParsedDigest {
  return readDigest(createReading(text, path));
}

/** Reads a whole file; the reading then tells which of its text went where. */
export function readDigest(reading: Reading): ParsedDigest {
  const front = readFrontMatter(reading);
  const draft = readEntries(reading, front.end);
  const title = front.title ?? draft.title;
  const date = readDate(reading, front.date, draft.title);
  return {
    source: getSource(reading.file),
    ...date,
    ...(title !== undefined && { title }),
    language: getDigestLanguage(draft),
    file: reading.file,
    ...(draft.declared && { declared: draft.declared }),
    preface: draft.preface,
    entries: draft.entries,
    messages: reading.messages.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}

const nothing: Draft = { preface: [], entries: [] };

function readEntries(reading: Reading, from: number): Draft {
  const whole = trimSpan(reading.text, { start: 0, end: reading.text.length });
  reportTextFaults(reading);
  if (whole.start === whole.end) {
    reading.report("empty-file", { start: 0, end: 0 });
    return nothing;
  }
  const detected = detectFormat(reading, from);
  if (detected === undefined) {
    reading.report("unknown-format", getFirstLine(reading, whole));
    reading.claim(whole, "message");
    return nothing;
  }
  const draft = detected.format.read(reading, from);
  if (draft.entries.length === 0) reading.report("empty-digest", getFirstLine(reading, whole));
  for (const index of detected.strangers) {
    const line = reading.lines[index];
    if (line !== undefined) reading.report("mixed-formats", line);
  }
  reportRepeats(reading, draft);
  reportIncomplete(reading, draft.entries);
  return { ...draft, entries: flagForeign(reading, draft.entries) };
}

function reportRepeats(reading: Reading, { entries }: Draft): void {
  const first = new Map<string, number>();
  for (const { arxivId, line } of entries) {
    if (arxivId === undefined) continue;
    const known = first.get(arxivId);
    const heading = reading.lines[line - 1];
    if (known === undefined) first.set(arxivId, line);
    else if (heading)
      reading.report("repeated-paper", heading, `arXiv:${arxivId} stands in line ${known} too`);
  }
}

/** The order of trust: what the file says in front, its heading, its name. */
function readDate(
  reading: Reading,
  front: string | undefined,
  title = "",
): Pick<ParsedDigest, "date" | "dateFrom"> {
  const heading = findDate(title);
  const name = findDateInName(reading.file);
  const dates = [...new Set([front, heading, name].filter((date) => date !== undefined))];
  const top = getFirstLine(reading, { start: 0, end: 0 });
  if (dates.length > 1) reading.report("date-conflict", top, `Dates: ${dates.join(", ")}`);
  if (front !== undefined) return { date: front, dateFrom: "front-matter" };
  if (heading !== undefined) return { date: heading, dateFrom: "heading" };
  return name === undefined ? {} : { date: name, dateFrom: "file-name" };
}

function getSource(file: string): string {
  return file.split("/").at(-2) || "unknown";
}

/** The language the generator wrote in, which the abstracts of arXiv do not tell. */
function getDigestLanguage({ entries, preface }: Draft): string {
  const sections: readonly Section[] = [...preface, ...entries.flatMap((entry) => entry.sections)];
  const written = sections.filter(
    ({ kind }) => kind !== "abstract" && kind !== "comment" && kind !== "key-findings",
  );
  const main = getMainLanguage(written.map(({ language }) => language));
  return main === "und" ? getMainLanguage(sections.map(({ language }) => language)) : main;
}

function getFirstLine(reading: Reading, { start }: Span): Span {
  return reading.lines.find((line) => line.end >= start) ?? { start, end: start };
}
