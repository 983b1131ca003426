import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeBibtex } from "@/lib/citation/bibtex";
import { writeCslJson } from "@/lib/citation/csl-item";
import { readReferences } from "@/lib/citation/read-references";
import { maxReferenceBytes } from "@/lib/citation/reference-paper";
import { writeRis } from "@/lib/citation/ris";
import { createDocument } from "@/tests/components/search-documents";

describe("Hostile references", () => {
  test("reach no prototype", async () => {
    const names = Object.getOwnPropertyNames(Object.prototype).sort();
    const keys = Object.keys;
    const { papers, faults } = await readReferences(
      [
        "@misc{a, title = {One}, __proto__+an = {x}, __proto__+an:polluted = {x}}",
        "@misc{b, title = {Two}, constructor+an:keys = {x}}",
        "@misc{c, title = {Three}, Constructor+AN:keys = {x}}",
        "@misc{__proto__, __proto__ = {x}, constructor = {x}, title = {Four}}",
        "@string{constructor = {x}, __proto__ = {x}}",
        "@misc{e, title = constructor # {Five}}",
        "@misc{f, title = {\\constructor Six \\__proto__}}",
      ].join("\n"),
    );
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(papers.map(({ title }) => title)).toContain("Four");
    await readReferences('[{"__proto__": {"polluted": 1}, "constructor": {"keys": 1}, "title": "One"}]');
    await readReferences("TY  - JOUR\n__proto__  - x\nTI  - One\nER  - ");
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(names);
    expect(Object.keys).toBe(keys);
    expect("polluted" in {}).toBe(false);
  });

  test.each([
    [
      "groups",
      `@misc{a, title = {${"{".repeat(100_000)}x${"}".repeat(100_000)}}}\n@misc{b, title = {Sound}}`,
    ],
    ["open groups", `@misc{a, title = {${"{".repeat(1_000_000)}\n@misc{b, title = {Sound}}`],
    [
      "commands",
      `@misc{a, title = {${"\\emph{".repeat(9_000)}${"}".repeat(9_000)}}}\n@misc{b, title = {Sound}}`,
    ],
    ["lists", `[{"title": ${"[".repeat(100_000)}${"]".repeat(100_000)}},\n{"title": "Sound"}]`],
    ["objects", `[${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)},\n{"title": "Sound"}]`],
    ["open objects", `[\n${'{"a":'.repeat(100_000)}\n{"title": "Sound"}\n]`],
    ["escapes", `[{"title": "${'\\"'.repeat(1_000_000)}},\n{"title": "Sound"}]`],
  ])("of deep or endless %s leave the next paper", async (_, text) => {
    const { papers, faults } = await readReferences(text);
    expect(papers.at(-1)).toEqual({ title: "Sound", text: "" });
    expect(papers.length + faults.length).toBe(2);
  });

  test("of one huge line, or of nothing but beginnings, are read in linear work", async () => {
    const count = 100_000;
    for (const text of [
      "x".repeat(1_000_000),
      "\n ".repeat(count),
      "@misc{a,".repeat(count),
      "@misc{a, title = {b}}".repeat(count),
      "@a(".repeat(count),
      "@".repeat(count),
      `${".".repeat(count)}x 2301.`,
      "arxiv: ".repeat(count),
      "TI  - a\n".repeat(count),
      `TY  - JOUR\nTI  - ${"a ".repeat(count)}`,
      '[{"'.repeat(count),
    ]) {
      expect((await readReferences(text)).papers.length).toBeLessThan(2);
    }
  });

  test("of more rows than are read end where a message says so", async () => {
    const { papers, faults } = await readReferences("2301.00001\n".repeat(10_001));
    expect(papers).toHaveLength(1);
    expect(faults).toEqual([{ line: 10_001, reason: "too-many" }]);
  });

  test("that are too long are refused", async () => {
    expect(await readReferences(" ".repeat(maxReferenceBytes + 1))).toEqual({
      kind: "refused",
      papers: [],
      faults: [{ line: 1, reason: "too-large" }],
    });
  });

  test("of any text throw nothing, and no paper is empty", async () => {
    const units = fc.constantFrom(
      ..."a 扩{}[]()\\$@%#=,:\"'<>\n\r~^_",
      "@misc{",
      "title = {",
      "TY  - ",
      "TI  - ",
      "ER  - ",
      '{"title":"',
      '"items":[',
      "2301.00001",
      "\\'",
      "\ud800",
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: units, maxLength: 60 }), async (text) => {
        for (const name of ["", "a.bib", "a.ris", "a.json"]) {
          for (const { id, title, text: own } of (await readReferences(text, name)).papers) {
            expect(`${id ?? ""}${title}${own}`).not.toBe("");
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("What this site writes", () => {
  const title = "Costs 5$ & 100% of {A}_b^c ~ <d> | #1 – 扩散";
  const papers = [{ ...createDocument({ title }), abstract: "We gain 5%." }];

  test.each([
    ["bibtex", writeBibtex(papers), "We gain 5%."],
    ["ris", writeRis(papers), "We gain 5%."],
    ["json", writeCslJson(papers), "We gain 5%."],
  ])("is read back from %s as it was", async (kind, written, text) => {
    expect(await readReferences(written)).toEqual({
      kind,
      papers: [{ id: "2602.20165", title, text }],
      faults: [],
    });
  });
});
