import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "@/lib/search/query/query";
import { listCompletions } from "@/lib/search/query/query-completions";
import { listFilters, toggleFilter } from "@/lib/search/query/query-edit";
import { type FieldName, fieldNames } from "@/lib/search/query/query-syntax";

describe("toggleFilter", () => {
  it.each([
    ["adds a filter", "slam ", "cat", "cs.CV", "slam cat:cs.CV"],
    ["adds a value to a list", "cat:cs.CV slam", "cat", "cs.RO", "cat:cs.CV,cs.RO slam"],
    ["takes a value from a list", "cat:cs.CV,cs.RO slam", "cat", "CS.cv", "cat:cs.RO slam"],
    ["takes the last value with its field", 'a  "b c" cat:cs.CV d', "cat", "cs.CV", 'a  "b c" d'],
    ["leaves what is excluded", "-cat:cs.CV", "cat", "cs.CV", "-cat:cs.CV cat:cs.CV"],
    ["puts a date in another's place", "date:2026 a", "date", "2026-02", "date:2026-02 a"],
    ["takes a date away", "a date:2026-02", "date", "2026-02", "a"],
    ["keeps marks side by side", "is:kept", "is", "unread", "is:kept is:unread"],
    ["quotes what holds a space", "a", "author", "Fei-Fei Li", 'a author:"Fei-Fei Li"'],
    ["finds what is quoted", 'author:"Fei-Fei Li" a', "author", "fei-fei li", "a"],
    ["takes an OR along with its neighbour", "cat:cs.CV OR has:code b", "cat", "cs.CV", "has:code b"],
    ["takes an OR before it along", "a OR has:code b", "has", "code", "a b"],
    ["drops quotes of a value", "", "author", 'A "B" C', 'author:"A B C"'],
  ] as const)("%s", (_, typed, field, value, expected) => {
    expect(toggleFilter(typed, field, value)).toBe(expected);
  });

  it("undoes itself", () => {
    const field = fc.constantFrom<FieldName>("cat", "source", "has", "is", "author");
    const value = fc.constantFrom("cs.CV", "a b", "x");
    fc.assert(
      fc.property(fc.constantFrom("", "slam", '"a b" -c', "d OR e"), field, value, (typed, field, value) => {
        const added = toggleFilter(typed, field, value);
        expect(parseQuery(added)).not.toEqual(parseQuery(typed));
        expect(toggleFilter(added, field, value)).toBe(typed);
      }),
    );
  });

  it("edits anything that was typed, however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...fieldNames), (typed, field) => {
        expect(() => toggleFilter(typed, field, typed)).not.toThrow();
        for (const { without } of listFilters(typed)) expect(without.length).toBeLessThan(typed.length);
      }),
    );
    expect(() => toggleFilter("cat:a ".repeat(20_000), "cat", "b")).not.toThrow();
  });
});

describe("listFilters", () => {
  it("lists each value with what is left without it", () => {
    expect(listFilters('slam -cat:cs.CV,cs.RO author:"Li Fei" OR date:x')).toEqual([
      {
        field: "cat",
        value: "cs.CV",
        isExcluded: true,
        without: 'slam -cat:cs.RO author:"Li Fei" OR date:x',
      },
      {
        field: "cat",
        value: "cs.RO",
        isExcluded: true,
        without: 'slam -cat:cs.CV author:"Li Fei" OR date:x',
      },
      { field: "author", value: "Li Fei", isExcluded: false, without: "slam -cat:cs.CV,cs.RO date:x" },
      { field: "date", value: "x", isExcluded: false, without: 'slam -cat:cs.CV,cs.RO author:"Li Fei"' },
    ]);
    expect(listFilters('slam "cat:cs.CV" cat: foo:bar 16:9')).toEqual([]);
  });
});

describe("listCompletions", () => {
  const context = {
    categories: ["cs.CV", "cs.RO", "eess.IV"],
    sources: ["ai-enhanced", "my digest"],
    months: ["2026-02", "2026-01", "2025-12"],
    authors: ["Fei-Fei Li", "Łukasz Kaiser"],
  };
  /** What was typed with each completion in place; `|` is the caret. */
  const complete = (marked: string) => {
    const caret = marked.indexOf("|");
    const typed = marked.replace("|", "");
    return listCompletions(typed, caret, context).map(
      ({ from, to, text }) => typed.slice(0, from) + text + typed.slice(to),
    );
  };

  it.each([
    ["a field from its second letter on", "slam ti|", ["slam title:"]],
    ["a field that is excluded", "-ca|", ["-cat:"]],
    ["nothing after one letter, between words, within a word or in quotes", "t|", []],
    ["nothing after a space", "cat: |", []],
    ["nothing within a word", "ti|t", []],
    ["nothing in quotes", '"ti|"', []],
    ["all categories", "cat:| slam", ["cat:cs.CV slam", "cat:cs.RO slam", "cat:eess.IV slam"]],
    ["categories by either part", "cat:CV|", ["cat:cs.CV"]],
    ["the last category of a list", "cat:cs.CV,r|", ["cat:cs.CV,cs.RO"]],
    ["nothing that is there already", "cat:cs.CV|", []],
    ["a source in quotes where it needs them", "source:my|", ['source:"my digest"']],
    ["months", "date:2026|", ["date:2026-02", "date:2026-01"]],
    ["the end of a range", "date:2026-01..2026-0|", ["date:2026-01..2026-02", "date:2026-01..2026-01"]],
    ["authors by any name, without accents", "author:lu|", ['author:"Łukasz Kaiser"']],
    ["fixed values", "is:k|", ["is:kept"]],
    ["nothing for titles", "title:a|", []],
  ])("offers %s", (_, marked, expected) => {
    expect(complete(marked)).toEqual(expected);
  });

  it("answers at any caret", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: -5, max: 50 }), (typed, caret) => {
        expect(() => listCompletions(typed, caret, context)).not.toThrow();
      }),
    );
  });
});
