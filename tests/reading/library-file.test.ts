import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxLibraryBytes, readLibraryFile, writeLibraryFile } from "@/lib/reading/library-file";
import { maxShared, readReadingList, writeReadingList } from "@/lib/reading/reading-list";

const exported = "2026-03-01T08:00:00.000Z";
const kept = "2026-02-25T07:30:00.000Z";
const paper = { title: "VISION-ICE", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };
const format = "arxiv-cv-digest-library";

const write = (papers: readonly unknown[], fields = {}) =>
  JSON.stringify({ format, version: 1, exported, papers, ...fields });

describe("A library file", () => {
  test("gives back what was written into it, and nothing of papers that are no longer remembered", () => {
    const marks = [
      { id: "2602.20205", kept, tags: ["nerf"], note: "see\n§3 <b>", paper },
      { id: "hep-th/9901001", opened: kept },
    ];
    const text = writeLibraryFile([...marks, { id: "2602.20166" }], [], exported);
    expect(JSON.parse(text)).toMatchObject({ format, version: 1, exported });
    expect(readLibraryFile(text)).toEqual({ isReadable: true, marks, damaged: [], unreadable: [] });
  });

  test("is read without what it does not know, and distinguishes damaged rows from those that are none", () => {
    const rows = [
      { id: "2602.20205", kept, colour: "red", __proto__: { kept: 7 } },
      { id: "<script>", kept },
      "nonsense",
      { id: "2602.20166", kept, tags: ["a", 7] },
      null,
      { id: "2602.20167", kept: "yesterday" },
      { kept },
      { id: "2602.20167", note: 7 },
    ];
    expect(readLibraryFile(write(rows, { colour: "red" }))).toEqual({
      isReadable: true,
      marks: [{ id: "2602.20205", kept }],
      damaged: [
        { key: "<script>", row: rows[1], field: "id" },
        { key: "2602.20166", row: rows[3], field: "tags", mark: { id: "2602.20166", kept } },
        { key: "2602.20167", row: rows[5], field: "kept", mark: { id: "2602.20167" } },
      ],
      unreadable: [
        { row: 3, field: "" },
        { row: 5, field: "" },
        { row: 7, field: "id" },
        { row: 8, field: "note" },
      ],
    });
  });

  test.each(["9999-99-99", "2026-02-31", "2025-02-29", "2026-2-3", "26-02-03", "", 20260203, null])(
    "holds a damaged row where the day of a paper is %j",
    (date) => {
      const row = { id: "2602.20205", kept, paper: { ...paper, date } };
      expect(readLibraryFile(write([row]))).toEqual({
        isReadable: true,
        marks: [],
        damaged: [
          {
            key: "2602.20205",
            row,
            field: "paper.date",
            title: "VISION-ICE",
            mark: { id: "2602.20205", kept },
          },
        ],
        unreadable: [],
      });
    },
  );

  test("takes damaged rows along as they are", () => {
    const row = { id: "2602.20205", kept, note: "words", paper: { ...paper, date: "9999-99-99" }, mood: [1] };
    const strange: Record<string, unknown> = { id: 7, large: 2n ** 70n, note: "more" };
    strange.itself = strange;
    const text = writeLibraryFile(
      [],
      [
        { key: "2602.20205", row, field: "paper.date" },
        { key: 7, row: strange, field: "id" },
      ],
      exported,
    );
    expect(readLibraryFile(text)).toMatchObject({
      marks: [],
      damaged: [
        { key: "2602.20205", row },
        { key: 7, row: { id: 7, large: "1180591620717411303424", note: "more" } },
      ],
      unreadable: [],
    });
  });

  test("holds a paper once, in whatever form and however often it names it", () => {
    const rows = [
      { id: "https://arxiv.org/abs/2602.20205v2", kept, tags: ["a"] },
      { id: "2602.20205", kept: "2026-02-25T08:30:00+02:00", tags: ["b"] },
    ];
    expect(readLibraryFile(write(rows))).toMatchObject({
      marks: [{ id: "2602.20205", kept: "2026-02-25T06:30:00.000Z", tags: ["a", "b"] }],
    });
  });

  test.each([
    ["a page of HTML", "<!doctype html><title>No</title>", "no-library"],
    ["nothing", "", "no-library"],
    ["JSON of something else", '{"papers":[]}', "no-library"],
    ["a list", "[]", "no-library"],
    ["a library without papers", `{"format":"${format}","version":1}`, "no-library"],
    ["a library of a newer version", write([], { version: 2, papers: { new: "shape" } }), "newer"],
    ["a file beyond what is read", " ".repeat(maxLibraryBytes + 1), "too-large"],
  ])("that is %s is refused with a reason", (_, text, reason) => {
    expect(readLibraryFile(text)).toEqual({ isReadable: false, reason });
  });

  test("never throws, and accounts for every row", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (rows) => {
        const file = readLibraryFile(write(rows));
        expect(file).toMatchObject({ isReadable: true });
        if (!file.isReadable) return;
        expect(file.marks.length + file.damaged.length + file.unreadable.length).toBe(rows.length);
      }),
    );
  });
});

describe("The link of a reading list", () => {
  test("carries identifiers of both kinds", () => {
    const hash = writeReadingList(["2602.20165", "hep-th/9901001"]);
    expect(hash).toBe("#ids=2602.20165,hep-th/9901001");
    expect(readReadingList(hash)).toEqual({
      isReadable: true,
      ids: ["2602.20165", "hep-th/9901001"],
      unreadable: 0,
      excess: 0,
    });
  });

  test("is read as messengers rewrite it, each paper once", () => {
    expect(readReadingList("#ids=2602.20165v2%2Chep-th%2F9901001,2602.20165,%,x")).toEqual({
      isReadable: true,
      ids: ["2602.20165", "hep-th/9901001"],
      unreadable: 2,
      excess: 0,
    });
  });

  test("carries a hundred papers and counts the rest", () => {
    const ids = Array.from({ length: 130 }, (_, place) => `2602.${20100 + place}`);
    expect(readReadingList(`#ids=${ids}`)).toMatchObject({ ids: ids.slice(0, maxShared), excess: 30 });
    expect(readReadingList(writeReadingList(ids))).toMatchObject({ excess: 0 });
  });

  test.each([
    ["#ids=<script>alert(1)</script>", "no-identifiers"],
    ["#ids=__proto__,constructor", "no-identifiers"],
    ["#ids=", "no-identifiers"],
    [`#ids=${"2602.20165,".repeat(100_000)}`, "too-long"],
  ])("that is hostile is refused with a reason", (hash, reason) => {
    expect(readReadingList(hash)).toEqual({ isReadable: false, reason });
  });

  test("is nothing where the hash is about something else", () => {
    expect(readReadingList("")).toBeUndefined();
    expect(readReadingList("#p-2602.20165")).toBeUndefined();
  });
});
