import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { SKIP, visit } from "unist-util-visit";
import { exportFolder } from "@/tests/export-folder";

/** A page of the export: its path on the site, and its tree. */
export type Page = { readonly path: string; readonly html: string; readonly tree: Root };

/** Read every page of an export. */
export function readPages(folder = exportFolder): Page[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && item.name.endsWith(".html"))
    .map((item) => path.join(item.parentPath, item.name))
    .map((file) => {
      const html = readFileSync(file, "utf8");
      const address = `/${path.relative(folder, file).split(path.sep).join("/")}`;
      return { path: address.replace(/index\.html$/, ""), html, tree: fromHtml(html) };
    });
}

/** Return the text of a page's main part; a formula reads as its TeX source. */
export function textOf(tree: Root): string {
  const parts: string[] = [];
  visit(tree, (node) => {
    if (node.type === "text") parts.push(node.value);
    if (node.type !== "element") return;
    if (node.tagName === "script" || node.tagName === "style" || node.tagName === "head") return SKIP;
    if (hasClass(node, "katex")) {
      visit(node, { tagName: "annotation" }, (annotation: Element) => {
        for (const child of annotation.children) if (child.type === "text") parts.push(child.value);
      });
      return SKIP;
    }
  });
  return parts.join("");
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
