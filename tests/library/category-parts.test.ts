import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CategoryPart, listCategoryParts, listShownDays } from "@/lib/library/category-parts";
import { createCategories, createDays } from "@/lib/library/indexes";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "./fixtures";

/** The pages of a month whose days hold so many papers each, from the first day on. */
function listParts(sizes: readonly number[]): CategoryPart[] {
  const digests = sizes.map((size, place) => createDay(place + 1, place * 1000, size));
  return listCategory(digests);
}

function createDay(day: number, first: number, size: number) {
  const entries = Array.from({ length: size }, (_, place) =>
    createEntry({ arxivId: `2602.${String(first + place).padStart(5, "0")}` }),
  );
  return createDigest({ date: `2026-02-${String(day).padStart(2, "0")}`, entries });
}

function listCategory(digests: Parameters<typeof mergePapers>[0]): CategoryPart[] {
  const days = createDays(digests, mergePapers(digests)).values();
  return listCategoryParts(createCategories(days).get("cs.CV") ?? []);
}

function describeParts(parts: readonly CategoryPart[]) {
  return parts.map(({ number, first, last, count }) => [number, first.slice(8), last.slice(8), count]);
}

describe("listCategoryParts", () => {
  test("leaves a month that fits on one page", () => {
    expect(describeParts(listParts([100, 100, 100]))).toEqual([[undefined, "01", "03", 300]]);
  });

  test("splits a month at the borders of days, and numbers the pages from the oldest on", () => {
    expect(describeParts(listParts([100, 100, 101, 150, 60]))).toEqual([
      [undefined, "05", "05", 60],
      [2, "03", "04", 251],
      [1, "01", "02", 200],
    ]);
  });

  test("keeps a day whole that alone is more than a page holds", () => {
    expect(describeParts(listParts([10, 450, 10]))).toEqual([
      [undefined, "03", "03", 10],
      [2, "02", "02", 450],
      [1, "01", "01", 10],
    ]);
  });

  test("lists a paper on the first day of the month that contains it, and in every month", () => {
    const entries = [createEntry({ arxivId: "2601.00001" })];
    const parts = listCategory([
      createDigest({ date: "2026-01-30", entries }),
      createDigest({ date: "2026-02-02", entries }),
      createDigest({ date: "2026-02-03", entries }),
    ]);
    expect(parts.map(({ month, days }) => [month, ...days.keys()])).toEqual([
      ["2026-02", "2026-02-02"],
      ["2026-01", "2026-01-30"],
    ]);
  });

  test("gives a closed page neither another address nor other papers when a day is added", () => {
    const sizes = fc.array(fc.nat(400), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.nat(400), (before, added) => {
        const list = (sizes: readonly number[]) =>
          listParts(sizes)
            .filter(({ number }) => number !== undefined)
            .map(({ number, days }) => [number, ...[...days.values()].flat().map(({ id }) => id)].join(" "))
            .reverse();
        const closed = list(before);
        expect(list([...before, added]).slice(0, closed.length)).toEqual(closed);
      }),
      { numRuns: 20 },
    );
  });
});

describe("listShownDays", () => {
  test("leads from the newest page to every day of the month, from another to its own", () => {
    const parts = listParts([200, 200, 20]);
    const list = (part: CategoryPart | undefined) =>
      part && listShownDays(part, parts).map(({ date, count, number }) => [date.slice(8), count, number]);
    expect(list(parts[0])).toEqual([
      ["03", 20, undefined],
      ["02", 200, undefined],
      ["01", 200, 1],
    ]);
    expect(list(parts[1])).toEqual([["01", 200, 1]]);
  });
});
