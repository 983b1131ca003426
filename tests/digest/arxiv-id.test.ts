import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArxivId } from "@/lib/digest/arxiv-id";

const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, "0"));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, "0"));
const fiveDigits = fc
  .tuple(fc.integer({ min: 15, max: 99 }), month, digits(5))
  .map(([y, m, n]) => `${y}${m}.${n}`);
const fourDigits = fc
  .tuple(fc.integer({ min: 8, max: 14 }), month, digits(4))
  .map(([y, m, n]) => `${String(y).padStart(2, "0")}${m}.${n}`);
const archives = fc.constantFrom("hep-th", "math", "cs", "cond-mat", "astro-ph", "alg-geom");
const oldStyle = fc
  .tuple(archives, fc.integer({ min: 91, max: 99 }), month, digits(3))
  .map(([archive, y, m, n]) => `${archive}/${y}${m}${n}`);
const identifier = fc.oneof(fiveDigits, fourDigits, oldStyle);
const version = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined });
const frame = fc.constantFrom<readonly [string, string]>(
  ["", ""],
  ["arXiv:", ""],
  ["arxiv: ", ""],
  ["https://arxiv.org/abs/", ""],
  ["http://arxiv.org/abs/", "/"],
  ["https://www.arxiv.org/pdf/", ".pdf"],
  ["http://export.arxiv.org/pdf/", ""],
  ["https://arxiv.org/html/", "#S1"],
  ["https://arxiv.org/abs/", "?context=cs"],
  ["https://doi.org/10.48550/arXiv.", ""],
);

describe("parseArxivId", () => {
  test("reads every identifier in every frame, its version apart", () => {
    fc.assert(
      fc.property(identifier, version, frame, (id, number, [before, after]) => {
        const text = `${before}${id}${number === undefined ? "" : `v${number}`}${after}`;
        expect(parseArxivId(text)).toEqual(number === undefined ? { id } : { id, version: number });
      }),
      { numRuns: 1000 },
    );
  });

  test("leaves out the subject class of an old identifier", () => {
    expect(parseArxivId("math.GT/0309136v2")).toEqual({ id: "math/0309136", version: 2 });
  });

  test.each([
    "",
    "2613.00001",
    "2600.00001",
    "0703.0001",
    "2602.0001",
    "1412.00001",
    "2602.00001v0",
    "2602.000011",
    "math/031313",
    "https://doi.org/10.1016/S0140-6736(20)30183-5",
    "https://example.org/abs/2602.00001",
    "https://arxiv.org/list/cs.CV/new",
  ])("refuses %j", (text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });

  test("never throws and never returns what it would not read again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const found = parseArxivId(text);
        if (found !== undefined) expect(parseArxivId(found.id)).toEqual({ id: found.id });
      }),
    );
  });
});
