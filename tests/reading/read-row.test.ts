import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStoredRow } from "@/lib/reading/damaged-row";
import { readRow } from "@/lib/reading/read-row";

const id = "2602.20165";
const time = "2026-02-25T07:30:00.000Z";
const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

describe("A row", () => {
  test("is what is remembered of a paper, and nothing that is not known", () => {
    const mark = { id, kept: time, read: time, opened: time, tags: ["ice"], note: "later", paper };
    expect(readRow({ ...mark, mood: "good" })).toEqual({ mark });
  });

  test("that says nothing of a paper is a paper neither kept nor read", () => {
    expect(readRow({ id: "hep-th/9901001", kept: undefined, tags: [], note: "" })).toEqual({
      mark: { id: "hep-th/9901001" },
    });
  });

  test.each([1, true, "", "yesterday", "2026-02-31T07:30:00Z", null, {}, [time]])(
    "loses a time that is %j, and no more",
    (kept) => {
      expect(readRow({ id, kept, read: time })).toEqual({ mark: { id, read: time }, fault: "kept" });
    },
  );

  test("loses tags, a note and a paper that are none", () => {
    const row = { id, read: time, tags: ["ice", 7], note: 7, paper: { ...paper, authors: "A. Author" } };
    expect(readRow(row)).toEqual({ mark: { id, read: time }, fault: "tags" });
    expect(readRow({ id, paper: null, note: "words" })).toEqual({
      mark: { id, note: "words" },
      fault: "paper",
    });
  });

  test("keeps what its paper is about, and is sound without it where that cannot be read", () => {
    const tldr = [{ language: "zh", text: "心腔内超声。" }];
    const mark = { id, paper: { ...paper, tldr } };
    expect(readRow(mark)).toEqual({ mark });
    expect(readRow({ id, paper: { ...paper, tldr: [...tldr, { language: "en", text: 7 }] } })).toEqual({
      mark: { id, paper },
    });
  });

  test.each([
    [undefined, ""],
    [null, ""],
    [id, ""],
    [7, ""],
    [[], ""],
    [{}, "id"],
    [{ id: "" }, "id"],
    [{ id: 2602.20165, kept: time }, "id"],
    [{ id: "x".repeat(1_000_000) }, "id"],
  ])("names no paper where it is %j", (row, fault) => {
    expect(readRow(row)).toEqual({ fault });
  });

  test("of any shape is read without an error", () => {
    fc.assert(fc.property(fc.anything(), (row) => void readRow(row)));
    const named = fc.record({
      id: fc.constant(id),
      paper: fc.anything(),
      tags: fc.anything(),
      kept: fc.anything(),
    });
    fc.assert(fc.property(named, (row) => void readRow(row)));
  });
});

describe("A row of the store", () => {
  test("is damaged where its key is not the identifier of its paper", () => {
    const row = { id: `https://arxiv.org/abs/${id}v2`, note: "words", title: "VISION-ICE" };
    expect(readStoredRow(row.id, row)).toEqual({ key: row.id, row, field: "id", title: "VISION-ICE" });
    expect(readStoredRow(id, { id, note: "words" })).toEqual({ id, note: "words" });
  });
});
