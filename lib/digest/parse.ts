import { reportIncomplete } from "./completeness";
import { findDate, findDateInName } from "./dates";
import { detectFormat } from "./detect";
import { flagForeign } from "./entry";
import type { Draft, Format } from "./formats/format";
import { readFrontMatter } from "./front-matter";
import type { Habits } from "./habits";
import { getMainLanguage } from "./language";
import { type Span, trimSpan } from "./lines";
import { createReading, type Reading } from "./reading";
import { recognise } from "./recognise";
import type { Entry, ParsedDigest, Section } from "./record";
import { reportTextFaults } from "./text-faults";

/**
 * Parse a file: any text in, one digest for each date that it contains. The source is the name of the folder that
 * holds the file, "unknown" without one. A file that no format recognises gives one digest without entries and with a
 * message of severity "error"; nothing throws.
 *
 * @param path as it is to appear in the record and the messages; only its folders and a date in them are read
 * @param habits labels that the source is known to write, for a file of too few entries to show it
 */
export function parseFile(text: string, path: string, habits?: Habits): ParsedDigest[] {
  return readDigests(createReading(text, path, habits));
}

/** Read a whole file; the reading then shows which of its text went where. The messages and its own labels are the first digest's. */
export function readDigests(reading: Reading): ParsedDigest[] {
  const front = readFrontMatter(reading);
  const { format, drafts } = readDrafts(reading, front.end);
  const digests = drafts.map((draft): ParsedDigest => {
    const title = front.title ?? draft.title;
    return {
      source: getSource(reading.file),
      ...readDate(reading, front.date, draft),
      ...(title !== undefined && { title }),
      language: getDigestLanguage(draft),
      ...(format && { format: format.name }),
      file: reading.file,
      ...(draft.declared && { declared: draft.declared }),
      preface: draft.preface,
      ...(draft.listed && { listed: draft.listed }),
      entries: draft.entries,
      messages: [],
    };
  });
  const messages = reading.messages
    .filter(({ rule }) => !format?.omits?.some((omitted) => omitted === rule))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  const ownLabels = [...reading.ownLabels.values()];
  return digests.map((digest, place) =>
    place === 0 ? { ...digest, ...(ownLabels.length > 0 && { ownLabels }), messages } : digest,
  );
}

type Read = { readonly format?: Format; readonly drafts: readonly Draft[] };

const nothing: Read = { drafts: [{ preface: [], entries: [] }] };

function readDrafts(reading: Reading, from: number): Read {
  const whole = trimSpan(reading.text, { start: 0, end: reading.text.length });
  reportTextFaults(reading);
  if (whole.start === whole.end) {
    reading.report("empty-file", { start: 0, end: 0 });
    return nothing;
  }
  const detected = detectFormat(reading, from);
  if (detected === undefined) {
    const found = recognise(reading.lines.slice(from).concat(reading.lines.slice(0, from)));
    const reason = found && `It looks like ${found.looksLike}, which no digest format reads. ${found.advice}`;
    reading.report("unknown-format", found?.line ?? getFirstLine(reading, whole), reason);
    reading.claim(whole, "message");
    return nothing;
  }
  const { format, starts, foreignEntries } = detected;
  const drafts = format.read(
    reading,
    from,
    starts.filter((index) => index >= from),
  );
  const entries = drafts.flatMap((draft) => draft.entries);
  if (entries.length === 0) reading.report("empty-digest", getFirstLine(reading, whole));
  for (const index of foreignEntries) {
    const line = reading.lines[index];
    if (line !== undefined) reading.report("mixed-formats", line);
  }
  reportRepeats(reading, entries);
  reportIncomplete(reading, entries);
  const flagged = flagForeign(reading, entries);
  let end = 0;
  return {
    format,
    drafts: drafts.map((draft) => {
      const start = end;
      end += draft.entries.length;
      return { ...draft, entries: flagged.slice(start, end) };
    }),
  };
}

function reportRepeats(reading: Reading, entries: readonly Entry[]): void {
  const first = new Map<string, number>();
  for (const { arxivId, line } of entries) {
    if (arxivId === undefined) continue;
    const known = first.get(arxivId);
    const heading = reading.lines[line - 1];
    if (known === undefined) first.set(arxivId, line);
    else if (heading) reading.report("repeated-paper", heading, `arXiv:${arxivId} is in line ${known} too`);
  }
}

/** The order of trust: what the format shows row by row, what the file says in front, its heading, its name. */
function readDate(
  reading: Reading,
  front: string | undefined,
  { date, dateFrom: given = "entries", title = "" }: Draft,
): Pick<ParsedDigest, "date" | "dateFrom"> {
  if (date !== undefined) return { date, dateFrom: given };
  const heading = findDate(title);
  const name = findDateInName(reading.file);
  const dates = [...new Set([front, heading, name].filter((date) => date !== undefined))];
  const top = getFirstLine(reading, { start: 0, end: 0 });
  if (dates.length > 1) reading.report("date-conflict", top, `Dates: ${dates.join(", ")}`);
  if (front !== undefined) return { date: front, dateFrom: "front-matter" };
  if (heading !== undefined) return { date: heading, dateFrom: "heading" };
  return name === undefined ? {} : { date: name, dateFrom: "file-name" };
}

/** Folders of a month, a day, or a range of days belong to the folder above them. */
function getSource(file: string): string {
  const folders = file.split("/").slice(0, -1);
  return folders.findLast((folder) => !/^(?:\d{2}|\d{6}|\d{8}-\d{8})$/.test(folder)) || "unknown";
}

/** The language the generator wrote in, which the abstracts of arXiv do not show. */
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
