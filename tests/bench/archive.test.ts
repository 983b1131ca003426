import { describe, expect, test } from "vitest";
import { parseArxivId } from "@/lib/digest/arxiv-id";
import { parseDigest } from "@/tests/digest/parse-digest";
import { divideByDay, generateArchive } from "./archive";
import { readShipped } from "./measure";

const inputs = readShipped();
const list = (sizes: readonly number[], seed = 1) => [...generateArchive(sizes, seed, inputs)];

describe("A generated archive", () => {
  const sizes = divideByDay(1_000);
  const digests = list(sizes).map(({ date, text }) => parseDigest(text, `generated/${date}.md`));
  const entries = digests.flatMap((digest) => digest.entries);

  test("holds exactly the papers asked for, each once, over working days", () => {
    expect(sizes).toHaveLength(7);
    expect(entries).toHaveLength(1_000);
    expect(new Set(entries.map(({ arxivId }) => arxivId)).size).toBe(1_000);
    expect(digests.map(({ date }) => date).slice(3, 6)).toEqual(["2022-01-06", "2022-01-07", "2022-01-10"]);
  });

  test("parses with what is wrong in the originals alone", () => {
    const rules = new Set(digests.flatMap(({ messages }) => messages.map(({ rule }) => rule)));
    const original = inputs.flatMap(({ text, file }) => parseDigest(text, file).messages);
    expect(original.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]));
    expect(entries.filter(({ sections }) => sections.length < 5)).toEqual([]);
  });

  test("gives identifiers of the month", () => {
    for (const { date = "", entries } of digests) {
      const month = date.slice(2, 7).replace("-", "");
      for (const { arxivId = "" } of entries) {
        expect(parseArxivId(arxivId)).toEqual({ id: arxivId });
        expect(arxivId.slice(0, 4)).toBe(month);
      }
    }
  });

  test("tells no two papers in the same words", () => {
    const titles = new Set(entries.map(({ title, authors }) => `${title} ${authors.join(",")}`));
    expect(titles.size).toBe(1_000);
  });

  test("is the same for a seed, and another for another", () => {
    expect(list([20, 20])).toEqual(list([20, 20]));
    expect(list([20, 20], 2)).not.toEqual(list([20, 20]));
  });

  test("stays as it is when a day follows", () => {
    expect(list([20, 20, 20]).slice(0, 2)).toEqual(list([20, 20]));
  });
});

test("Papers are divided by day to the last", () => {
  expect(divideByDay(10, 3)).toEqual([3, 3, 4]);
  expect(divideByDay(63_000).reduce((sum, size) => sum + size)).toBe(63_000);
});
