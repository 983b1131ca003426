import { describe, expect, test } from "vitest";
import { chooseFacts, listGivenFacts } from "@/lib/library/facts";
import type { Appearance } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "./fixtures";

const whole = createDigest({
  format: "details",
  date: "2026-02-24",
  entries: [
    createEntry({ arxivId: "2602.00001", title: "Squares", authors: ["Ada", "Alan"], categories: ["cs.CV"] }),
  ],
});
const cut = createDigest({
  format: "table",
  date: "2026-02-26",
  file: "content/tables/README.md",
  entries: [
    createEntry({
      arxivId: "2602.00001",
      title: "**Squares**",
      authors: ["Ada", "Alan", "Kurt"],
      authorsCut: true,
      categories: [],
    }),
  ],
});

function appearancesOf(...digests: (typeof whole)[]): [Appearance, ...Appearance[]] {
  const [first, ...others] = digests.flatMap((digest) => digest.entries.map((entry) => ({ digest, entry })));
  if (!first) throw new Error("no entry");
  return [first, ...others];
}

describe("The facts of a paper", () => {
  test("come from the family that copies arXiv, even where a table is newer", () => {
    expect(chooseFacts(appearancesOf(cut, whole))).toMatchObject({
      title: "Squares",
      authors: ["Ada", "Alan"],
      categories: ["cs.CV"],
    });
    expect(chooseFacts(appearancesOf(cut, whole)).authorsCut).toBeUndefined();
  });

  test("are cut where no digest gives more", () => {
    expect(chooseFacts(appearancesOf(cut))).toMatchObject({ title: "**Squares**", authorsCut: true });
  });

  test("name the digest that gave them, where digests differ", () => {
    const paper = mergePapers([cut, whole]).get("2602.00001");
    const given = paper?.appearances.map((appearance) => [
      appearance.digest.format,
      listGivenFacts(paper, appearance),
    ]);
    expect(given).toEqual([
      ["table", []],
      ["details", ["title", "authors", "categories"]],
    ]);
  });
});
