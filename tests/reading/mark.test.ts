import { describe, expect, test } from "vitest";
import { readMark } from "@/lib/reading/mark";

const time = "2026-02-25T07:30:00.000Z";
const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };

describe("A row of the store", () => {
  test("is what is remembered of a paper, and nothing that is not known", () => {
    const mark = {
      id: "2602.20165",
      kept: time,
      read: time,
      opened: time,
      tags: ["ice"],
      note: "later",
      paper,
    };
    expect(readMark({ ...mark, mood: "good" })).toEqual(mark);
  });

  test("that says nothing of a paper is a paper neither kept nor read", () => {
    expect(readMark({ id: "hep-th/9901001", kept: undefined })).toEqual({ id: "hep-th/9901001" });
  });

  test.each([1, true, "", "yesterday", null, {}, [time]])("loses a time that is %j, and no more", (kept) => {
    expect(readMark({ id: "2602.20165", kept, read: time })).toEqual({ id: "2602.20165", read: time });
  });

  test("loses tags, a note and a paper that are none", () => {
    const row = { id: "2602.20165", tags: ["ice", 7], note: 7, paper: { ...paper, authors: "A. Author" } };
    expect(readMark(row)).toEqual({ id: "2602.20165" });
    expect(readMark({ ...row, tags: [], note: "", paper: null })).toEqual({ id: "2602.20165" });
  });

  test.each([undefined, null, "2602.20165", 7, [], {}, { id: "" }, { id: 2602.20165, kept: time }])(
    "is ignored where it is %j",
    (row) => {
      expect(readMark(row)).toBeUndefined();
    },
  );
});
