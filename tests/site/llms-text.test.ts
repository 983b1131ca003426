import { remark } from "remark";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import { createLlmsText } from "@/lib/site/llms-text";

const { site } = loadLibrary("tests/content");

test("The text for language models has the parts that llmstxt.org asks for, in their order", () => {
  const tree = remark().parse(createLlmsText({ ...site, title: "Two\n# lines" }));
  const parts = tree.children.map((node) => (node.type === "heading" ? `h${node.depth}` : node.type));
  expect(parts.join(" ")).toBe("h1 blockquote paragraph paragraph h2 list h2 list h2 list");
  expect(createLlmsText({ ...site, title: "Two\n# lines" })).toMatch(
    /^# Two # lines\n\n> Computer-vision papers/,
  );
});

test("It names the addresses of papers and days, and where the data are", () => {
  const text = createLlmsText(site);
  for (const part of [
    "http://localhost:3000/papers/ID/, where ID is its arXiv identifier without version",
    "http://localhost:3000/digests/YYYY-MM-DD/",
    "http://localhost:3000/digests/YYYY-MM-DD.bib",
  ]) {
    expect(text).toContain(part);
  }
  const links: string[] = [];
  visit(remark().parse(text), "link", ({ url }) => void links.push(url));
  expect(links).toContain("http://localhost:3000/data/manifest.json");
  expect(links).toContain("http://localhost:3000/feed.xml");
});
