import { isConflictMarker } from "./conflicts";

/** Nothing longer is markup of a digest: a bound on the work of the patterns below. */
const longest = 400;

const opening = /^<details(?:\s[^>]*)?>(?=\s*(?:$|<summary))/i;
const closing = /^<\/details>(?:\s*<br\s*\/?>)?$/i;
const wholeSummary = /^<summary(?:\s[^>]*)?>(?:[^<]|<(?!\/summary>))*<\/summary>/i;
const anchor = /^<(div|a|span)\s+(?:id|name)\s*=\s*["']?([^"'>]*)["']?\s*>\s*<\/\1>$/i;
const rule = /^(?:-{3,}|\*{3,}|_{3,}|<br\s*\/?>|<hr\s*\/?>)$/i;
const heading = /^(#{1,6})[ \t]+(\S.*)$/;

export type HeadingLine = { readonly level: number; readonly text: string };

/** Read a lone `<details>` or `</details>`, by which entries are distinguished; one inside a line is text. */
export function getDetailsTag(text: string): "open" | "close" | undefined {
  if (!startsWithTag(text)) return undefined;
  const line = text.slice(0, longest).trim();
  if (opening.test(line)) return "open";
  return closing.test(line) && text.length <= longest ? "close" : undefined;
}

/** Count the characters of `<details>` and `<summary>…</summary>` that open a line; 0 for neither. */
export function measureOpeningMarkup(text: string): number {
  if (!startsWithTag(text)) return 0;
  const open = skip(opening, text, 0);
  const title = skip(wholeSummary, text, open);
  return title === 0 ? 0 : title + countBlanks(text, title);
}

/** Read the words of the `<summary>` that opens a line, alone or behind `<details>`, without marks and colon. */
export function getSummary(text: string): string | undefined {
  const end = measureOpeningMarkup(text);
  if (end === 0) return undefined;
  const words = text
    .slice(0, end)
    .replace(/<[^<>]*>|\*\*/g, "")
    .trim();
  return words.replace(/[:：]$/, "").trim();
}

/** Read the target of an empty anchor that stands alone: `<div id='cs.CV'></div>`, `<a id='2601.19898v1'></a>`. */
export function getAnchor(text: string): string | undefined {
  if (!startsWithTag(text) || text.length > longest) return undefined;
  return anchor.exec(text.trim())?.[2];
}

/** Recognise a thematic break, also as `<br>`. */
export function isRuleLine(text: string): boolean {
  return text.length <= longest && rule.test(text.trim());
}

/** Read a Markdown heading; returns undefined for other lines and for a heading too long to be one. */
export function getHeading(text: string): HeadingLine | undefined {
  if (text[0] !== "#" || text.length > 2000) return undefined;
  const [, marks = "", title = ""] = heading.exec(text) ?? [];
  return marks === "" ? undefined : { level: marks.length, text: title.trim() };
}

/** Recognise a line of links that lead only inside the page: `[Back](#toc) | [Top](#cs.CV)`. */
export function isNavigation(text: string): boolean {
  if (!text.includes("](#") || text.length > longest) return false;
  return text.split("|").every((part) => /^\s*\[[^[\]]*\]\(#[^()]*\)\s*$/.test(part));
}

/** Recognise a line that gives an entry no text of its own: blank, a rule, navigation, an anchor, a conflict marker. */
export function isFurniture(text: string): boolean {
  return isRuleLine(text) || isNavigation(text) || getAnchor(text) !== undefined || isConflictMarker(text);
}

function startsWithTag(text: string): boolean {
  return text[countBlanks(text, 0)] === "<";
}

/** Move past blanks and what the pattern finds after them; stays where it finds nothing. */
function skip(pattern: RegExp, text: string, from: number): number {
  const start = from + countBlanks(text, from);
  const found = pattern.exec(text.slice(start, start + longest));
  return found === null ? from : start + found[0].length;
}

function countBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === " " || text[end] === "\t") end += 1;
  return end - at;
}
