import { describe, expect, test } from "vitest";
import { createCategories, createDays, createMonths } from "@/lib/library/indexes";
import { mergePapers } from "@/lib/library/merge";
import {
  countDay,
  countNewPapers,
  getGap,
  groupByCategory,
  groupByDay,
  groupByMonth,
  isWeekend,
  neighbours,
} from "@/lib/library/queries";
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

  test("files a paper without a category under its topic", () => {
    const topic = { categories: [], topic: "Remote Sensing" };
    const digest = createDigest({
      entries: [
        createEntry({ arxivId: "2603.00001", ...topic }),
        createEntry({ arxivId: "2603.00002" }),
        createEntry({ arxivId: "2603.00003", ...topic }),
        createEntry({ arxivId: "2603.00004", topic: "Remote Sensing" }),
        createEntry({ arxivId: "2603.00005", categories: [] }),
      ],
    });
    const [day] = createDays([digest], mergePapers([digest])).values();
    const groups = [...groupByCategory(day?.papers ?? [])];
    expect(groups.map(([name, ofGroup]) => [name, ofGroup.map(({ id }) => id)])).toEqual([
      ["Remote Sensing", ["2603.00001", "2603.00003"]],
      ["cs.CV", ["2603.00002", "2603.00004"]],
      ["", ["2603.00005"]],
    ]);
  });

  test("keeps entries that are not arXiv's apart", () => {
    expect(days.get("2026-03-02")?.unidentified.map(({ entry }) => entry.title)).toEqual(["Elsewhere"]);
  });
});

describe("countDay", () => {
  test("counts what digests share, what was there before, and what is missing", () => {
    const day = days.get("2026-03-02");
    expect(day && countDay(day)).toEqual({
      papers: 3,
      seenBefore: 1,
      digests: [
        { digest: digests[0], entries: 3, repeated: 0, shared: 1, sharedWith: ["small"], missing: 1 },
        { digest: digests[1], entries: 2, repeated: 0, shared: 1, sharedWith: ["big"], missing: 0 },
      ],
    });
  });

  test("counts a paper that one digest contains twice as repeated, not as shared", () => {
    const twice = createDigest({ entries: [createEntry(), createEntry({ line: 9 })] });
    const [day] = createDays([twice], mergePapers([twice])).values();
    expect(day && countDay(day).digests).toMatchObject([{ entries: 2, repeated: 1, shared: 0 }]);
  });
});

describe("countNewPapers", () => {
  test("counts a paper on the first day that contains it, and on no other", () => {
    expect(countNewPapers(days.values(), 9)).toEqual([
      { date: "2026-03-02", papers: 2, repeats: 1 },
      { date: "2026-02-28", papers: 1, repeats: 0 },
    ]);
    expect(countNewPapers(days.values(), 1)).toHaveLength(1);
  });
});

describe("getGap", () => {
  // 20 February 2026 was a Friday.
  test.each([
    ["2026-02-20", "2026-02-23", { first: "2026-02-21", last: "2026-02-22", workingDays: 0 }],
    ["2026-02-19", "2026-02-23", { first: "2026-02-20", last: "2026-02-22", workingDays: 1 }],
    ["2026-02-21", "2026-02-23", { first: "2026-02-22", last: "2026-02-22", workingDays: 0 }],
    ["2026-02-21", "2026-02-25", { first: "2026-02-22", last: "2026-02-24", workingDays: 2 }],
    ["2026-02-13", "2026-02-23", { first: "2026-02-14", last: "2026-02-22", workingDays: 5 }],
  ])("between %s and %s counts the working days without a digest", (earlier, later, gap) => {
    expect(getGap(earlier, later)).toEqual(gap);
  });

  test("is none between a day and the next, and at the ends of the archive", () => {
    expect(getGap("2026-02-24", "2026-02-25")).toBeUndefined();
    expect(getGap(undefined, "2026-02-25")).toBeUndefined();
    expect(getGap("2026-02-25", undefined)).toBeUndefined();
  });
});

test("A weekend is a Saturday and a Sunday", () => {
  const week = ["20", "21", "22", "23"].map((day) => isWeekend(`2026-02-${day}`));
  expect(week).toEqual([false, true, true, false]);
});

describe("createMonths and groupByMonth", () => {
  test("let a paper appear in every month that contains it", () => {
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
