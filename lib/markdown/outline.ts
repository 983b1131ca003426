import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { textContent } from "./nodes";

/** A heading of a passage, as a table of contents needs it; `depth` is its level on the page, 1 to 6. */
export type Heading = {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
};

/**
 * Move the headings of a passage beneath a page's own outline, in place, and give each an id.
 * The shallowest becomes level `base`; levels between headings are kept as far as h6 allows.
 */
export function demoteHeadings(tree: Root, base: number, idPrefix: string): readonly Heading[] {
  const found: { readonly node: Element; readonly level: number }[] = [];
  visit(tree, "element", (node) => {
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) found.push({ node, level: Number(level) });
  });
  const shallowest = found.reduce((least, { level }) => Math.min(least, level), 6);
  return found.map(({ node, level }, index): Heading => {
    const depth = Math.min(6, base + level - shallowest);
    const id = `${idPrefix}-${index + 1}`;
    node.tagName = `h${depth}`;
    node.properties.id = id;
    return { id, depth, text: textContent(node).trim() };
  });
}

/** Make the ids of a passage's footnotes, and what refers to them, unique to the passage, in place. */
export function prefixIds(tree: Root, idPrefix: string): void {
  visit(tree, "element", ({ properties }) => {
    const { id, href, ariaDescribedBy } = properties;
    if (typeof id === "string") properties.id = `${idPrefix}-${id}`;
    if (typeof href === "string" && href.startsWith("#")) properties.href = `#${idPrefix}-${href.slice(1)}`;
    if (Array.isArray(ariaDescribedBy))
      properties.ariaDescribedBy = ariaDescribedBy.map((to) => `${idPrefix}-${to}`);
  });
}
