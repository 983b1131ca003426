import { parseArxivId } from "@/lib/digest/arxiv-id";
import { isCalendarDate } from "@/lib/digest/dates";
import { isRecord } from "./is-record";
import type { PaperMark, PaperSummary } from "./mark";

/** Most characters of a note. */
export const maxNoteLength = 1_000_000;
/** Most characters of another text, and most items of a list. */
const most = 20_000;

/** A row, of a file or of the store, as far as it could be read. */
export type ReadRow = {
  /** What could be read; a value that could not is left out. Undefined for a row without an identifier. */
  readonly mark?: PaperMark;
  /** The field at fault, such as `paper.date`, or "" for the row as a whole; undefined for a sound row. */
  readonly fault?: string;
};

/**
 * Read a row of any shape. A value that is none costs no more than itself, and the first of them is reported. Keys that are
 * not known are passed over. Every page reads rows, and a library of schemas is a sixth of what a page may load.
 */
export function readRow(row: unknown): ReadRow {
  if (!isRecord(row)) return { fault: "" };
  const id = typeof row.id === "string" ? parseArxivId(row.id)?.id : undefined;
  if (id === undefined) return { fault: "id" };
  const faults: string[] = [];
  const read = <T>(name: string, toValue: (value: unknown) => T | undefined): T | undefined => {
    const value = row[name] === undefined ? undefined : toValue(row[name]);
    if (value === undefined && row[name] !== undefined) faults.push(name + findFault(name, row[name]));
    return value;
  };
  const kept = read("kept", toTime);
  const readAt = read("read", toTime);
  const opened = read("opened", toTime);
  const tags = read("tags", toList);
  const note = read("note", (value) => toText(value, maxNoteLength));
  const paper = read("paper", toSummary);
  const mark = {
    id,
    ...(kept !== undefined && { kept }),
    ...(readAt !== undefined && { read: readAt }),
    ...(opened !== undefined && { opened }),
    ...(tags !== undefined && tags.length > 0 && { tags }),
    ...(note !== undefined && note !== "" && { note }),
    ...(paper !== undefined && { paper }),
  };
  return faults[0] === undefined ? { mark } : { mark, fault: faults[0] };
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Times become UTC as the site writes them, so that they compare as text. */
function toTime(value: unknown): string | undefined {
  if (typeof value !== "string" || !isoTime.test(value) || !isCalendarDate(value.slice(0, 10)))
    return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function toText(value: unknown, longest = most): string | undefined {
  return typeof value === "string" && value.length <= longest ? value : undefined;
}

function toList(value: unknown): readonly string[] | undefined {
  const isList = Array.isArray(value) && value.length <= most;
  return isList && value.every((item) => toText(item) !== undefined) ? value : undefined;
}

function toDate(value: unknown): string | undefined {
  return typeof value === "string" && isCalendarDate(value) ? value : undefined;
}

function toSummary(value: unknown): PaperSummary | undefined {
  if (!isRecord(value)) return undefined;
  const [title, date] = [toText(value.title), toDate(value.date)];
  const [authors, categories] = [toList(value.authors), toList(value.categories)];
  if (title === undefined || authors === undefined || categories === undefined || date === undefined)
    return undefined;
  const { authorCount } = value;
  const isCut =
    typeof authorCount === "number" && Number.isSafeInteger(authorCount) && authorCount > authors.length;
  const tldr = toTldr(value.tldr);
  return { title, authors, ...(isCut && { authorCount }), categories, date, ...(tldr && { tldr }) };
}

/** What is none is looked up again. */
function toTldr(value: unknown): PaperSummary["tldr"] {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const read = value.flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    const [language, text] = [toText(item.language), toText(item.text)];
    return language === undefined || text === undefined ? [] : [{ language, text }];
  });
  return read.length === value.length ? read : undefined;
}

/** Name the value within a summary that is none. */
function findFault(name: string, value: unknown): string {
  if (name !== "paper" || !isRecord(value)) return "";
  const { title, authors, categories } = value;
  const isSound = { title: toText(title), authors: toList(authors), categories: toList(categories) };
  const fault = Object.entries(isSound).find(([, read]) => read === undefined);
  return `.${fault?.[0] ?? "date"}`;
}
