import type { Element, ElementContent } from "hast";
import { element, textContent } from "./nodes";

const raised = new Map(zip("0123456789+-−=()n∘′", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ°′"));
const lowered = new Map(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"));

/**
 * Read presentation MathML aloud in Unicode, on one line: `x²`, `α₀`, `(a+b)/2`, `√n`. What Unicode cannot
 * raise or lower is written with `^` and `_`.
 */
export function readMathml(node: ElementContent): string {
  if (node.type !== "element") return textContent(node).replace(/[\u2061-\u2064\u200b]/g, "");
  const [first, second, third] = node.children.map(readMathml);
  switch (node.tagName) {
    case "annotation":
      return "";
    case "mspace":
      return " ";
    case "mfrac":
      return `${group(first)}/${group(second)}`;
    case "msqrt":
      return `√${group(node.children.map(readMathml).join(""))}`;
    case "mroot":
      return `${raise(second)}√${group(first)}`;
    case "msup":
      return `${first}${raise(second)}`;
    case "msub":
    case "munder":
      return `${first}${lower(second)}`;
    case "msubsup":
    case "munderover":
      return `${first}${lower(second)}${raise(third)}`;
    case "mover":
      return first ?? "";
    case "mtr":
      return `${node.children.map(readMathml).join(" ").trim()}; `;
    default:
      return node.children.map(readMathml).join("");
  }
}

/** Find the MathML in what KaTeX makes of a formula. */
export function getMathml(nodes: readonly ElementContent[]): Element {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    if (node.tagName === "math") return node;
    const found = getMathml(node.children);
    if (found.tagName === "math") return found;
  }
  return element("mrow", {}, []);
}

function raise(value = ""): string {
  return shift(value, raised, "^");
}

function lower(value = ""): string {
  return shift(value, lowered, "_");
}

function shift(value: string, letters: ReadonlyMap<string, string>, sign: string): string {
  const shifted = Array.from(value, (letter) => letters.get(letter));
  return shifted.every((letter) => letter !== undefined) ? shifted.join("") : sign + group(value);
}

/** Put parentheses around what is more than a word or number. */
function group(value = ""): string {
  return /^[\p{L}\p{N}.]*$/u.test(value) ? value : `(${value})`;
}

function zip(from: string, to: string): readonly (readonly [string, string])[] {
  const target = Array.from(to);
  return Array.from(from, (letter, index) => [letter, target[index] ?? letter] as const);
}
