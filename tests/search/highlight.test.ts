import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "@/lib/search/highlight";
import { readQuery } from "@/lib/search/query";
import { fold } from "@/lib/search/tokenizer";

const mark = (text: string, typed: string) =>
  highlight(text, readQuery(typed))
    .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
    .join("");

describe("highlight", () => {
  it.each([
    ["starts of words", "Diffusion undiffused diff", "diff", "[Diff]usion undiffused [diff]"],
    ["accented and full-width originals", "Café ＣＡＦＥ", "cafe", "[Café] [ＣＡＦＥ]"],
    ["a ligature as a whole", "the ﬁne one", "f", "the [ﬁ]ne one"],
    ["Chinese wherever it stands", "基于扩散模型的扩散", "扩散", "基于[扩散]模型的[扩散]"],
    ["names as written", "VGGT-SLAM 2.0 and SLAM", "vggt-slam 2.0", "[VGGT-SLAM] [2.0] and SLAM"],
    ["several words, joined where they touch", "3D高斯", "高斯 3d", "[3D高斯]"],
    ["after characters outside of the basic plane", "👁️ 𠮷野 Eye", "eye", "👁️ 𠮷野 [Eye]"],
    ["decomposed Hangul", "\u1112\u1161\u11ab글", "한", "[\u1112\u1161\u11ab]글"],
    ["characters of markup as text", "<b>a&b</b> a", "a", "<b>[a]&b</b> [a]"],
  ])("marks %s", (_, text, typed, marked) => {
    expect(mark(text, typed)).toBe(marked);
  });

  it("marks nothing without a match or a word", () => {
    expect(highlight("A title", readQuery("zebra"))).toEqual([{ text: "A title", match: false, start: 0 }]);
    expect(highlight("A title", readQuery(" . "))).toEqual([{ text: "A title", match: false, start: 0 }]);
    expect(highlight("", readQuery("a"))).toEqual([]);
  });

  const text = fc.string({
    unit: fc.constantFrom(..."aAé-. fﬁ扩散ガｶﾞ\u0301\ud800I İ2"),
    maxLength: 40,
  });

  it("gives the text back, whatever is sought", () => {
    fc.assert(
      fc.property(text, fc.string({ unit: "binary" }), (text, typed) => {
        const segments = highlight(text, readQuery(typed));
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
      }),
    );
  });

  it("marks what it was asked for and nothing else", () => {
    fc.assert(
      fc.property(text, text, (text, typed) => {
        const { terms } = readQuery(typed);
        for (const { match, text: part } of highlight(text, {
          terms,
          phrase: "",
        })) {
          const found = terms.some((term) => fold(part).includes(term.text));
          if (match) expect(found).toBe(true);
          else
            expect(terms.some((term) => term.kind === "run" && fold(part).includes(term.text))).toBe(false);
        }
      }),
    );
  });
});
