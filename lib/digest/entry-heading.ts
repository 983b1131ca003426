/** The heading of an entry: `### [1] [Title](https://arxiv.org/abs/2602.20165)`. */
export type EntryHeading = {
  /** Number of `#`. */
  readonly level: number;
  /** Whether it opens with a number such as `[1]` or `1.`. */
  readonly numbered: boolean;
  readonly title: string;
  /** "" where the heading has no link. */
  readonly url: string;
  /** Column, 0-based, of text after the link; undefined for none. */
  readonly rest?: number;
};

const marks = /^(#{2,6})[ \t]+/;
const number = /^(?:\[\d{1,6}\]|\d{1,6}[.、)]|\(\d{1,6}\)|#\d{1,6})[ \t]*/;
const ornament = /^[^\p{L}\p{N}\s[\](#<]{1,6}[ \t]+/u;

/**
 * Read the heading of an entry, its link found from the end: titles hold brackets and even `](`. Returns undefined
 * for a line without a link to `http:` or `https:`.
 */
export function parseEntryHeading(text: string): EntryHeading | undefined {
  const opening = parseOpening(text);
  if (opening === undefined) return undefined;
  const link = text.lastIndexOf("](http");
  if (link < opening.end || text[opening.end] !== "[") return undefined;
  const address = readAddress(text, link + 2);
  if (address === undefined) return undefined;
  const { level, numbered, end } = opening;
  const title = collapse(text.slice(end + 1, link));
  return {
    level,
    numbered,
    title,
    url: address.url,
    ...(address.rest && { rest: address.rest }),
  };
}

/** Read the heading of an entry that lost its link, or part of it: `### [3] Title` or `### [3] [Tit`. */
export function parseUnlinkedHeading(text: string): EntryHeading | undefined {
  const opening = parseOpening(text);
  if (opening === undefined) return undefined;
  const { level, numbered, end } = opening;
  const rest = text.slice(end).trim();
  const cut = rest.lastIndexOf("](");
  const bare = cut === -1 ? rest : rest.slice(0, cut);
  return {
    level,
    numbered,
    title: collapse(stripBrackets(bare)),
    url: "",
  };
}

/** Return whether a heading's title runs on in the next line: it opens a link and does not close it. */
export function isOpenHeading(text: string): boolean {
  const opening = parseOpening(text);
  return opening !== undefined && text[opening.end] === "[" && !text.includes("](", opening.end);
}

function parseOpening(text: string): { level: number; numbered: boolean; end: number } | undefined {
  if (!text.startsWith("##")) return undefined;
  const hashes = marks.exec(text.slice(0, 40));
  if (hashes === null) return undefined;
  const start = hashes[0].length;
  const head = text.slice(start, start + 40);
  const opened = number.exec(head) ?? ornament.exec(head);
  const level = hashes[1]?.length ?? 0;
  const numbered = number.test(head);
  return { level, numbered, end: start + (opened?.[0].length ?? 0) };
}

/** The address runs to the last parenthesis of the line, or, where words follow it, to the first. */
function readAddress(text: string, start: number): { url: string; rest?: number } | undefined {
  const end = text.trimEnd().length;
  const whole = text.slice(start, end - 1);
  if (text[end - 1] === ")" && !/\s/.test(whole)) return { url: whole };
  const close = text.indexOf(")", start);
  if (close === -1) return undefined;
  const url = text.slice(start, close).trim();
  return close + 1 < end ? { url, rest: close + 1 } : { url };
}

function stripBrackets(text: string): string {
  const start = text.startsWith("[") ? 1 : 0;
  return text.slice(start, text.endsWith("]") ? -1 : undefined);
}

function collapse(title: string): string {
  return title
    .split("\n")
    .map((line) => line.trim())
    .join(" ")
    .trim();
}
