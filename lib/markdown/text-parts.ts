import type { Nodes } from "hast";
import { typeset } from "./math";
import { getMathml, readMathml } from "./math-plain";
import { getFormula, joinText, textContent } from "./nodes";
import { plainText } from "./plain-text";
import { authorText, parseInline } from "./text";

/** A stretch of a text: words, or a formula as it was typed, with what stands for it in plain text. */
export type TextPart = string | { readonly formula: string; readonly plain: string };

/**
 * List the words and the formulas of a line of text, such as a title, in its order and without other markup. A formula
 * that KaTeX refuses is words, as it is in `plainText`; what is raised or lowered is a formula.
 *
 * @example listTextParts("MARS$^2$: 5\\%") // ["MARS", { formula: "^2", plain: "²" }, ": 5%"]
 */
export function listTextParts(source: string): TextPart[] {
  const tree = parseInline(source, authorText);
  joinText(tree);
  const parts = tree.children.flatMap(listParts);
  const plain = parts.map((part) => (typeof part === "string" ? part : part.plain)).join("");
  // Text that runs in two directions is balanced as a whole.
  return plain === plainText(source) ? parts : [plainText(source)];
}

function listParts(node: Nodes): TextPart[] {
  if (node.type === "text") return [node.value];
  if (!("children" in node)) return [];
  const formula = getFormula(node);
  if (formula) {
    const result = typeset(formula.value, formula.display);
    const { value } = formula;
    return result.ok
      ? [{ formula: value, plain: readMathml(getMathml(result.nodes)).trim() }]
      : [value.trim()];
  }
  const plain = textContent(node);
  if (node.type === "element" && /^su[bp]$/.test(node.tagName) && /^[\w+-]+$/.test(plain))
    return [
      {
        formula: `${node.tagName === "sup" ? "^" : "_"}{${/\D/.test(plain) ? `\\mathrm{${plain}}` : plain}}`,
        plain,
      },
    ];
  return node.children.flatMap(listParts);
}
