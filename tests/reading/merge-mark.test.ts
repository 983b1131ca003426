import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PaperMark } from "@/lib/reading/mark";
import { mergeMark } from "@/lib/reading/merge-mark";
import { planMerge } from "@/lib/reading/merge-plan";

const id = "2602.20165";
const time = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const word = fc.constantFrom("nerf", "to read", "扩散", "a", "b");
const summary = fc.record(
  {
    title: word,
    authors: fc.array(word, { maxLength: 2 }),
    categories: fc.constant(["cs.CV"]),
    date: fc.constant("2026-02-25"),
    tldr: fc.array(fc.record({ language: fc.constantFrom("en", "zh"), text: word }), { maxLength: 2 }),
  },
  { requiredKeys: ["title", "authors", "categories", "date"] },
);
const mark: fc.Arbitrary<PaperMark> = fc.record(
  {
    id: fc.constant(id),
    kept: time,
    read: time,
    opened: time,
    tags: fc.uniqueArray(word, { minLength: 1 }),
    note: fc.array(word, { minLength: 1, maxLength: 4 }).map((paragraphs) => paragraphs.join("\n\n")),
    paper: summary,
  },
  { requiredKeys: ["id"] },
);

/** What a mark says, whatever the order of its tags and of its note's paragraphs. */
function listMeaning({ tags = [], note = "", ...rest }: PaperMark) {
  return { ...rest, tags: [...tags].sort(), note: [...new Set(note.split("\n\n"))].sort() };
}

describe("Merging what two browsers remember of a paper", () => {
  test("gives the same whichever is merged into which", () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        expect(mergeMark(a, b)).toEqual(mergeMark(b, a));
      }),
    );
  });

  test("changes nothing when it is done again", () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        const merged = mergeMark(a, b);
        expect(mergeMark(merged, b)).toEqual(merged);
        expect(mergeMark(merged, a)).toEqual(merged);
        expect(mergeMark(a, a)).toEqual(a);
      }),
    );
  });

  test("means the same of three in whatever order", () => {
    fc.assert(
      fc.property(mark, mark, mark, (a, b, c) => {
        const one = listMeaning(mergeMark(mergeMark(a, b), c));
        expect(listMeaning(mergeMark(a, mergeMark(b, c)))).toEqual(one);
        expect(listMeaning(mergeMark(mergeMark(c, a), b))).toEqual(one);
      }),
    );
  });

  test("keeps the earliest day of keeping and reading, the latest opening, the tags and notes of both", () => {
    const early = "2026-02-01T00:00:00.000Z";
    const late = "2026-02-02T00:00:00.000Z";
    const a = { id, kept: late, read: early, opened: early, tags: ["nerf"], note: "Short" };
    const b = { id, kept: early, read: late, opened: late, tags: ["to read", "nerf"], note: "A longer note" };
    expect(mergeMark(a, b)).toEqual({
      id,
      kept: early,
      read: early,
      opened: late,
      tags: ["to read", "nerf"],
      note: "A longer note\n\nShort",
    });
  });

  test("counts papers that are new, that change and that stay", () => {
    const own = [
      { id, tags: ["nerf"] },
      { id: "2602.20166", note: "seen" },
    ];
    const other = [{ id, tags: ["nerf"] }, { id: "2602.20166", note: "other" }, { id: "2602.20167" }];
    const plan = planMerge({ marks: own, damaged: [] }, { marks: other, damaged: [] });
    expect(plan).toEqual({ added: 1, changed: 1, same: 1, marks: other, damaged: [] });
  });
});
