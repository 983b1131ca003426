import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listMathErrors, renderMarkdown, renderText } from "@/lib/markdown/render";
import { toHtml, toText } from "./page";

const report = readFileSync("tests/content/cv-report/2026-01-28.md", "utf8");
const analyses = [...report.matchAll(/\*\*Analysis:\*\*\n([\s\S]*?)\n\*\*Key Findings:\*\*/g)].map(getFirst);
const summary = getFirst(/## Executive Summary\n([\s\S]*?)\n## Table of Contents/.exec(report) ?? []);
const findings = [...report.matchAll(/\*\*Key Findings:\*\*\n([\s\S]*?)\n\*\*Links:\*\*/g)].map(getFirst);

const details = [
  "tests/content/ai-enhanced/2025-09-22.md",
  "tests/content/ai-enhanced/2026-02-25.md",
  "tests/content/bilingual/2025-12-29.md",
  "tests/content/bilingual/2026-02-25.md",
].map((file) => readFileSync(file, "utf8"));
const fields = details.flatMap((digest) =>
  [
    ...digest.matchAll(
      /^(?:TL;DR|Motivation|Method|Result|Conclusion|Abstract(?: \(中文翻译\))?):[ \n]?((?:.+\n)+)/gm,
    ),
  ].map(getFirst),
);

describe("the report digest of the seeds", () => {
  it("has ten analyses and an executive summary", () => {
    expect(analyses).toHaveLength(10);
    expect(Math.max(...analyses.map((analysis) => analysis.length))).toBeGreaterThan(5000);
    expect(summary).toContain("执行摘要");
  });

  it.each([summary, ...analyses, ...findings].map((source) => [source.trim().slice(0, 40), source]))(
    "keeps every character of %j but its markup",
    (_, source) => {
      const { content } = renderMarkdown(source, { headingBase: 4, idPrefix: "p" });
      expect(dropMarkup(toText(content))).toBe(dropMarkup(source.replace(/^\s*\d+\. /gm, "")));
    },
  );

  it("has bold where models mean it, and no marks of Markdown left", () => {
    const pages = [summary, ...analyses].map((source) =>
      toText(renderMarkdown(source, { headingBase: 4, idPrefix: "p" }).content),
    );
    expect(pages.join("\n")).not.toMatch(/\*\*|^#+ |\$\$|<\/?(?:strong|p)>/m);
  });

  it("has no formula that KaTeX refuses", () => {
    expect([summary, ...analyses].flatMap((source) => listMathErrors(source, "markdown"))).toEqual([]);
  });

  it("lists the headings of the longest analysis", () => {
    const sonic = analyses.find((analysis) => analysis.includes("论文方法分析：SONIC")) ?? "";
    const { headings, hasMath } = renderMarkdown(sonic, { headingBase: 4, idPrefix: "sonic" });
    expect(headings.map(({ depth, text }) => `${depth} ${text}`)).toEqual([
      "4 论文方法分析：SONIC (Spectral Oriented Neural Invariant Convolutions)",
      ...[
        "1. 摘要翻译",
        "2. 方法动机分析",
        "3. 方法设计详解",
        "4. 方法对比分析",
        "5. 实验分析",
        "6. 实用指南",
        "7. 总结",
      ].map((text) => `5 ${text}`),
    ]);
    expect(hasMath).toBe(true);
  });
});

describe("the plain fields of the seeds", () => {
  it("keep every character, as typed", () => {
    expect(fields.length).toBeGreaterThan(800);
    for (const source of fields) {
      const shown = toText(renderText(source, { latex: false }).content);
      expect(dropSpace(shown)).toBe(dropSpace(source));
    }
  });

  it("keep every letter and number when LaTeX commands become formatting", () => {
    const commands =
      /\\(?:text(?:bf|it|sc|tt|color\{\w+\})|emph|underline|url|href|footnote|cite\w*)(?![a-z])/g;
    for (const source of fields) {
      const page = toHtml(renderText(source).content);
      const shown = toText(renderText(source).content) + [...page.matchAll(/href="([^"]*)"/g)].join(" ");
      const words = source.replace(commands, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
      for (const word of words) expect(shown).toContain(word);
    }
  });
});

/** Drop what is markup in Markdown, on the page and in the source alike. */
function dropMarkup(text: string): string {
  return text.replace(/[*_#>|$`~\\\s-]/g, "");
}

/** Drop white space and the dollars of formulas. */
function dropSpace(text: string): string {
  return text.replace(/[\s$]/g, "");
}

function getFirst(match: readonly string[]): string {
  return match[1] ?? "";
}
