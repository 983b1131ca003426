import { describe, expect, test } from "vitest";
import { createCategories, createDays, createMonths } from "@/lib/library/indexes";
import { mergePapers } from "@/lib/library/merge";
import { countDay, groupByDay, groupByMonth, neighbours } from "@/lib/library/queries";
import { createDigest, createEntry } from "./fixtures";

const { arxivId: _, ...elsewhere } = createEntry({ url: "https://doi.org/10.1/2", title: "Elsewhere" });
const digests = [
  createDigest({
    source: "big",
    date: "2026-03-02",
    declared: [{ category: "cs.CV", total: 4 }],
    entries: [
      createEntry({ arxivId: "2603.00001", categories: ["cs.RO", "cs.CV"] }),
      createEntry({ arxivId: "2603.00002" }),
      createEntry({ arxivId: "2603.00003" }),
    ],
  }),
  createDigest({
    source: "small",
    date: "2026-03-02",
    entries: [createEntry({ arxivId: "2603.00003" }), elsewhere],
  }),
  createDigest({ source: "big", date: "2026-02-28", entries: [createEntry({ arxivId: "2603.00002" })] }),
];
const papers = mergePapers(digests);
const days = createDays(digests, papers);

describe("createDays", () => {
  test("puts days newest first, and papers by primary category, the largest first", () => {
    expect([...days.keys()]).toEqual(["2026-03-02", "2026-02-28"]);
    expect(days.get("2026-03-02")?.papers.map(({ id }) => id)).toEqual([
      "2603.00002",
      "2603.00003",
      "2603.00001",
    ]);
  });

  test("keeps entries that are not arXiv's apart", () => {
    expect(days.get("2026-03-02")?.unidentified.map(({ entry }) => entry.title)).toEqual(["Elsewhere"]);
  });
});

describe("countDay", () => {
  test("counts what digests share, what was there before, and what is missing", () => {
    const day = days.get("2026-03-02");
    expect(day && countDay(day)).toEqual({ papers: 3, shared: 1, seenBefore: 1, missing: 1 });
  });
});

describe("createMonths and groupByMonth", () => {
  test("let a paper stand in every month that tells it", () => {
    const months = createMonths(days.values());
    expect([...months].map(([month, { papers }]) => [month, papers.length])).toEqual([
      ["2026-03", 3],
      ["2026-02", 1],
    ]);
    const ofVision = createCategories(days.values()).get("cs.CV") ?? [];
    expect([...groupByMonth(ofVision)].map(([month, { length }]) => [month, length])).toEqual([
      ["2026-03", 3],
      ["2026-02", 1],
    ]);
    expect([...groupByDay(groupByMonth(ofVision).get("2026-02") ?? [], "2026-02").keys()]).toEqual([
      "2026-02-28",
    ]);
  });
});

describe("createCategories", () => {
  test("counts cross-lists", () => {
    const counts = [...createCategories(days.values())].map(([category, { length }]) => [category, length]);
    expect(counts).toEqual([
      ["cs.CV", 3],
      ["cs.RO", 1],
    ]);
  });
});

describe("neighbours", () => {
  test("end at the ends, and a stranger has none", () => {
    expect(neighbours(["a", "b"], "a")).toEqual({ previous: undefined, next: "b" });
    expect(neighbours(["a", "b"], "c")).toEqual({ previous: undefined, next: undefined });
  });
});
