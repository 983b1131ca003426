import { describe, expect, test } from "vitest";
import { parseAuthorLine, parseAuthors, parseCutAuthors } from "@/lib/digest/authors";
import { findCategory, isRestOfSubjects, parseSubjects } from "@/lib/digest/categories";
import { parseContentsItem, parseDeclaredTotal } from "@/lib/digest/contents";
import { findDate, findDateInName } from "@/lib/digest/dates";
import { parseEntryHeading } from "@/lib/digest/entry-heading";
import { parseLabelLine } from "@/lib/digest/label-line";
import { detectLanguage } from "@/lib/digest/language";
import { parseLink } from "@/lib/digest/links";

describe("parseEntryHeading finds title and address", () => {
  test.each([
    ["### [1] [A](https://arxiv.org/abs/2602.00001)", "A", "https://arxiv.org/abs/2602.00001"],
    ["### [A](https://arxiv.org/abs/2602.00001)  ", "A", "https://arxiv.org/abs/2602.00001"],
    ["## 12. [A](http://a.org/x)", "A", "http://a.org/x"],
    ["#### (3) [A](http://a.org/x)", "A", "http://a.org/x"],
    ["### 📄 [A](http://a.org/x)", "A", "http://a.org/x"],
    [
      "### [1] [[3D] A [b](c) $](](https://doi.org/10.1/S(20)3)",
      "[3D] A [b](c) $](",
      "https://doi.org/10.1/S(20)3",
    ],
    ["### [1] [A](http://a.org/x) (best paper)", "A", "http://a.org/x"],
  ])("%s", (line, title, url) => {
    expect(parseEntryHeading(line)).toMatchObject({ title, url });
  });

  test.each([
    "# [A](http://a.org)",
    "### Title",
    "### [1] [A](#anchor)",
    "text [A](http://a.org/x)",
    "###[A](http://a.org)",
  ])("and nothing in %j", (line) => {
    expect(parseEntryHeading(line)).toBeUndefined();
  });
});

describe("authors", () => {
  test.each([
    ["A B,C D Jr.", ["A B", "C D Jr."]],
    ["A, B , ,C", ["A", "B", "C"]],
    ["甲，乙、丙", ["甲", "乙", "丙"]],
    ["A B,C D,Jr.,E F", ["A B", "C D, Jr.", "E F"]],
    ["A B, III, C D, Sr, E F", ["A B, III", "C D, Sr", "E F"]],
    ["Jr., A B, V, Ivan IV", ["Jr.", "A B", "V", "Ivan IV"]],
    ["['A B', 'Jr.', 'C']", ["A B, Jr.", "C"]],
    ["['A', \"T. J. O'Donnell\"]", ["A", "T. J. O'Donnell"]],
    ["", []],
  ])("%j", (list, names) => {
    expect(parseAuthors(list)).toEqual(names);
  });

  test.each([
    ["*A,B*", ["A", "B"], 0],
    ["_A,B_", ["A", "B"], 0],
    ["*A*,B*,C*", ["A*", "B*", "C"], 0],
    ["**", [], 0],
    ["**高价值** | *A, B*", ["A", "B"], 1],
    ["*A* | **Category:** cs.LG | **Updated:** x", ["A"], 2],
  ])("a line %j", (line, authors, asides) => {
    const found = parseAuthorLine(line);
    expect(found?.authors).toEqual(authors);
    expect(found?.asides).toHaveLength(asides);
  });

  test.each(["**TL;DR:** text", "**bold words**", "- *item*", "text *with stars*", "* item"])(
    "no line %j",
    (line) => {
      expect(parseAuthorLine(line)).toBeUndefined();
    },
  );
});

describe("labels", () => {
  test.each([
    ["Method: x", "plain", "Method", "method"],
    ["中文摘要：x", "plain", "中文摘要", "abstract-translation"],
    ["Abstract (中文翻译): x", "plain", "Abstract (中文翻译)", "abstract-translation"],
    ["**TLDR:** x", "bold", "TLDR", "tldr"],
    ["**🎯 核心价值**: x", "bold", "🎯 核心价值", "tldr"],
    ["> **摘要翻译:** x", "bold", "摘要翻译", "abstract-translation"],
    ["- **Result**: x", "bullet", "Result", "result"],
    ["#### 📄 原文摘要", "heading", "📄 原文摘要", "abstract"],
    ["要約: x", "plain", "要約", "tldr"],
    ["결론: x", "plain", "결론", "conclusion"],
    ["KEYWORDS: x", "plain", "KEYWORDS", "keywords"],
  ])("%j", (line, style, label, kind) => {
    expect(parseLabelLine(line)).toMatchObject({ style, label, meaning: { kind } });
  });

  test.each([
    "  Method: indented",
    "https://arxiv.org",
    "at 10:30 we began",
    "$x: y$",
    "a method: x",
    "Method",
    "**bold** text",
  ])("none in %j", (line) => {
    expect(parseLabelLine(line)).toBeUndefined();
  });
});

