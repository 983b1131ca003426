import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { ElementContent } from "hast";
import { describe, expect, it } from "vitest";
import { element, formula, text, textContent } from "@/lib/markdown/nodes";
import { renderAligned } from "@/lib/markdown/render";
import { splitSentences } from "@/lib/markdown/sentences";
import { authorText, parseInline } from "@/lib/markdown/text";
import { parseDigest } from "@/tests/digest/parse-digest";
import { toOutline } from "./page";

/** Split a text and write a bar where sentences meet. */
function split(source: string): string {
  const { children } = parseInline(source, authorText);
  const nodes = children.filter((node) => node.type !== "doctype");
  return splitSentences(nodes).map(join).join("|");
}

function join(nodes: readonly ElementContent[]): string {
  return nodes.map(textContent).join("");
}

describe("a text", () => {
  it.each([
    "We study it. |It works! |Does it?",
    "We gain 2.0 dB on GPT-4.1. |Then 3 methods follow.",
    "Models (e.g. CLIP), i.e. Transformers, follow Li et al. (2026) and Dr. GRPO. |We differ.",
    "See Fig. 3. |The answer is no. |However, Sec. 2 and No. 5 (see Eq. (3)) differ.",
    "MAE 0.32 vs. 0.36 w.r.t. BLEU in U.S. History. |Code follows.",
    "The law holds at distance D. |It widens with K. |Within 10 m. |Done.",
    "It asks “Who?” |We answer. |She said “Go.” |They went (or not. They say). |End.",
    "Three steps. |1. Plan. |2. Act. |(3). Stop.",
    "(A sentence. Another.) |A third, unclosed (here. |A fourth.",
    "我们提出方法。|效果很好！|为什么？|因为如此……但是；还有。",
    "名为“何去何从？”的数据集（见图1。共3张）很大。|他说：“可以。”|我们同意。",
    "精度为2.0（vs. 1.5）。|基于 Li et al. 的方法.|我们改进. |结果更好。",
    "代码见https://github.com/a/b。|谢谢。",
  ])("ends its sentences where %j has bars", (expected) => {
    expect(split(expected.replaceAll("|", ""))).toBe(expected);
  });

  it("ends none within formatting, a link or a formula, but one at their edge", () => {
    expect(split("\\textbf{One. Two.} Three $a. B$ four $n!$ five. $x$ is six.")).toBe(
      "One. Two. |Three a. B four n! five. |x is six.",
    );
    expect(split("See \\href{https://a.org}{Here? There} and https://a.org/?Q=A.B. End.")).toBe(
      "See Here? There and https://a.org/?Q=A.B. |End.",
    );
  });

  it("ends a sentence with its line", () => {
    const nodes = [text("Steps:"), element("br", {}, []), text("1. Plan")];
    expect(splitSentences(nodes).map((sentence) => sentence.length)).toEqual([2, 1]);
  });
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ". ",
      ".",
      "? ",
      "。",
      "？”",
      "(",
      ")",
      "（",
      "）",
      "A",
      "e.g. ",
      "1. ",
      "\n",
      " ",
      "我",
      "…",
    ),
    fc.constantFrom(element("br", {}, []), formula("x. Y", false), element("strong", {}, [text("B. c. ")])),
    fc.string({ unit: "grapheme" }),
  ),
);

describe("any paragraph at all", () => {
  it("is its sentences, joined", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const nodes = parts.map((part) => (typeof part === "string" ? text(part) : part));
        const sentences = splitSentences(nodes);
        expect(join(sentences.flat())).toBe(join(nodes));
        expect(sentences.flat().filter((node) => node.type === "element")).toEqual(
          nodes.filter((node) => node.type === "element"),
        );
        if (nodes.length > 0) expect(sentences.slice(0, -1).map(join)).not.toContain("");
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["(", "()", "a. ", "1. ", "A. ", "。”", "\n", "e.g. ", "? (", ". 1 ("])(
    "of a hundred thousand characters is whole: %j",
    (piece) => {
      const source = piece.repeat(100_000 / piece.length);
      expect(join(splitSentences([text(source)]).flat())).toBe(source);
    },
  );
});

function align(original: string, translation: string, format: "text" | "markdown" = "text") {
  const aligned = renderAligned({ source: original, format: "text" }, { source: translation, format });
  return aligned?.map(({ content }) => toOutline(content));
}

describe("a text beside its translation", () => {
  it("has a row for each sentence where their numbers agree", () => {
    expect(align("One $x$. Two.", "一 $x$。二。")).toEqual([
      "<p><span>One ⟦x⟧. </span><span>Two.</span></p>",
      "<p><span>一 ⟦x⟧。</span><span>二。</span></p>",
    ]);
  });

  it("keeps paragraphs, also where only one of them has any", () => {
    expect(align("One.\n\nTwo.", "一。二。")).toEqual([
      "<p><span>One.</span></p><p><span>Two.</span></p>",
      "<p><span>一。</span><span>二。</span></p>",
    ]);
  });

  it("has a row for a paragraph whose sentences differ in number", () => {
    expect(align("One. Two.\n\nThree. Four.", "一，二。\n\n三。四。")).toEqual([
      "<p><span>One. Two.</span></p><p><span>Three. </span><span>Four.</span></p>",
      "<p><span>一，二。</span></p><p><span>三。</span><span>四。</span></p>",
    ]);
  });

  it("is not aligned where nothing agrees, or nothing is gained", () => {
    expect(align("One. Two.", "一，二。")).toBeUndefined();
    expect(align("One.\n\nTwo. Three.", "一，二，三。")).toBeUndefined();
    expect(align("One.", "一。")).toBeUndefined();
    expect(align("", "")).toBeUndefined();
  });

  it("is aligned in Markdown where that has only paragraphs", () => {
    expect(align("One. Two.", "**一**。二。", "markdown")?.[1]).toBe(
      "<p><span><strong>一</strong>。</span><span>二。</span></p>",
    );
    expect(align("One. Two.", "- 一。\n- 二。", "markdown")).toBeUndefined();
    expect(align("One. Two.", "### 一\n\n二。", "markdown")).toBeUndefined();
  });
});

describe.each([
  ["tests/content/bilingual/2025-12-29.md", 8, 10],
  ["tests/content/bilingual/2026-02-25.md", 9, 10],
  ["../shared/corpus/variants/comments-and-reasons/2026-08-16.md", 7, 7],
])("the translations of %s", (file, aligned, all) => {
  it.skipIf(!existsSync(file))(`are aligned in ${aligned} of ${all} entries`, () => {
    const { entries } = parseDigest(readFileSync(file, "utf8"), file);
    const pairs = entries.flatMap(({ sections }) => {
      const original = sections.find(({ kind }) => kind === "abstract");
      const translation = sections.find(({ kind }) => kind === "abstract-translation");
      return original && translation ? [renderAligned(original, translation)] : [];
    });
    expect(pairs).toHaveLength(all);
    expect(pairs.filter((pair) => pair !== undefined)).toHaveLength(aligned);
  });
});
