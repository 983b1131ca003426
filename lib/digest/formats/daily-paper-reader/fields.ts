import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { isBlankLine, type Line } from "@/lib/digest/lines";
import type { Reading } from "@/lib/digest/reading";

/** The fields in front of a paper's file, each as text: lists are joined by commas, what is nested is JSON. */
export type FrontMatterFields = ReadonlyMap<string, string>;

const valuesSchema = z.record(z.string(), z.unknown());
/** Lines of fields; one may hold the list of all figures. */
const mostLines = 200;
const fieldLine = /^([A-Za-z][\w-]{0,40}):(?:\s|$)/;

/** Find the line, by index, that closes the fields in front of a file; undefined for a file without them. */
export function findFieldsEnd(lines: readonly Line[]): number | undefined {
  const first = lines.findIndex((line) => !isBlankLine(line));
  if (lines[first]?.text.trim() !== "---") return undefined;
  const length = lines.slice(first + 1, first + mostLines).findIndex(({ text }) => text.trim() === "---");
  return length < 0 ? undefined : first + 1 + length;
}

/** Return whether the lines before an index hold a field at the start of a line. */
export function hasField(lines: readonly Line[], end: number, name: string): boolean {
  return lines.slice(0, end).some(({ text }) => text.startsWith(`${name}:`));
}

/** Read the fields before a line; what is no YAML is reported, and read line by line. */
export function readFields(reading: Reading, end: number): FrontMatterFields {
  const lines = reading.lines.slice(0, end);
  const first = lines.findIndex(({ text }) => text.trim() === "---");
  const body = lines.slice(first + 1);
  const counter = new LineCounter();
  // Every scalar is text: a date stays as it is written, and so does a score of 9.0.
  const document = parseDocument(body.map(({ text }) => text).join("\n"), {
    schema: "failsafe",
    lineCounter: counter,
    logLevel: "silent",
    uniqueKeys: false,
  });
  const [error] = document.errors;
  const values = error ? undefined : toValues(() => document.toJS({ maxAliasCount: 20 }));
  if (values) return new Map(Object.entries(values).map(([key, value]) => [key, toText(value)]));
  const place = body[counter.linePos(error?.pos[0] ?? 0).line - 1] ?? body[0];
  if (place) reading.report("broken-fields", place);
  return new Map(body.flatMap(({ text }) => readLine(text)));
}

function toValues(read: () => unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return valuesSchema.safeParse(read()).data;
  } catch {
    // Aliases of aliases: more text than anyone wrote.
    return undefined;
  }
}

function readLine(text: string): readonly (readonly [string, string])[] {
  const name = fieldLine.exec(text.slice(0, 60))?.[1];
  if (name === undefined) return [];
  const value = text.slice(name.length + 1).trim();
  const isQuoted = value.length > 1 && /^["']/.test(value[0] ?? "") && value.endsWith(value[0] ?? "");
  return [[name, isQuoted ? value.slice(1, -1) : value]];
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  return value === null || value === undefined ? "" : JSON.stringify(value);
}
