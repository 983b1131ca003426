import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";

/** Read a piece of HTML as a reader that shows it does: its text, and the names of its elements. */
export function readHtml(html: string): { readonly text: string; readonly elements: readonly string[] } {
  let text = "";
  const elements: string[] = [];
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === "text") text += node.value;
    if (node.type === "element") elements.push(node.tagName);
  });
  return { text, elements };
}
