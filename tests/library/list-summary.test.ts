import { describe, expect, test } from "vitest";
import type { Section } from "@/lib/digest/record";
import { getListSummary } from "@/lib/library/list-summary";
import { mergePapers } from "@/lib/library/merge";
import { listPassages } from "@/lib/library/passages";
import { createDigest, createEntry } from "./fixtures";

function section(fields: Partial<Section>): Section {
  return { kind: "tldr", label: "", language: "zh", format: "text", source: "", line: 1, ...fields };
}

function createPaper(...tellings: readonly Section[][]) {
  const digests = tellings.map((sections, number) =>
    createDigest({ source: `source-${number}`, entries: [createEntry({ sections })] }),
  );
  const [paper] = mergePapers(digests).values();
  if (!paper) throw new Error("no paper");
  return paper;
}

describe("getListSummary", () => {
  test("takes the TL;DR whole, in the language asked for", () => {
    const paper = createPaper([
      section({ source: "很短。\n真的。" }),
      section({ kind: "abstract", language: "en", source: "Long." }),
    ]);
    expect(getListSummary(paper, "zh")).toEqual({ kind: "tldr", language: "zh", text: "很短。 真的。" });
    expect(getListSummary(paper, "en")).toEqual({ kind: "abstract", language: "en", text: "Long." });
    expect(getListSummary(paper, "ja")).toBeUndefined();
  });

  test("cuts a text after a sentence", () => {
    const sentence = `Lamps ${"do ".repeat(40)}things.`;
    const paper = createPaper([
      section({ kind: "abstract", language: "en", source: `${sentence} ${sentence} ${sentence}` }),
      section({ kind: "abstract-translation", source: "我们提出一种灯。".repeat(20) }),
    ]);
    expect(getListSummary(paper, "en")?.text).toBe(`${sentence} …`);
    expect(getListSummary(paper, "zh")?.text).toBe(`${"我们提出一种灯。".repeat(12)} …`);
  });

  const background = "Caves are dark, and people have explored them for a long time.";

  test.each([
    [`${background} To this end, we propose a lamp.\n It is light.`, "We propose a lamp."],
    ["We propose a lamp. It is light.", "We propose a lamp."],
    ["We propose a lamp.", "We propose a lamp."],
    ["In this paper, we propose a lamp.", "We propose a lamp."],
    [`${background} We propose a lamp. It saves 12.5% oil.`, "We propose a lamp. It saves 12.5% oil."],
    [
      `${background} We propose a lamp. It is light. It saves 12.5% oil. Drawings follow.`,
      "We propose a lamp. … It saves 12.5% oil.",
    ],
  ])("quotes of “%s” what the paper contributes", (source, text) => {
    const paper = createPaper([section({ kind: "abstract", language: "en", source })]);
    expect(getListSummary(paper, "en")?.text).toBe(text);
  });

  test("quotes the main number only where there is room", () => {
    const statement = `We propose ${"a lamp and ".repeat(18)}oil.`;
    const source = `${statement} It saves 12.5% ${"of the best oil ".repeat(2)}there is.`;
    const paper = createPaper([section({ kind: "abstract", language: "en", source })]);
    expect(statement.length).toBeLessThan(240);
    expect(getListSummary(paper, "en")?.text).toBe(statement);
  });

  test("cuts a statement that is too long, before a formula that would be cut through", () => {
    const statement = `We propose ${"a lamp and ".repeat(42)}`;
    const source = `${background} ${statement}$a${" + a".repeat(10)}$ or ${"oil ".repeat(10)}end.`;
    const paper = createPaper([section({ kind: "abstract", language: "en", source })]);
    expect(statement.length).toBeLessThan(480);
    expect(getListSummary(paper, "en")?.text).toBe(`${statement.trim()}…`);
  });

  test("quotes an abstract in Markdown by its words", () => {
    const source = `**Abstract**\n\n${background} *We propose* a lamp. It is light.`;
    const paper = createPaper([section({ kind: "abstract", language: "en", format: "markdown", source })]);
    expect(getListSummary(paper, "en")?.text).toBe("We propose a lamp.");
  });

  test("takes a summary in another language than its digest's, and none that a generator spoiled", () => {
    const sections = [section({ language: "en", source: "Short." }), section({ source: "摘要失败" })];
    const entry = createEntry({
      sections,
      flags: [
        { flag: "wrong-language", section: 0 },
        { flag: "generation-failed", section: 1 },
      ],
    });
    const [paper] = mergePapers([createDigest({ entries: [entry] })]).values();
    expect(paper && getListSummary(paper, "en")?.text).toBe("Short.");
    expect(paper && getListSummary(paper, "zh")).toBeUndefined();
  });

  test("begins an analysis where it speaks of the paper, after greetings, headings and facts", () => {
    const source = [
      "好的，作为一名计算机视觉和机器学习领域的专家，我将根据您提供的论文摘要进行深入分析。",
      "### 1. 摘要翻译",
      "**论文题目：** HexFormer: 双曲视觉 Transformer 结合指数映射聚合",
      "**摘要：**\n数据在图像、文本和图等多种模态中经常包含难以在欧几里得几何中建模的层级和关系结构。双曲几何为此提供了框架。",
    ].join("\n\n");
    const paper = createPaper([section({ kind: "analysis", format: "markdown", source })]);
    expect(getListSummary(paper, "zh")?.text).toMatch(/^数据在图像、文本和图等多种模态中/);
  });

  test("reads Markdown as words", () => {
    const paper = createPaper([
      section({ kind: "abstract-translation", format: "markdown", source: "**标题**\n\n- 正文" }),
    ]);
    expect(getListSummary(paper, "zh")?.text).toBe("标题 正文");
  });
});

describe("listPassages", () => {
  test("joins what digests say in the same words, and keeps what they say in different ones apart", () => {
    const abstract = section({ kind: "abstract", language: "en", source: "Same  words." });
    const paper = createPaper(
      [section({ source: "一" }), abstract],
      [section({ source: "二" }), { ...abstract, source: "Same\nwords." }],
    );
    const passages = listPassages(paper);
    expect(passages.get("tldr")?.map(({ section: { source } }) => source)).toEqual(["一", "二"]);
    expect(passages.get("abstract")?.map(({ appearances }) => appearances.length)).toEqual([2]);
  });

  test("joins one text under two names of its kind, and not under two labels of no known kind", () => {
    const score = section({ kind: "other", label: "Score", source: "5" });
    const paper = createPaper(
      [section({ kind: "abstract", label: "摘要", source: "Same." }), score],
      [section({ kind: "abstract", label: "Abstract", source: "Same." }), { ...score, label: "Stars" }],
    );
    const passages = listPassages(paper);
    expect(passages.get("abstract")?.map(({ appearances }) => appearances.length)).toEqual([2]);
    expect(passages.get("other")?.map(({ section: { label } }) => label)).toEqual(["Score", "Stars"]);
  });
});
