import type { Root } from "hast";
import { balanceBidi } from "./direction";
import { typeset } from "./math";
import { getMathml, readMathml } from "./math-plain";
import { getFormula, mapChildren, text, textContent } from "./nodes";
import { parseBoundedMarkdown } from "./processor";
import { authorText, parseInline, type TextOptions } from "./text";

/**
 * Get plain text as a reader would say it, for `<title>`, descriptions, feeds and citations: one line, no
 * markup, LaTeX commands resolved, formulas in Unicode. A formula that KaTeX refuses keeps its source.
 *
 * @example plainText("MARS$^2$ gains 5\\% at $\\times$4") // "MARS² gains 5% at ×4"
 */
export function plainText(source: string, options: TextOptions = authorText): string {
  return readPlain(parseInline(source, options));
}

/** Get the words of a Markdown passage as `plainText` does, on one line. */
export function plainMarkdown(source: string): string {
  const tree = parseBoundedMarkdown(source);
  mapChildren(tree, (node) => (node.type === "element" && node.tagName === "br" ? [text(" ")] : [node]));
  return readPlain(tree).replace(/\s+/g, " ").trim();
}

function readPlain(tree: Root): string {
  mapChildren(tree, (node) => {
    const formula = getFormula(node);
    if (!formula) return [node];
    const result = typeset(formula.value, formula.display);
    return [text(result.ok ? readMathml(getMathml(result.nodes)).trim() : formula.value.trim())];
  });
  return balanceBidi(textContent(tree));
}
