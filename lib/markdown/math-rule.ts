/** A formula of plain text; `start` and `end` are UTF-16 offsets of its delimiters' outer edges. */
export type MathSpan = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly display: boolean;
};

/** Environments that stand for themselves, without dollars around them; KaTeX typesets each. */
const environments = "align|alignat|aligned|equation|gather|gathered|multline|split|cases|[bpvBV]?matrix";

const environmentOpener = new RegExp(String.raw`^\\begin\{(?:${environments})\*?\}$`);
const openers = new RegExp(String.raw`\\\\|\\\$|\$\$?|\\\(|\\\[|\\begin\{(?:${environments})\*?\}`, "g");

/** A command, control symbol, or the like: what no price and no shell variable holds. */
const command = /\\[a-zA-Z,;:!{}|<>]/;
const operatorsOnly = /^[-+<>=±×~≈≤≥{}^_]+$/;
/** `$HOME/bin:$PATH`: a name in capitals, and another right after the second dollar. */
const shellVariable = /^[A-Z_]{2,}(?![A-Za-z0-9])/;
/** Three words in a row, outside of braces: of 7,700 pairs of dollars five, none of them a formula. */
const prose = /(?<![\\A-Za-z])(?:[A-Za-z]{2,}[,.;:)]?\s+){2}[A-Za-z]{2,}/;
const hanOrKana = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * List the formulas of a paragraph in order: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and bare display environments.
 * A delimiter without partner is text. Linear in the length of the paragraph for any input.
 */
export function listMathSpans(paragraph: string): readonly MathSpan[] {
  const spans: MathSpan[] = [];
  const missing = new Set<string>();
  openers.lastIndex = 0;
  for (let match = openers.exec(paragraph); match; match = openers.exec(paragraph)) {
    const opener = match[0];
    const closer = getCloser(opener);
    if (closer === undefined || missing.has(closer)) continue;
    const bodyStart = match.index + opener.length;
    const bodyEnd = findCloser(paragraph, closer, bodyStart);
    if (bodyEnd < 0) missing.add(closer);
    else {
      const end = bodyEnd + closer.length;
      const body = paragraph.slice(bodyStart, bodyEnd);
      if (!isFormula(opener, body, paragraph.charAt(end))) continue;
      const value = isEnvironment(opener) ? paragraph.slice(match.index, end) : body;
      spans.push({
        start: match.index,
        end,
        value,
        display: isDisplay(opener),
      });
      openers.lastIndex = end;
    }
  }
  return spans;
}

/**
 * Return whether what appears between two delimiters is a formula, given the character after the second.
 *
 * Single dollars follow pandoc's `tex_math_dollars`: no white space inside them, no digit after them.
 * arXiv abstracts write `$\sim$5` and `$>$20` all the time (180 of 7,700 formulas measured), so a body that
 * holds a command or is nothing but an operator needs neither. Prose between two prices is no formula.
 */
export function isFormula(opener: string, body: string, next: string): boolean {
  if (body.trim() === "") return false;
  if (opener !== "$") return opener !== "\\[" || /[\\^_=<>]/.test(body);
  if (prose.test(body.replace(/\{[^{}]*\}/g, "{}"))) return false;
  if (command.test(body) || operatorsOnly.test(body)) return true;
  if (/^\s|\s$/.test(body) || /^[0-9]/.test(next) || hanOrKana.test(body)) return false;
  return !(shellVariable.test(body) && /^[A-Z_]/.test(next));
}

/** Get the delimiter that closes a formula, and undefined where `opener` opens none. */
export function getCloser(opener: string): string | undefined {
  if (environmentOpener.test(opener)) return opener.replace("begin", "end");
  if (opener === "\\(") return "\\)";
  if (opener === "\\[") return "\\]";
  return opener === "$" || opener === "$$" ? opener : undefined;
}

/** Return whether a delimiter opens a formula that appears on a line of its own. */
export function isDisplay(opener: string): boolean {
  return opener !== "$" && opener !== "\\(";
}

/** Return whether a delimiter is part of the formula itself, such as `\begin{align}`. */
export function isEnvironment(opener: string): boolean {
  return opener.startsWith("\\begin");
}

/** Find the closing delimiter, stepping over escaped characters; -1 where there is none. */
function findCloser(text: string, closer: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(closer, at)) return at;
    if (text[at] === "\\") at += 1;
  }
  return -1;
}
