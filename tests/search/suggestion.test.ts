import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSearchEngine } from "@/lib/search/engine";
import { createSpeller, measureDistance } from "@/lib/search/spelling";
import { suggest } from "@/lib/search/suggestion";
import { createDocument } from "./papers";

const engine = createSearchEngine();
engine.add(
  ["Gaussian splatting", "Diffusion transformers", "Visual attention", "GPT-4o with VGGT-SLAM"].flatMap(
    (title, place) =>
      Array.from({ length: 12 }, (_, n) =>
        createDocument({ id: `26${10 + place}.000${10 + n}`, title, authors: ["Fei-Fei Li"] }),
      ),
  ),
);
engine.add([createDocument({ id: "2609.00001", title: "Difusion, misspelt by its authors" })]);
const speller = createSpeller(engine.listWords());
const repair = (typed: string) => suggest(typed, engine.count, speller);

describe("suggest", () => {
  it.each([
    ["a letter too few", "gausian", "gaussian"],
    ["a letter too many", "attenttion", "attention"],
    ["another letter", "gaussiam", "gaussian"],
    ["letters swapped", "gausisan", "gaussian"],
    ["a wrong first letter", "hattention", "attention"],
    ["two edits in a long word", "trasnfomers", "transformers"],
    ["a word that few papers hold, for one that many do", "difusion", "diffusion"],
    [
      "several words, and leaves the rest",
      "Gausian  SPLATING 扩散 cat:cs.CV",
      "gaussian  splatting 扩散 cat:cs.CV",
    ],
    [
      "words of phrases, fields and names",
      'title:gausian "visual atention" vgtt-slam',
      'title:gaussian "visual attention" vggt-slam',
    ],
    ["accented and full-width letters in place", "x ｇａｕｓiａn ĝausian y", "x gaussian gaussian y"],
  ])("repairs %s", (_, typed, expected) => {
    expect(repair(typed)).toBe(expected);
  });

  it.each([
    ["what is known", "gaussian splatting"],
    ["the beginning of a word", "gaus"],
    ["short words and numbers", "gtp 2602 4p"],
    ["what is near to nothing", "zebrafish"],
    ["two edits in a short word", "atntion"],
    ["exclusions, filters and identifiers", "-gausian cat:gausian source:gausian arXiv:2602.20205"],
    ["nothing", ""],
  ])("leaves %s alone", (_, typed) => {
    expect(repair(typed)).toBeUndefined();
  });

  it("answers whatever was typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => void repair(typed)));
    expect(repair("gausian ".repeat(20_000))?.startsWith("gaussian ")).toBe(true);
  });
});

describe("measureDistance", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 7 });
  /** The textbook's recursion, which is slow and plain. */
  const slow = (a: string, b: string): number => {
    if (a === "" || b === "") return a.length + b.length;
    const isSwapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
    return Math.min(
      slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
      slow(a.slice(1), b) + 1,
      slow(a, b.slice(1)) + 1,
      isSwapped ? slow(a.slice(2), b.slice(2)) + 1 : Number.POSITIVE_INFINITY,
    );
  };

  it("is that of the textbook, up to its limit", () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, limit) => {
        expect(measureDistance(a, b, limit)).toBe(Math.min(slow(a, b), limit + 1));
      }),
    );
  });
});
