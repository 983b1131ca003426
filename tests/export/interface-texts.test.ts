import type { RootContent } from "hast";
import { expect, test } from "vitest";
import { readPages } from "./pages";

/** List the texts of the interface below some nodes, each with the language that it or the nearest text around it names. */
function listTexts(nodes: readonly RootContent[], around?: unknown): { name: string; language: unknown }[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [];
    const { tagName, properties, children } = node;
    const language = tagName === "html" ? undefined : (properties.lang ?? around);
    if (tagName === "ui-en" || tagName === "ui-zh") return [{ name: tagName, language }];
    return listTexts(children, language);
  });
}

test("What the interface says is in the page's language, or names its own within a text that names another", () => {
  let count = 0;
  for (const { path: address, tree } of readPages()) {
    const texts = listTexts(tree.children as RootContent[]);
    count += texts.length;
    for (const { name, language } of texts) {
      expect([undefined, name === "ui-en" ? "en" : "zh-CN"], `${name} of ${address}`).toContain(language);
    }
  }
  expect(count).toBeGreaterThan(5_000);
});
