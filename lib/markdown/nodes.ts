import type { Element, ElementContent, Nodes, Parents, Properties, Text } from "hast";

/** Build an element. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

/** Build a text node. */
export function text(value: string): Text {
  return { type: "text", value };
}

/** Build the node that stands for a formula until `typesetMath` replaces it. */
export function formula(value: string, display: boolean): Element {
  return element("code", { className: [display ? "math-display" : "math-inline"] }, [text(value)]);
}

/** Get the formula an element stands for, and undefined for any other node. */
export function getFormula(node: Nodes): { readonly value: string; readonly display: boolean } | undefined {
  if (node.type !== "element" || node.tagName !== "code") return undefined;
  const display = hasClass(node, "math-display");
  return display || hasClass(node, "math-inline") ? { value: textContent(node), display } : undefined;
}

/** List the text of a tree in document order, without any markup. */
export function textContent(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textContent).join("") : "";
}

/**
 * Rewrite every child of a tree, bottom up: `rewrite` returns what appears in the child's place.
 * Elements that `rewrite` returns are not visited again.
 */
export function mapChildren(
  parent: Parents,
  rewrite: (node: ElementContent, ancestors: readonly Parents[]) => readonly ElementContent[],
  ancestors: readonly Parents[] = [],
): void {
  const path = [...ancestors, parent];
  parent.children = parent.children.flatMap((child) => {
    if (child.type === "doctype") return [];
    if (child.type === "element") mapChildren(child, rewrite, path);
    return [...rewrite(child, path)];
  });
}

/** Join adjacent text nodes throughout a tree, in place. */
export function joinText(parent: Parents): void {
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const child = parent.children[index];
    const next = parent.children[index + 1];
    if (child?.type === "element") joinText(child);
    if (child?.type === "text" && next?.type === "text") {
      child.value += next.value;
      parent.children.splice(index + 1, 1);
    }
  }
}

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}
