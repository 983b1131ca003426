import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsedDigestSchema } from "@/lib/digest/record";
import { parseDigest } from "./parse-digest";

const paper = '"id":"2602.00001","title":"T","authors":["Ada Lovelace"],"summary":"We draw squares."';

function readSections(json: string): readonly (readonly [label: string, source: string])[] {
  const { entries } = parsedDigestSchema.parse(parseDigest(json, "sample/2026-02-25.jsonl"));
  return (entries[0]?.sections ?? []).map(({ label, source }) => [label, source]);
}

describe("A field that the generator does not have", () => {
  const names = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toString", "AI", "x"));

  test("stands in the record under its own name, whatever the name and wherever it stands", () => {
    fc.assert(
      fc.property(names, fc.boolean(), (name, isOfModel) => {
        const field = `${JSON.stringify(`${name}?`)}:"A value."`;
        const json = isOfModel ? `{${paper},"AI":{${field}}}` : `{${field},${paper}}`;
        expect(readSections(json)).toContainEqual([`${name}?`, "A value."]);
      }),
    );
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect(readSections(`{${paper},"${name}":"A value."}`)).toContainEqual([name, "A value."]);
    }
  });

  test("may hold any JSON", () => {
    fc.assert(
      fc.property(names, fc.json(), fc.json(), (name, value, ofModel) => {
        const json = `{${paper},${JSON.stringify(name)}:${value},"AI":{"tldr":${ofModel}}}`;
        expect(() => readSections(json)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  test("keeps numbers to the last digit, and both of two values", () => {
    const json = `{${paper},"a":12345678901234567890,"b":1e400,"c":"first","c":"second"}`;
    expect(readSections(json).slice(1)).toEqual([
      ["a", "12345678901234567890"],
      ["b", "1e400"],
      ["c", "first"],
      ["c", "second"],
    ]);
  });

  test("may be nested a hundred thousand levels deep", () => {
    const value = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(readSections(`{${paper},"own":${value},"AI":{"tldr":${value}}}`)).toEqual([
      ["TL;DR", value],
      ["Abstract", "We draw squares."],
      ["own", value],
    ]);
  });
});

describe("Passages of JSON lines", () => {
  const text = fc.string({ unit: "grapheme" }).filter((value) => value.trim() === value && value !== "");

  test("come back character by character, with CRLF, a byte-order mark and blank lines", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ tldr: text, method: text, summary: text }), { maxLength: 9 }),
        (told) => {
          const lines = told.map(({ tldr, method, summary }, place) =>
            JSON.stringify({ id: `2602.0000${place + 1}`, title: "T", summary, AI: { tldr, method } }),
          );
          const { entries } = parseDigest(`\ufeff${lines.join("\r\n\r\n")}\r\n`, "sample/2026-02-25.jsonl");
          expect(entries.map(({ sections }) => sections.map(({ source }) => source))).toEqual(
            told.map(({ tldr, method, summary }) => [tldr, method, summary]),
          );
        },
      ),
    );
  });
});
