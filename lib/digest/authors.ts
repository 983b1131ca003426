/** The line below an entry's heading: authors, and in some digests a badge or labelled words beside them. */
export type ParsedAuthorLine = {
  readonly authors: readonly string[];
  /** Offsets into the line of what appears beside the authors, such as `**Category:** cs.LG`. */
  readonly asides: readonly { readonly start: number; readonly end: number }[];
};

const separator = " | ";

/** What follows a family name and is no name of its own. */
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;

/**
 * Split a list of names at its commas, or read it as a list literal (`['A', "B"]`). The one comma that is part of a
 * name appears before a suffix: `A. Author, Jr.`; empty names are left out.
 */
export function parseAuthors(text: string): readonly string[] {
  const list = text.trim();
  if (list.startsWith("['") || list.startsWith('["')) return joinSuffixes(parseListLiteral(list));
  const comma = list.includes(",") ? "," : /[，、]/;
  return joinSuffixes(list.split(comma).map((name) => name.trim()));
}

const cut = /[,，]?\s*(?:(?<!\p{L})et\.?\s*al\.?|等人?)\s*(?:\(\d{1,5} authors\)\s*)?$/u;
/** No mark of a cut is longer. */
const longestCut = 40;
const gap = ["...", "..", "…", "……"];

/** Split a list of names that may have been cut, at its end or inside: `A et al.`, `A, B, ..., Z`. */
export function parseCutAuthors(text: string): {
  readonly authors: readonly string[];
  readonly isCut: boolean;
} {
  const list = text.trim();
  const end = list.slice(-longestCut);
  const whole = list.slice(0, list.length - end.length) + end.replace(cut, "");
  const names = parseAuthors(whole);
  const authors = names.filter((name) => !gap.includes(name));
  return { authors, isCut: whole !== list || authors.length < names.length };
}

function joinSuffixes(parts: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && part.length <= 4 && suffix.test(part))
      names[names.length - 1] = `${last}, ${part}`;
    else if (part !== "") names.push(part);
  }
  return names;
}

/** Read a line of authors set in single stars or low lines; returns undefined for any other line. */
export function parseAuthorLine(text: string): ParsedAuthorLine | undefined {
  if (!text.startsWith("*") && !text.startsWith("_")) return undefined;
  const parts = listParts(text);
  const at = parts.findIndex((part) => isStarred(text.slice(part.start, part.end)));
  const found = parts[at];
  if (found === undefined) return undefined;
  return {
    authors: parseAuthors(text.slice(found.start + 1, found.end - 1)),
    asides: parts.filter((_, index) => index !== at),
  };
}

function listParts(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const part of text.split(separator)) {
    const lead = part.length - part.trimStart().length;
    parts.push({ start: start + lead, end: start + lead + part.trim().length });
    start += part.length + separator.length;
  }
  return parts;
}

/** In single marks, which may hold marks of their own: `*A*,B*`. A part in double stars is bold, not authors. */
function isStarred(part: string): boolean {
  if (part === "**") return true;
  const mark = part[0];
  if (part.length < 3 || (mark !== "*" && mark !== "_") || !part.endsWith(mark)) return false;
  const isBold = part.startsWith(mark + mark) && part.endsWith(mark + mark) && !part.includes(",");
  return !isBold;
}

function parseListLiteral(list: string): readonly string[] {
  const names: string[] = [];
  let at = 1;
  while (at < list.length) {
    const quote = list[at];
    if (quote !== "'" && quote !== '"') {
      at += 1;
      continue;
    }
    const end = list.indexOf(quote, at + 1);
    const close = end === -1 ? list.length : end;
    names.push(list.slice(at + 1, close).trim());
    at = close + 1;
  }
  return names;
}
