import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchDocument } from "@/lib/search/index/document";
import { parseQuery } from "@/lib/search/query/query";
import { createSearchEngine } from "@/lib/search/rank/engine";
import type { Marks } from "@/lib/search/rank/facets";
import type { FacetCount } from "@/lib/search/rank/value-column";
import { createDocument } from "./papers";

const noMarks: Marks = { kept: new Set(), read: new Set() };

function ask(documents: readonly SearchDocument[], typed: string, marks = noMarks, limit = 100) {
  const engine = createSearchEngine();
  engine.add(documents);
  return engine.search(parseQuery(typed), { sort: "relevance", limit, marks });
}

const papers = [
  createDocument({
    id: "1",
    title: "Slam",
    categories: ["cs.CV", "cs.RO"],
    date: "2026-02-25",
    hasCode: true,
  }),
  createDocument({ id: "2", title: "Slam", categories: ["cs.RO"], date: "2026-01-28", sources: ["a", "b"] }),
  createDocument({ id: "3", title: "Nerf", categories: ["cs.CV"], date: "2026-02-01", sources: ["b"] }),
  createDocument({ id: "4", title: "Nerf", categories: ["csx.Y", "math"], date: "2025-12-31" }),
];

describe("filters", () => {
  it.each([
    ["cat:cs.cv", ["1", "3"]],
    ["cat:cs", ["1", "3", "2"]],
    ["cat:cs.CV,math", ["1", "3", "4"]],
    ["cat:cs.CV cat:cs.RO", ["1"]],
    ["cat:cs.C", []],
    ["cat:CV", ["1", "3"]],
    ["cat:V", []],
    ["source:a", ["2"]],
    ["source:A,sample", ["1", "2", "4"]],
    ["date:2026", ["1", "3", "2"]],
    ["date:2026-02", ["1", "3"]],
    ["date:2026-01-28..2026-02-01", ["3", "2"]],
    ["date:..2026-01", ["2", "4"]],
    ["has:code", ["1"]],
    ["-has:code slam", ["2"]],
    ["is:kept", ["3"]],
    ["is:unread", ["3", "2"]],
    ["cat:math OR cat:cs.RO -date:2026-01", ["1", "4"]],
  ])("%s lists all of its papers, newest first", (typed, ids) => {
    const marks: Marks = { kept: new Set(["3", "9"]), read: new Set(["1", "4"]) };
    const { hits } = ask(papers, typed, marks);
    expect(hits.map(({ id }) => id)).toEqual(ids);
  });

  it("sorts by date what has scores too", () => {
    const engine = createSearchEngine();
    engine.add([
      createDocument({ id: "1", title: "Slam", date: "2020-01-01" }),
      createDocument({ id: "2", tldr: [{ language: "en", text: "slam" }] }),
    ]);
    const ids = (sort: "relevance" | "date") =>
      engine.search(parseQuery("slam"), { sort, limit: 9 }).hits.map(({ id }) => id);
    expect(ids("relevance")).toEqual(["1", "2"]);
    expect(ids("date")).toEqual(["2", "1"]);
  });
});

describe("facets", () => {
  it("count all papers found, not those of a page", () => {
    expect(ask(papers, "slam", noMarks, 1)).toMatchObject({
      total: 2,
      facets: {
        categories: [
          { value: "cs.RO", count: 2 },
          { value: "cs.CV", count: 1 },
        ],
        months: [
          { value: "2026-02", count: 1 },
          { value: "2026-01", count: 1 },
        ],
        sources: [
          { value: "a", count: 1 },
          { value: "b", count: 1 },
          { value: "sample", count: 1 },
        ],
        withCode: 1,
      },
    });
  });

  it("count what choosing a value as well would show", () => {
    const { total, facets } = ask(papers, "cat:cs.RO date:2026-02");
    expect(total).toBe(1);
    expect(facets.categories).toEqual([
      { value: "cs.CV", count: 2 },
      { value: "cs.RO", count: 1 },
    ]);
    expect(facets.months.map(({ value }) => value)).toEqual(["2026-02", "2026-01"]);
    expect(ask(papers, "cat:math").facets.categories).toHaveLength(4);
  });

  it("are empty where nothing is found", () => {
    const facets = { categories: [], months: [], sources: [], withCode: 0 };
    for (const typed of ["", "zebra", "title:"]) expect(ask(papers, typed).facets).toEqual(facets);
  });

  const category = fc.constantFrom("cs.CV", "cs.RO", "math");
  const month = fc.constantFrom("2026-01", "2026-02", "2025-12");
  const paper = fc
    .record({
      title: fc.constantFrom("slam", "nerf", "slam nerf"),
      categories: fc.uniqueArray(category, { minLength: 1 }),
      date: month.map((text) => `${text}-15`),
      sources: fc.uniqueArray(fc.constantFrom("a", "b"), { minLength: 1 }),
      code: fc.boolean(),
    })
    .map(({ code, ...draft }) => ({ ...draft, ...(code && { hasCode: true }) }));

  /** Which papers a query of one word and a category or month finds, by hand. */
  type Asked = { readonly word: string; readonly category?: string; readonly month?: string };
  const meets = ({ word, category, month }: Asked) => {
    return ({ title, categories, date }: SearchDocument) =>
      title.includes(word) &&
      (category === undefined || categories.includes(category)) &&
      (month === undefined || date.startsWith(month));
  };
  const count = (values: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      [...new Set(values)].map((value) => [value, values.filter((v) => v === value).length]),
    );
  const record = (counts: readonly FacetCount[]) =>
    Object.fromEntries(counts.map(({ value, count }) => [value, count]));

  it("equal a count by hand", () => {
    fc.assert(
      fc.property(
        fc.array(paper, { maxLength: 12 }),
        fc.constantFrom("slam", "nerf"),
        fc.option(category, { nil: undefined }),
        fc.option(month, { nil: undefined }),
        (drafts, word, category, month) => {
          const documents = drafts.map((draft, n) => createDocument({ id: `${n}`, ...draft }));
          const typed = [`+${word}`, category && `cat:${category}`, month && `date:${month}`]
            .filter(Boolean)
            .join(" ");
          const { total, facets } = ask(documents, typed);
          const ofCategory = category === undefined ? {} : { category };
          const ofMonth = month === undefined ? {} : { month };
          const found = documents.filter(meets({ word, ...ofCategory, ...ofMonth }));
          expect(total).toBe(found.length);
          expect(facets.withCode).toBe(found.filter(({ hasCode }) => hasCode).length);
          expect(record(facets.sources)).toEqual(count(found.flatMap(({ sources }) => sources)));
          const inMonth = documents.filter(meets({ word, ...ofMonth }));
          expect(record(facets.categories)).toEqual(count(inMonth.flatMap(({ categories }) => categories)));
          const inCategory = documents.filter(meets({ word, ...ofCategory }));
          expect(record(facets.months)).toEqual(count(inCategory.map(({ date }) => date.slice(0, 7))));
        },
      ),
    );
  });
});
