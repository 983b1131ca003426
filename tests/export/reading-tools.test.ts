import { readFileSync } from "node:fs";
import path from "node:path";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { exportFolder } from "@/tests/export-folder";

const summary = ["Motivation 动机", "Method 方法", "Result 结果", "Conclusion 结论"];
const end = ["Appearances 收录记录", "Cite 引用"];

/** What a reader that takes a page along is to find of papers, as read from their digests. */
const papers = [
  {
    id: "2602.20205",
    authors: "Xiwen Chen, Wenhui Zhu, Gen Li",
    headings: ["TL;DR 一句话总结", ...summary, "Abstract 摘要", ...end],
    once: ["OTPrune：基于最优传输的视觉令牌剪枝框架", "Multi-modal large language models (MLLMs) achieve"],
    credits: [
      "AI summary AI 总结 · AI-enhanced digest",
      "Author text 作者原文 · AI-enhanced digest, Bilingual digest",
      "AI translation AI 翻译 · Bilingual digest",
    ],
  },
  {
    id: "2512.21434",
    authors: "Nairouz Mrabah, Mohamed Bouguessa, Sihem Sami",
    headings: ["TL;DR 一句话总结", ...summary, "Abstract 摘要", ...end],
    once: ["Subspace clustering methods face inherent scalability limits"],
    credits: ["AI summary AI 总结 · Bilingual digest", "Author text 作者原文 · Bilingual digest"],
  },
  {
    id: "2601.19887",
    authors: "Dominic Maggio, Luca Carlone",
    headings: [
      "Abstract 摘要",
      "Key findings 主要发现",
      "Analysis 解读",
      "In the day's summary 当日总结提及",
      ...end,
    ],
    once: ["We also test in environments ranging from cluttered indoor apartments"],
    credits: [
      "Author text 作者原文 · Computer-vision report",
      "AI summary AI 总结 · Computer-vision report",
      "AI analysis AI 解读 · Computer-vision report",
    ],
  },
];

function open(id: string): Document {
  return parseHTML(readFileSync(path.join(exportFolder, "papers", id, "index.html"), "utf8")).document;
}

const tools: Readonly<
  Record<string, (id: string) => Promise<{ content: string; author: string; title: string }>>
> = {
  Readability: async (id) => {
    const { content, byline, title } = new Readability(open(id)).parse() ?? {};
    return { content: content ?? "", author: byline ?? "", title: title ?? "" };
  },
  Defuddle: async (id) => {
    const { content, author, title } = await Defuddle(open(id), `https://papers.example/papers/${id}/`);
    return { content, author, title };
  },
};

describe.each(Object.entries(tools))("%s takes a paper along", (_, read) => {
  test.each(papers)(
    "$id whole, each text once, with who wrote it",
    async ({ id, authors, headings, once, credits }) => {
      const { content, author } = await read(id);
      const { document } = parseHTML(`<!doctype html><html><body>${content}</body></html>`);
      const found = [...document.querySelectorAll("h2, h3")].map(({ textContent }) => textContent);
      for (const heading of headings) {
        expect(
          found.filter((text) => text === heading),
          `${heading} of ${found}`,
        ).toHaveLength(1);
      }
      const text = document.body.textContent.replace(/\s+/g, " ");
      for (const part of once) expect(text.split(part), part).toHaveLength(2);
      for (const credit of credits) expect(text).toContain(credit);
      expect(author).toContain(authors);
    },
  );
});