test("categories are read as lists of arXiv's own names", () => {
  const read = (text: string) => parseSubjects(text)?.categories;
  expect(read("cs.MM, cs.CV,cs.IR")).toEqual(["cs.MM", "cs.CV", "cs.IR"]);
  expect(read("cond-mat.mtrl-sci; physics.optics quant-ph")).toEqual([
    "cond-mat.mtrl-sci",
    "physics.optics",
    "quant-ph",
  ]);
  expect(read("`cs.CV`, `cs.LG`")).toEqual(["cs.CV", "cs.LG"]);
  expect(read("Computer Vision and Pattern Recognition (cs.CV); Machine Learning (cs.LG)")).toEqual([
    "cs.CV",
    "cs.LG",
  ]);
  expect(read("Computer Vision")).toBeUndefined();
  expect(read("Remote Sensing, 18")).toBeUndefined();
  expect(findCategory("人工智能 (Artificial Intelligence) [cs.AI]")).toBe("cs.AI");
  expect(findCategory("see github.com and x.CV")).toBeUndefined();
});

test.each([
  ["cs.CV, cs.DB, H.2.8; H.3.3; 62P10", "H.2.8; H.3.3; 62P10"],
  ["cs.LG, 68T07 (Primary), 68U10 (Secondary)", "68T07 (Primary), 68U10 (Secondary)"],
  ["I.2.10; cs.CV", "I.2.10"],
  ["math.NA, 65Fxx, 35-02", "65Fxx, 35-02"],
])("classes of other schemes are listed apart in %j", (list, classes) => {
  const found = parseSubjects(list);
  expect(found?.categories.every((name) => /^(?:cs|math)\.[A-Z]{2}$/.test(name))).toBe(true);
  expect(list.slice(found?.classes?.start, found?.classes?.end)).toBe(classes);
});

test("a list of categories goes on in a line that holds nothing else", () => {
  expect(isRestOfSubjects("cs.AI, `cs.DB`")).toBe(true);
  expect(isRestOfSubjects("I.2.10; 68T45")).toBe(true);
  expect(isRestOfSubjects("Dataset I.2.10")).toBe(false);
  expect(isRestOfSubjects("")).toBe(false);
});

test("dates are calendar days in the forms digests write", () => {
  expect(findDate("Papers - 2026-01-28")).toBe("2026-01-28");
  expect(findDate("20260128")).toBe("2026-01-28");
  expect(findDate("2026年1月8日 日报")).toBe("2026-01-08");
  expect(findDate("2026/1/8")).toBe("2026-01-08");
  expect(findDate("2026-02-30")).toBeUndefined();
  expect(findDate("2602.20165")).toBeUndefined();
  expect(findDateInName("content/a/2025-11-06_trajectory.md")).toBe("2025-11-06");
  expect(findDateInName("content/a/20251106.md")).toBe("2025-11-06");
  expect(findDateInName("content/2025-11-06/readme.md")).toBeUndefined();
});

test("contents say how many papers to expect", () => {
  expect(parseContentsItem("- [cs.CV](#cs.CV) [Total: 10]")).toEqual({ category: "cs.CV", total: 10 });
  expect(parseContentsItem("- [机器学习 (Machine Learning) (2)](#cs-lg)")).toEqual({
    category: "机器学习 (Machine Learning)",
    total: 2,
  });
  expect(parseContentsItem("- [cs.LG](#cslg) (1 篇)")).toEqual({ category: "cs.LG", total: 1 });
  expect(parseContentsItem("1. [Title (2)](#2601.19898v1)")).toBe("uncounted");
  expect(parseContentsItem("- [PDF](https://arxiv.org/pdf/2601.19898v1)")).toBeUndefined();
  expect(parseDeclaredTotal("## 今日总计: 3 篇论文")).toEqual({ category: "", total: 3 });
});

test("languages are recognised by script, names in Latin letters aside", () => {
  expect(detectLanguage("提出 VGGT-SLAM 2.0，实时重建。")).toBe("zh");
  expect(detectLanguage("注意機構を使う手法。")).toBe("ja");
  expect(detectLanguage("새로운 방법을 제안한다.")).toBe("ko");
  expect(detectLanguage("We study 注意 in transformers.")).toBe("en");
  expect(detectLanguage("3.14 · $x$")).toBe("und");
});

test("a link is read with its label bare", () => {
  expect(parseLink("[**[PDF]**](https://arxiv.org/pdf/2511.02119)")).toEqual({
    label: "PDF",
    url: "https://arxiv.org/pdf/2511.02119",
  });
  expect(parseLink("[a](#b)")).toBeUndefined();
});

test.each([
  ["Ada Lovelace et al.", ["Ada Lovelace"], true],
  ["Ada Lovelace, Alan Turing, et.al.", ["Ada Lovelace", "Alan Turing"], true],
  ["Ada Lovelace et al. (13 authors)", ["Ada Lovelace"], true],
  ["Ada Lovelace, ..., Emmy Noether", ["Ada Lovelace", "Emmy Noether"], true],
  ["张三等", ["张三"], true],
  ["Ada Lovelace, Lynn Petal", ["Ada Lovelace", "Lynn Petal"], false],
])("the authors of %j may be cut", (text, authors, isCut) => {
  expect(parseCutAuthors(text)).toEqual({ authors, isCut });
});
