/** A line of a file; offsets are UTF-16 code units from the start of the file. */
export type Line = {
  /** 1-based. */
  readonly number: number;
  readonly start: number;
  /** Offset after the last character, before the line end. */
  readonly end: number;
  readonly text: string;
};

/** A stretch of a file, from `start` up to but not including `end`. */
export type Span = { readonly start: number; readonly end: number };

const byteOrderMark = "\ufeff";

/**
 * List the lines of a text. LF and CRLF end a line; a lone carriage return, a form feed or a Unicode
 * separator does not: digests hold them where `\r` or `\f` of a LaTeX command was decoded by mistake. A byte-order
 * mark in front is part of no line.
 */
export function listLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  for (let number = 1; start <= text.length; number += 1) {
    const feed = text.indexOf("\n", start);
    const next = feed === -1 ? text.length : feed;
    const end = feed > start && text[feed - 1] === "\r" ? feed - 1 : next;
    lines.push({ number, start, end, text: text.slice(start, end) });
    start = next + 1;
  }
  return lines;
}

/** Narrow a span to the text inside its surrounding white space; control characters are not white space. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlankAt(text, from)) from += 1;
  while (to > from && isBlankAt(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

/** Copies a span with the line ends of the file made LF; every other character stays as it is. */
export function readSpan(text: string, { start, end }: Span): string {
  const read = text.slice(start, end);
  return read.includes("\r") ? read.replaceAll("\r\n", "\n") : read;
}

export function isBlankLine(line: Line | undefined): boolean {
  if (line === undefined) return true;
  const first = line.text.charCodeAt(0);
  // Nearly every line opens with a letter, a mark or a Han character: no need to trim those.
  if ((first > 0x20 && first < 0x85) || (first > 0x3000 && first < 0xfeff)) return false;
  return line.text.trim() === "";
}

/** Space, tab, no-break and ideographic space, line feed, and the carriage return of a CRLF. */
function isBlankAt(text: string, offset: number): boolean {
  switch (text[offset]) {
    case " ":
    case "\t":
    case "\n":
    case "\u00a0":
    case "\u3000":
      return true;
    case "\r":
      return text[offset + 1] === "\n";
    default:
      return false;
  }
}

/** List the lines, by index, that a test holds for; every line of every file is asked, so no list is made for each. */
export function listIndexes(
  lines: readonly Line[],
  holds: (text: string, index: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (holds(lines[index]?.text ?? "", index)) found.push(index);
  }
  return found;
}
