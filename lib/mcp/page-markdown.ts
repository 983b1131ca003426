import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { SKIP, visit } from "unist-util-visit";
import { writeMarkdown } from "@/lib/markdown/to-markdown";

/** Elements that say nothing where nobody clicks, and the Chinese half of the interface. */
const controls = new Set(["script", "style", "nav", "button", "svg", "form", "ui-zh"]);
/** The view that repeats each text beside those of other digests. */
const leftOut = ["needs-script", "stand-in", "compare"];

/**
 * Write a page's article as Markdown, its interface in English and its links in full: from `address` on, or from where the
 * page says that it is. Returns "" where the page has no article.
 */
export function writePageMarkdown(html: string, address: string | undefined): string {
  const root: Root = { type: "root", children: [] };
  let base = address;
  visit(fromHtml(html), "element", (element) => {
    const { tagName, properties } = element;
    if (tagName === "link" && [properties.rel].flat().includes("canonical")) base ??= String(properties.href);
    if (tagName === "article") root.children.push(element);
  });
  clean(root, base ?? "");
  return writeMarkdown(root).trim();
}

function clean(root: Root, base: string): void {
  visit(root, (node, place, parent) => {
    if (!parent || place === undefined) return;
    if (node.type === "element" && isLeftOut(node)) {
      parent.children.splice(place, 1);
      return [SKIP, place];
    }
    if (node.type !== "element" || node.tagName !== "a") return;
    const { href } = node.properties;
    if (typeof href !== "string" || !URL.canParse(href, base)) return;
    const url = new URL(href, base);
    if (!url.pathname.endsWith("/search/")) node.properties.href = url.href;
    // Whoever asks for an author's papers searches by the name.
    else Object.assign(node, { tagName: "span", properties: {} });
  });
}

function isLeftOut({ tagName, properties: { className } }: Element): boolean {
  return (
    controls.has(tagName) || (Array.isArray(className) && leftOut.some((name) => className.includes(name)))
  );
}
