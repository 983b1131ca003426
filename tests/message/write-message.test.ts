import { describe, expect, test } from "vitest";
import { cutMessage } from "@/lib/message/cut-message";
import type { DayMessage, MessagePaper } from "@/lib/message/message";
import { writeHtml } from "@/lib/message/write-html";
import { writeJson } from "@/lib/message/write-json";
import { writeMarkdownMessage } from "@/lib/message/write-markdown";
import { writeSubject } from "@/lib/message/write-subject";
import { writeText } from "@/lib/message/write-text";
import { createWritten, hostile } from "./written";

describe("A message as text", () => {
  test("reads as it was written, in lines of 76 columns but for addresses", () => {
    expect(writeText(createWritten())).toBe(`Digests · 25 February 2026

Likely yours: 1 of 3 new papers.

A note.

Likely yours (1)
================

1. A title
   标题
   Ada Lovelace, Grace Hopper … Mary Somerville
   It is about a title.
   “Quoted of the abstract.”
   Why: splatting · scenes; like “Another”
   https://example.org/papers/2602.00101/
   https://arxiv.org/pdf/2602.00101
   Code: https://github.com/a/b

eess.IV · Image and Video Processing (1)

1 paper muted, as you asked.

1 other paper in the inbox:
https://example.org/

-- 
Ordered on Digests by your own library. Summaries are by AI; what stands in
quotes is from the abstract.
`);
  });

  test("breaks lines of either language, and no word or address", () => {
    const long =
      "一种用于自动驾驶的世界模型，它把视频、激光雷达和地图合在一起，并在三个数据集上超过已有的方法。".repeat(
        2,
      );
    const text = writeText(createWritten({ title: `${"word ".repeat(30)}end`, titleTranslated: long }));
    const lines = text.split("\n").filter((line) => !line.includes("https://"));
    const columns = (line: string) =>
      [...line].reduce((sum, letter) => sum + (/\p{Script=Han}|[，。、]/u.test(letter) ? 2 : 1), 0);
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(78);
    expect(text.replace(/\s+/g, "")).toContain(long);
  });
});

describe("A message as Markdown", () => {
  test("reads as it was written", () => {
    expect(writeMarkdownMessage(createWritten())).toBe(`# Digests · 25 February 2026

Likely yours: 1 of 3 new papers.

> A note.

## Likely yours (1)

- **[A title](https://example.org/papers/2602.00101/)**  
  标题  
  Ada Lovelace, Grace Hopper … Mary Somerville · [PDF](https://arxiv.org/pdf/2602.00101) · [Code](https://github.com/a/b)  
  It is about a title.  
  “Quoted of the abstract.”  
  Why: splatting · scenes; [like “Another”](https://example.org/papers/2602.00001/)

eess.IV · Image and Video Processing (1)

1 paper muted, as you asked.

[1 other paper in the inbox](https://example.org/)

Ordered on Digests by your own library. Summaries are by AI; what stands in quotes is from the abstract.
`);
  });

  test("holds the signs of Markdown as text", () => {
    expect(writeMarkdownMessage(createWritten({ title: hostile }))).toContain(
      "[\\*a\\* \\_b\\_ \\[c\\](javascript:d) \\<img src=x\\> \\`e\\` \\@everyone \\$\\\\alpha\\$ \\# 汉字 \\& \\|](https://example.org/papers/2602.00101/)",
    );
  });
});

describe("A message as HTML", () => {
  test("holds what is in it, with links, languages and no script", () => {
    const html = writeHtml(createWritten());
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<a href="https://example.org/papers/2602.00101/"');
    expect(html).toContain('<a href="https://arxiv.org/pdf/2602.00101"');
    expect(html).toContain('<p class="ink" lang="zh"');
    expect(html).toContain("1 other paper in the inbox</a>");
    expect(html).not.toMatch(/<script|<img|<link|url\(/);
  });

  test("holds the signs of HTML as text", () => {
    const html = writeHtml(createWritten({ title: hostile }));
    expect(html).toContain(
      "*a* _b_ [c](javascript:d) &lt;img src=x&gt; `e` @everyone $\\alpha$ # 汉字 &amp; |",
    );
    expect(html).not.toContain("<img");
  });

  test("has at most 100 kB, and counts the papers that have no room", () => {
    const paper = createWritten().parts[0]?.papers[0];
    if (!paper) throw new Error("no paper");
    const papers = Array.from({ length: 200 }, (_, place): MessagePaper => ({ ...paper, id: String(place) }));
    const message: DayMessage = {
      ...createWritten(),
      parts: [{ kind: "likely", title: "Likely yours", papers, count: 200 }],
      rest: { count: 332, text: "", url: "https://example.org/" },
    };
    const html = writeHtml(message);
    const shown = html.match(/<h3/g)?.length ?? 0;
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(100_000);
    expect(Buffer.byteLength(html)).toBeGreaterThan(97_000);
    expect(html).toContain(`${532 - shown} other papers in the inbox</a>`);
  });
});

describe("A message as JSON", () => {
  test("names its format and holds every field", () => {
    expect(JSON.parse(writeJson(createWritten()))).toMatchObject({
      format: "arxiv-cv-digest-message",
      version: 1,
      from: "2026-02-25",
      parts: [
        { kind: "likely", papers: [{ id: "2602.00101", pdf: "https://arxiv.org/pdf/2602.00101" }] },
        {},
      ],
    });
  });
});

describe("A message that is cut", () => {
  test("counts what it leaves out among the rest", () => {
    expect(cutMessage(createWritten(), 0).rest).toEqual({
      count: 2,
      text: "2 other papers in the inbox",
      url: "https://example.org/",
    });
  });
});

describe("A subject", () => {
  test("names the papers as far as there is room, on one line", () => {
    expect(writeSubject(createWritten())).toBe("1 of 3: A title, …");
    const long = writeSubject(createWritten({ title: "word ".repeat(60) }));
    expect([...long]).toHaveLength(110);
    expect(long).toMatch(/…$/);

    const [part] = createWritten().parts;
    const [paper] = part?.papers ?? [];
    if (!part || !paper) throw new Error("no paper");
    const titles = [
      "A first title that is longer than forty-five letters are",
      "B second",
      "C".repeat(45),
      "D",
    ];
    const papers = titles.map((title) => ({ ...paper, title }));
    expect(writeSubject({ ...createWritten(), count: 9, matched: 4, parts: [{ ...part, papers }] })).toBe(
      "4 of 9: A first title that is longer than forty-five…, B second, …",
    );
  });
});
