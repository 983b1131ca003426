import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findFolded,
  fold,
  foldWithOffsets,
  isWordStart,
  listTerms,
  listTokens,
} from "@/lib/search/text/tokenizer";

/** Strings of everything that was ever trouble: surrogates, marks, width, jamo, ligatures, and plain text. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    maxLength: 60,
  }),
  fc.string({
    unit: fc.constantFrom(..."aZé9 -.ßﬁŁИ扩散ガｶﾞ한각½Ⅳ①İςΣάe\u0301\u0308\ud83d\udc41\ud800\u200b\n"),
    maxLength: 60,
  }),
);

describe("fold", () => {
  it.each([
    ["Full-width and case", "ＶＧＧＴ－ＳＬＡＭ", "vggt-slam"],
    ["accents of Latin letters", "Résumé naïve Ångström", "resume naive angstrom"],
    ["letters without a decomposition", "Łukasz Søren Đặng Straße", "lukasz soren dang strasse"],
    ["accents of Greek letters, final sigma", "Άλφα ΛΟΓΟΣ", "αλφα λογοσ"],
    ["ligatures and compatibility forms", "ﬁne ² Ⅳ", "fine 2 iv"],
    ["kinds of hyphen and apostrophe", "GPT‑4o D’Arcy", "gpt-4o d'arcy"],
    ["invisible characters", "dif\u00adfu\u200dsion", "diffusion"],
    ["voiced kana, half-width or not", "ｶﾞウス ガウス", "ガウス ガウス"],
    ["conjoining jamo", "\u1112\u1161\u11ab글", "한글"],
    ["Cyrillic letters with marks of their own", "Йод", "йод"],
  ])("folds %s", (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("gives the same text with and without offsets", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithOffsets(text).text).toBe(fold(text));
      }),
    );
  });

  it("folds a text cut at an origin as it folds the whole", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, place) => {
        const cut = foldWithOffsets(text).starts[place] ?? text.length;
        expect(fold(text.slice(0, cut)) + fold(text.slice(cut))).toBe(fold(text));
      }),
    );
  });

  it("keeps an origin for each character, in order and within the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldWithOffsets(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        for (const [place, start] of folded.starts.entries()) {
          const end = folded.ends[place] ?? 0;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(folded.starts[place - 1] ?? 0);
        }
      }),
    );
  });

  it.each([
    ["plain letters", "a".repeat(100_000)],
    ["marks in the worst order", `a${"\u0301\u0323".repeat(50_000)}`],
    ["lone surrogates", "\ud800".repeat(100_000)],
    ["distinct characters", Array.from({ length: 50_000 }, (_, code) => String.fromCodePoint(code)).join("")],
  ])("folds a hundred thousand %s", (_, text) => {
    expect(() => listTerms(fold(text))).not.toThrow();
  });
});

describe("tokens", () => {
  it("keeps identifiers of words and digits together, apart from Chinese", () => {
    expect(listTokens(fold("用3DGS重建 GPT-4o"))).toEqual([
      { kind: "run", text: "用", start: 0, end: 1 },
      { kind: "word", text: "3dgs", start: 1, end: 5 },
      { kind: "run", text: "重建", start: 5, end: 7 },
      { kind: "word", text: "gpt", start: 8, end: 11 },
      { kind: "word", text: "4o", start: 12, end: 14 },
    ]);
  });

  it("indexes Chinese, kana and Hangul by character, rare ones included", () => {
    expect(listTerms(fold("扩散𠮷 モデル 한글 vision"))).toEqual([..."扩散𠮷モデル한글", "vision"]);
  });

  it("covers every letter and digit exactly once", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        const tokens = listTokens(folded);
        const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, "");
        expect(letters(tokens.map((token) => token.text).join(""))).toBe(letters(folded));
        for (const { text: token, start, end } of tokens) expect(folded.slice(start, end)).toBe(token);
      }),
    );
  });

  it("lets every word be found at its own place, as the start of a word", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        for (const { kind, text: token, start } of listTokens(folded)) {
          if (kind === "word") expect(isWordStart(folded, start)).toBe(true);
          expect(findFolded(folded, token, start, kind === "word")).toBe(start);
        }
      }),
    );
  });

  it("holds no white space in a term, which the index splits at", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(listTerms(fold(text)).join("")).not.toMatch(/\s/);
      }),
    );
  });
});
