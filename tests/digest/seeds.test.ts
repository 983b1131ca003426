import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { measureCoverage } from "@/lib/digest/coverage";
import { type ParsedDigest, parsedDigestSchema, type Section } from "@/lib/digest/record";
import { parseDigest } from "./parse-digest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const details = ["tldr", "motivation", "method", "result", "conclusion", "abstract"];
const bilingual = [...details, "abstract-translation"];

const seeds = [
  { path: "tests/content/bilingual/2026-02-25.md", entries: 10, kinds: bilingual },
  { path: "tests/content/ai-enhanced/2026-02-25.md", entries: 87, kinds: details },
  { path: "tests/content/ai-enhanced/2025-09-22.md", entries: 36, kinds: details },
  { path: "tests/content/bilingual/2025-12-29.md", entries: 10, kinds: bilingual },
];

function read(path: string): string {
  return readFileSync(root + path, "utf8");
}

function parse(path: string): ParsedDigest {
  return parsedDigestSchema.parse(parseDigest(read(path), path));
}

describe.each(seeds)("$path", ({ path, entries, kinds }) => {
  const digest = parse(path);

  test(`holds ${entries} entries, each with authors, categories and every passage`, () => {
    expect(digest.entries).toHaveLength(entries);
    for (const entry of digest.entries) {
      expect(entry.arxivId).toMatch(/^\d{4}\.\d{5}$/);
      expect(entry.title).not.toBe("");
      expect(entry.authors.length).toBeGreaterThan(0);
      expect(entry.categories).toHaveLength(1);
      expect(entry.sections.map(({ kind }) => kind)).toEqual(kinds);
      expect(entry.sections.every(({ source }) => source !== "")).toBe(true);
      expect(entry.flags).toEqual([]);
    }
  });

  test("recognises the language of each passage", () => {
    for (const { kind, language } of digest.entries.flatMap(({ sections }) => sections)) {
      expect(language).toBe(kind === "abstract" ? "en" : "zh");
    }
    expect(digest.language).toBe("zh");
  });

  test("takes its date from its name, and has nothing to report", () => {
    expect(path).toContain(digest.date);
    expect(digest.dateFrom).toBe("file-name");
    expect(digest.messages).toEqual([]);
  });

  test("is accounted for to the last character", () => {
    expect(measureCoverage(read(path), path).uncovered).toEqual([]);
  });
});

describe("tests/content/cv-report/2026-01-28.md", () => {
  const path = "tests/content/cv-report/2026-01-28.md";
  const digest = parse(path);
  const listSections = (kind: Section["kind"]): readonly Section[] =>
    digest.entries.flatMap(({ sections }) => sections.filter((section) => section.kind === kind));

  test("holds the executive summary whole", () => {
    const [summary, ...others] = digest.preface;
    expect(others).toEqual([]);
    expect(summary).toMatchObject({
      kind: "executive-summary",
      label: "Executive Summary",
      format: "markdown",
    });
    expect(summary?.source.startsWith("好的，作为一名专注于计算机视觉和机器学习的研究助理")).toBe(true);
    expect(summary?.source.endsWith("为进一步深入研究提供指引。")).toBe(true);
  });

  test("holds ten entries with the facts of their papers", () => {
    expect(digest.entries).toHaveLength(10);
    expect(digest.entries.map(({ version }) => version)).toEqual(Array(10).fill(1));
    expect(digest.entries.map(({ published }) => published)).toEqual(Array(10).fill("2026-01-27"));
    expect(digest.entries.at(6)?.authors).toHaveLength(41);
    expect(digest.entries.at(-1)?.categories).toEqual(["cs.MM", "cs.CV", "cs.IR"]);
    for (const { authors, links } of digest.entries) {
      expect(authors.every((name) => name === name.trim() && name !== "")).toBe(true);
      expect(links.map(({ label }) => label)).toEqual(["PDF", "arXiv"]);
    }
  });

  test("holds each abstract, analysis and list of key findings", () => {
    for (const kind of ["abstract", "analysis", "key-findings"] as const) {
      expect(listSections(kind)).toHaveLength(10);
    }
    for (const { source } of listSections("key-findings")) expect(source).toMatch(/^- /);
  });

  test("keeps every analysis whole, from its label to the next", () => {
    const text = read(path);
    for (const { source } of listSections("analysis")) {
      const start = text.indexOf(source);
      expect(text.slice(0, start).trimEnd().endsWith("**Analysis:**")).toBe(true);
      expect(
        text
          .slice(start + source.length)
          .trimStart()
          .startsWith("**Key Findings:**"),
      ).toBe(true);
    }
  });

  test("keeps the headings and rules of the longest analyses", () => {
    const byLength = [...listSections("analysis")].sort((a, b) => b.source.length - a.source.length);
    for (const { source } of byLength.slice(0, 4)) {
      expect(source).toMatch(/^---$/m);
      expect(source).toMatch(/^## /m);
      expect(source).toMatch(/^### 3\. 方法设计详解$/m);
    }
  });

  test("shows the translated abstracts of the analyses on their own as well", () => {
    const translated = listSections("abstract-translation");
    expect(translated).toHaveLength(4);
    for (const { source, language } of translated) {
      expect(language).toBe("zh");
      expect(listSections("analysis").some((analysis) => analysis.source.includes(source))).toBe(true);
    }
  });

  test("flags the request for the paper, the loop and the echo of the prompt", () => {
    const flags = digest.entries.flatMap(({ ordinal, sections, flags: found }) =>
      found.map(({ flag, section }) => [ordinal, flag, sections[section]?.kind]),
    );
    expect(flags.filter(([, , kind]) => kind !== "key-findings")).toEqual([
      [1, "refusal", "analysis"],
      [6, "loop", "analysis"],
      [10, "prompt-echo", "analysis"],
    ]);
  });

  test("flags every list of key findings as sentences of the abstract", () => {
    const flags = digest.entries.map(({ sections, flags: found }) =>
      found.flatMap(({ flag, section }) => (sections[section]?.kind === "key-findings" ? [flag] : [])),
    );
    expect(flags).toEqual(Array(10).fill(["abstract-copy"]));
  });

  test("takes its date from its front matter", () => {
    expect(digest).toMatchObject({ source: "cv-report", date: "2026-01-28", dateFrom: "front-matter" });
  });

  test("is accounted for to the last character", () => {
    expect(measureCoverage(read(path), path).uncovered).toEqual([]);
  });
});
