import type { Element, ElementContent, Root } from "hast";
import { renderLatexText } from "./latex-text";
import { listAddressSpans } from "./links";
import { listMathSpans } from "./math-rule";
import { element, formula } from "./nodes";
import { type MarkupSpan, sliceNodes } from "./spans";
import { showControls } from "./visible";

export type TextOptions = {
  /** Turn LaTeX text commands into formatting. */
  readonly latex: boolean;
};

/** Text of arXiv's: LaTeX is safe for generated text, too, since commands are all it reads. */
export const authorText: TextOptions = { latex: true };

/** Parse plain text into paragraphs: formulas and bare addresses become nodes, all else stays as typed. */
export function parseText(source: string, options: TextOptions): Root {
  const paragraphs = showControls(source)
    .split(/\n[ \t]*\n/)
    .flatMap(splitParagraphs);
  return {
    type: "root",
    children: paragraphs.map((paragraph): Element => element("p", {}, parseParagraph(paragraph, options))),
  };
}

/** Parse one line of plain text, such as a title; line ends in it count as spaces. */
export function parseInline(source: string, options: TextOptions): Root {
  const lines = showControls(source).split("\n");
  return { type: "root", children: parseParagraph(joinLines(lines), options) };
}

/** What a line begins with when it is an item of a list, such as `2.`, `(b)` or `•`. */
const itemMark = /^(?:[-*•·] |\(?\d{1,2}[.)](?:\s|\D)|\d{1,2}、|\([a-z]\) |[①-⑳])/;

/**
 * Split at the line ends that mean something: before an indented line, which is how arXiv marks a new
 * paragraph (2,334 times in 21,537 abstracts), and, kept as `\n`, before an item of a list. Any other line
 * end is a space.
 */
function splitParagraphs(block: string): readonly string[] {
  const formulas = listMathSpans(block);
  const paragraphs: string[][] = [];
  let offset = 0;
  let next = 0;
  for (const line of block.split("\n")) {
    while ((formulas[next]?.end ?? offset) < offset) next += 1;
    const isWithinFormula = (formulas[next]?.start ?? offset) < offset;
    const last = paragraphs.at(-1);
    if (!last || (!isWithinFormula && /^[ \t]{2}/.test(line))) paragraphs.push([line]);
    else last.push(!isWithinFormula && itemMark.test(line.trimStart()) ? `\n${line}` : line);
    offset += line.length + 1;
  }
  return paragraphs.map(joinLines).filter((paragraph) => paragraph !== "");
}

/** Join lines by spaces, except where one begins with a line end of its own. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => (line.startsWith("\n") ? `\n${line.trim()}` : ` ${line.trim()}`))
    .filter((line) => line !== " ")
    .join("")
    .trim();
}

function parseParagraph(paragraph: string, { latex }: TextOptions): ElementContent[] {
  const spans = listSpans(paragraph, latex);
  return latex ? renderLatexText(paragraph, spans) : sliceNodes(paragraph, spans, 0, paragraph.length);
}

/**
 * What authors put in dollars although it is text: a link (10 of 14,992 abstracts), or one text command, as in
 * `$\texttt{build_network}$` and `$\textit{Winner-Takes-All}$`, which math would neither wrap nor hyphenate.
 */
const textInDollars = /^\s*\{?\s*\\(?:href|url)\{|^\\(?:text(?:bf|it|tt|sf|sc|rm)?|emph)\{[^{}$\\]*\}$/;

function listSpans(paragraph: string, latex: boolean): readonly MarkupSpan[] {
  const formulas = listMathSpans(paragraph).map(
    ({ start, end, value, display }): MarkupSpan => ({
      start,
      end,
      node:
        latex && textInDollars.test(value)
          ? element("span", {}, renderLatexText(value, listAddressSpans(value)))
          : formula(value, display),
    }),
  );
  const breaks = [...paragraph.matchAll(/\n/g)].map(
    ({ index }): MarkupSpan => ({
      start: index,
      end: index + 1,
      node: element("br", {}, []),
    }),
  );
  return dropOverlaps(
    [...formulas, ...listAddressSpans(paragraph), ...breaks].sort((a, b) => a.start - b.start),
  );
}

/** Keep of overlapping spans the one that starts first. */
function dropOverlaps(spans: readonly MarkupSpan[]): readonly MarkupSpan[] {
  let done = 0;
  return spans.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}
