import type { ElementContent, Root } from "hast";
import { element, mapChildren, text, textContent } from "./nodes";

/** Embeddings, overrides and isolates. */
const bidiControl = /[\u202a-\u202e\u2066-\u2069]/;
/** Strong right-to-left letters, their marks, and the controls. */
const rightToLeft = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const block = /^(?:p|li|td|th|pre|h[1-6])$/;

/**
 * Let each block that holds right-to-left text take its direction from its first letter, and isolate the
 * bidirectional controls of a text from what appears around it, in place. Other blocks need no attribute.
 */
export function setDirection(tree: Root): void {
  mapChildren(tree, (node) => [directBlock(isolateControls(node))]);
}

/**
 * Close what a text's bidirectional controls leave open and drop closers without opener, so that they cannot
 * reorder what follows (UAX #9, X1–X8).
 */
export function balanceBidi(value: string): string {
  if (!bidiControl.test(value)) return value;
  const open: string[] = [];
  let balanced = "";
  for (const character of value) {
    const closer = getBidiCloser(character);
    if (closer) open.push(closer);
    else if (isBidiCloser(character)) {
      if (open.at(-1) !== character) continue;
      open.pop();
    }
    balanced += character;
  }
  return balanced + open.reverse().join("");
}

function directBlock(node: ElementContent): ElementContent {
  const isMixed = node.type === "element" && block.test(node.tagName) && rightToLeft.test(textContent(node));
  return isMixed ? { ...node, properties: { ...node.properties, dir: "auto" } } : node;
}

function isolateControls(node: ElementContent): ElementContent {
  if (node.type !== "text" || !bidiControl.test(node.value)) return node;
  return element("bdi", {}, [text(balanceBidi(node.value))]);
}

function getBidiCloser(character: string): string | undefined {
  if (/[\u202a\u202b\u202d\u202e]/.test(character)) return "\u202c";
  return /[\u2066-\u2068]/.test(character) ? "\u2069" : undefined;
}

function isBidiCloser(character: string): boolean {
  return character === "\u202c" || character === "\u2069";
}
