import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** Write what a page would hold. */
export function toHtml(content: ReactNode): string {
  return renderToStaticMarkup(content);
}

/** Write a page's elements without attributes, and each formula as ⟦its TeX⟧. */
export function toOutline(content: ReactNode): string {
  return writeNode(fromHtml(toHtml(content), { fragment: true })).replaceAll("\n", "");
}

/** Read what a page shows; a formula is read as its TeX, which KaTeX keeps beside the MathML. */
export function toText(content: ReactNode): string {
  return readNode(fromHtml(toHtml(content), { fragment: true }));
}

function writeNode(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (isFormula(node)) return `⟦${readAnnotation(node)}⟧`;
  const inner = node.children.map(writeNode).join("");
  return node.type === "element" ? `<${node.tagName}>${inner}</${node.tagName}>` : inner;
}

function readNode(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  return isFormula(node) ? readAnnotation(node) : node.children.map(readNode).join("");
}

function isFormula(node: Nodes): boolean {
  if (node.type !== "element" || !Array.isArray(node.properties.className)) return false;
  return node.properties.className.includes("katex");
}

function readAnnotation(node: Nodes): string {
  if (!("children" in node)) return "";
  if (node.type === "element" && node.tagName === "annotation") return node.children.map(readNode).join("");
  return node.children.map(readAnnotation).join("");
}
