import { findDate } from "./dates";
import { isBlankLine, type Line } from "./lines";
import type { Reading } from "./reading";

export type FrontMatter = {
  readonly date?: string;
  readonly title?: string;
  /** Index of the first line after it. */
  readonly end: number;
};

const field = /^(time|date|title)\s*[:：]\s*(.*)$/i;
/** Front matter is short; a rule on the first line of a longer text is a rule. */
const longest = 40;

/**
 * Read what a file says of itself before its text: `time: 20260128` on a line of its own, or a block of fields
 * between two lines `---`. Gets `{ end: 0 }` for a file that starts otherwise.
 */
export function readFrontMatter(reading: Reading): FrontMatter {
  const { lines } = reading;
  const first = lines.findIndex((line) => !isBlankLine(line));
  const isBlock = lines[first]?.text.trim() === "---";
  const end = isBlock ? findBlockEnd(lines, first) : findFieldsEnd(lines, first);
  if (first === -1 || end === first) return { end: 0 };
  const found = lines.slice(first, end);
  for (const line of found) reading.claim(line, "front-matter");
  const fields = new Map(found.map(({ text }) => readField(text)));
  const date = findDate(fields.get("time") ?? fields.get("date") ?? "");
  const title = fields.get("title")?.replace(/^(["'])(.*)\1$/, "$2");
  return { ...(date && { date }), ...(title && { title }), end };
}

/** A block ends at the next `---`, and holds nothing but fields. */
function findBlockEnd(lines: readonly Line[], first: number): number {
  const body = lines.slice(first + 1, first + longest);
  const close = body.findIndex(({ text }) => text.trim() === "---");
  const isFields = body
    .slice(0, close)
    .every(({ text }) => text.trim() === "" || /^[\s\w-]{1,40}:|^\s*-\s/.test(text.slice(0, 80)));
  return close > 0 && isFields ? first + close + 2 : first;
}

function findFieldsEnd(lines: readonly Line[], first: number): number {
  const after = lines.slice(first, first + longest).findIndex(({ text }) => !field.test(text.slice(0, 200)));
  return first + Math.max(after, 0);
}

function readField(text: string): [string, string] {
  const [, name = "", value = ""] = field.exec(text.slice(0, 400)) ?? [];
  return [name.toLowerCase(), value.trim()];
}
