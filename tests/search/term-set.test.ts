import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeTermSet } from "@/lib/search/archive/write-term-set";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { createPaper } from "./papers";
import { openStubSet } from "./stub-set";

/** Write papers, each of which holds the terms of its place, in ranges of some 40 characters. */
function write(ofPapers: readonly (readonly string[])[]) {
  const documents = ofPapers.map((_, place) =>
    createSearchDocument(createPaper({ id: `2501.${10_000 + place}` })),
  );
  return writeTermSet({
    name: "words",
    start: 0,
    documents,
    listTerms: ({ id }) => [ofPapers[Number(id.slice(5)) - 10_000] ?? []],
    rangeLength: 40,
    papersPerCards: 4,
    hash: (text) => createHash("sha256").update(text).digest("hex").slice(0, 8),
    isBare: true,
  });
}

async function open(ofPapers: readonly (readonly string[])[]) {
  const { directory, files } = write(ofPapers);
  return openStubSet([directory, ...files], directory.name);
}

describe("a term set", () => {
  it("finds a term in the one range that may hold it, and all that begins with a text", async () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "ab", "é", "视", "觉", "𝒜"), minLength: 1 });
    const terms = fc.uniqueArray(letters, { minLength: 1, maxLength: 60 });
    const property = fc.asyncProperty(terms, letters, async (list, start) => {
      const { set } = await open(list.map((term) => [term]));
      const find = async (text: string, isPrefix: boolean) => {
        const { ranges } = set.planLookup({ text, isPrefix });
        if (!isPrefix) expect(ranges).toHaveLength(1);
        const found: number[] = [];
        for (const range of ranges)
          (await set.loadRange(range)).visit({ text, isPrefix }, (place) => found.push(place));
        return found.sort((a, b) => a - b);
      };
      for (const [place, term] of list.entries()) expect(await find(term, false)).toEqual([place]);
      const isCut = set.planLookup({ text: start, isPrefix: true }).isCut;
      const wanted = list.flatMap((term, place) => (term.startsWith(start) ? [place] : []));
      if (!isCut) expect(await find(start, true)).toEqual(wanted);
    });
    await fc.assert(property, { numRuns: 50 });
  });

  it("writes no more of a range's first term than distinguishes it from the term before", () => {
    const { directory } = write([
      ["gaussian splatting of scenes!", "gaussians and their friends!", "nerf of a city at night"],
    ]);
    expect(JSON.parse(directory.text)).toMatchObject({ rangeStarts: "g\ngaussians\nn" });
  });

  it("names a range and its neighbours by one hash, which changes with any of them", () => {
    const words = Array.from({ length: 20 }, (_, place) => `${String.fromCharCode(97 + place)}`.repeat(38));
    const before = write([words]).files.map(({ name }) => name);
    const after = write([words.with(3, "dddd")]).files.map(({ name }) => name);
    expect(before).toHaveLength(20);
    expect(before.map((name, place) => name === after[place])).toEqual([
      ...Array.from({ length: 16 }, () => false),
      ...Array.from({ length: 4 }, () => true),
    ]);
  });
});
