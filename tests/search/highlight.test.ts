import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/query/query";
import { createTextMatcher } from "@/lib/search/rank/matched-terms";
import { highlight } from "@/lib/search/text/highlight";
import { createPhrase } from "@/lib/search/text/phrase";
import { fold } from "@/lib/search/text/tokenizer";

/** What a query marks in a text. */
const listTerms = (text: string, typed: string) => {
  const query = parseQuery(typed);
  return [...query.terms, ...createTextMatcher(query)([text]).terms];
};
const mark = (text: string, typed: string) =>
  highlight(text, listTerms(text, typed))
    .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
    .join("");

describe("highlight", () => {
  it.each([
    ["starts of words", "Diffusion undiffused diff", "diff", "[Diff]usion undiffused [diff]"],
    ["accented and full-width originals", "Café ＣＡＦＥ", "cafe", "[Café] [ＣＡＦＥ]"],
    ["a ligature as a whole", "the ﬁne one", "fin", "the [ﬁn]e one"],
    ["Chinese wherever it appears", "基于扩散模型的扩散", "扩散", "基于[扩散]模型的[扩散]"],
    ["a name and each part of it", "VGGT-SLAM 2.0 and SLAM", "vggt-slam 2.0", "[VGGT-SLAM] [2.0] and [SLAM]"],
    ["several words, joined where they touch", "3D高斯", "高斯 3d", "[3D高斯]"],
    ["after characters outside of the basic plane", "👁️ 𠮷野 Eye", "eye", "👁️ 𠮷野 [Eye]"],
    ["decomposed Hangul", "\u1112\u1161\u11ab글", "한", "[\u1112\u1161\u11ab]글"],
    ["characters of markup as text", "<b>a&b</b> a", "a", "<b>[a]&b</b> [a]"],
    [
      "a phrase across punctuation",
      "Token-Pruning of tokens, pruning",
      '"token pruning"',
      "[Token-Pruning] of tokens, pruning",
    ],
    [
      "whole words of a phrase only",
      "net networks 3D高斯泼溅",
      '"net" "3d 高斯"',
      "[net] networks [3D高斯]泼溅",
    ],
    ["terms of fields and alternatives", "SLAM by Ada", "title:slam author:ada OR bob", "[SLAM] by [Ada]"],
    ["nothing that is excluded", "SLAM and VGGT", 'slam -vggt -"and"', "[SLAM] and VGGT"],
    ["nothing for filters", "cs.CV in 2026 has code", "2026 cat:cs.CV has:code", "cs.CV in [2026] has code"],
  ])("marks %s", (_, text, typed, marked) => {
    expect(mark(text, typed)).toBe(marked);
  });

  it("marks nothing without a match or a word", () => {
    expect(highlight("A title", [{ kind: "word", text: "zebra" }])).toEqual([
      { text: "A title", match: false, start: 0 },
    ]);
    expect(highlight("A title", [])).toEqual([{ text: "A title", match: false, start: 0 }]);
    expect(highlight("", [{ kind: "word", text: "a" }])).toEqual([]);
  });

  const text = fc.string({
    unit: fc.constantFrom(..."aAé-. fﬁ扩散ガｶﾞ\u0301\ud800I İ2"),
    maxLength: 40,
  });

  it("gives the text back, whatever is sought", () => {
    fc.assert(
      fc.property(text, fc.string({ unit: "binary" }), (text, typed) => {
        const segments = highlight(text, listTerms(text, typed));
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
      }),
    );
  });

  it("marks what it was asked for and nothing else", () => {
    fc.assert(
      fc.property(text, text, (text, typed) => {
        const terms = listTerms(text, typed);
        const asked = (part: string) =>
          terms.some(({ text }) => fold(part).includes(text) || createPhrase(fold(part)).includes(text));
        const runs = terms.filter(({ kind }) => kind === "run");
        for (const { match, text: part } of highlight(text, terms)) {
          if (match) expect(asked(part)).toBe(true);
          else expect(runs.some((term) => fold(part).includes(term.text))).toBe(false);
        }
      }),
    );
  });

  it("marks something in whatever text a query of its own words finds", () => {
    fc.assert(
      fc.property(text, (text) => {
        const typed = text.replaceAll("-", " ");
        const { words, terms } = parseQuery(typed);
        const isMarked = highlight(text, listTerms(text, typed)).some(({ match }) => match);
        expect(isMarked).toBe(words.length + terms.length > 0);
      }),
    );
  });
});
