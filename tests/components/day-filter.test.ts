import { describe, expect, test } from "vitest";
import {
  countChoices,
  type DayFilter,
  type FilteredPaper,
  passes,
  readDayFilter,
  writeFilter,
} from "@/components/digest/day-filter";

function createListed(id: string, fields: Partial<FilteredPaper> = {}): FilteredPaper {
  return {
    id,
    day: "2026-02-25",
    categories: ["cs.CV"],
    sources: ["one"],
    code: false,
    flagged: false,
    ...fields,
  };
}

const papers = [
  createListed("a", { code: true }),
  createListed("b", { categories: ["cs.RO", "cs.CV"], code: true, flagged: true }),
  createListed("c", { sources: ["one", "two"] }),
];
const found = new Map([['"a b"', new Set(["b", "c"])]]);
const marks = { kept: new Set(["b"]), read: new Set(["a"]), found };

function listPassing(filter: DayFilter): string {
  return papers
    .filter((paper) => passes(paper, filter, marks))
    .map(({ id }) => id)
    .join("");
}

describe("The address of a filter", () => {
  test.each<[string, DayFilter]>([
    ["", {}],
    ["?category=cs.CV", { category: "cs.CV" }],
    [
      "?category=cs.CV&source=one&unread&kept&code&flagged",
      { category: "cs.CV", source: "one", unread: true, kept: true, code: true, flagged: true },
    ],
    ["?search=%22a+b%22+-c&unread", { search: '"a b" -c', unread: true }],
    ["?source=a+b%26code&unread", { source: "a b&code", unread: true }],
  ])("%s is read as it is written", (query, filter) => {
    expect(writeFilter(filter)).toBe(query);
    expect(readDayFilter(query)).toEqual(filter);
  });

  test("keeps values that are not the filter's", () => {
    expect(writeFilter({ code: true }, "?from=mail&category=cs.RO")).toBe("?from=mail&code");
  });

  test("takes a switch with a value, and ignores an empty field", () => {
    expect(readDayFilter("?code=1&category=")).toEqual({ code: true });
  });
});

describe("A filter", () => {
  test.each<[DayFilter, string]>([
    [{}, "abc"],
    [{ category: "cs.RO" }, "b"],
    [{ category: "cs.CV" }, "abc"],
    [{ source: "two" }, "c"],
    [{ code: true }, "ab"],
    [{ code: true, unread: true }, "b"],
    [{ kept: true, flagged: true, category: "cs.CV" }, "b"],
    [{ source: "two", kept: true }, ""],
    [{ search: '"a b"' }, "bc"],
    [{ search: '"a b"', kept: true }, "b"],
    // It has not been asked yet.
    [{ search: "d", code: true }, "ab"],
  ])("of %o lets %s pass", (filter, passing) => {
    expect(listPassing(filter)).toBe(passing);
  });
});

describe("The counts of the choices", () => {
  test("say what each would show beside everything else that is chosen", () => {
    const counts = countChoices(papers, { code: true, category: "cs.RO" }, marks);
    expect([...counts.category]).toEqual([
      ["cs.CV", 2],
      ["cs.RO", 1],
    ]);
    expect([...counts.source]).toEqual([["one", 1]]);
    expect(counts).toMatchObject({ unread: 1, kept: 1, code: 1, flagged: 1 });
  });

  test("of a switch that is off are those of switching it on", () => {
    expect(countChoices(papers, {}, marks)).toMatchObject({ unread: 2, kept: 1, code: 2, flagged: 1 });
  });
});
