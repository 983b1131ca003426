import { describe, expect, test } from "vitest";
import type { Library } from "@/lib/library/library";
import { createCategoryCard, createDayCard, createSiteCard, listCards } from "@/lib/site/card";
import { describeDay } from "@/lib/site/describe-day";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";

const titles = [
  "Gaussian Splatting for Streets",
  "Fast Gaussian Splatting with Priors",
  "Gaussian Splatting: A Study",
  "On Gaussian Splatting in the Dark",
  "A Robot in the Rain",
  "What Is Seen When Nobody Looks at $x<y$",
];

function createDayOf(categories: readonly (readonly string[])[], topic?: string): Library {
  const entries = titles.map((title, place) =>
    createEntry({
      arxivId: `2602.0000${place}`,
      title,
      categories: [...(categories[place] ?? ["cs.CV"])],
      ...(topic !== undefined && { topic }),
    }),
  );
  return createLibrary([createDigest({ entries })]);
}

function getDay({ days }: Library) {
  const [day] = days.values();
  if (!day) throw new Error("no day");
  return day;
}

const library = createDayOf([["cs.RO", "cs.CV"], ["cs.CV"], ["cs.LG"]]);

describe("The image of a page", () => {
  test("of a day shows its papers by category and what most are about", () => {
    expect(createDayCard(library.site, getDay(library)).texts).toEqual({
      site: "Digests",
      heading: "Wednesday, 25 February 2026",
      subheading: "6 papers",
      bars: [
        { label: "cs.CV", count: 4 },
        { label: "cs.LG", count: 1 },
        { label: "cs.RO", count: 1 },
      ],
      footer: "gaussian splatting",
    });
  });

  test("is in the site's language", () => {
    const chinese = { ...library.site, defaultLanguage: "zh" as const };
    expect(createDayCard(chinese, getDay(library)).texts).toMatchObject({
      heading: "2026年2月25日星期三",
      subheading: "6 篇论文",
    });
    expect(createCategoryCard(chinese, "cs.CV").texts).toMatchObject({
      heading: "cs.CV",
      subheading: "计算机视觉与模式识别",
    });
    expect(createSiteCard(chinese).texts).toMatchObject({ heading: "Digests", subheading: "论文。" });
  });

  test("has another address where it shows something else, and the same where it does not", () => {
    const card = createDayCard(library.site, getDay(library));
    expect(card.file).toMatch(/^cards\/2026-02-25\.[0-9a-z]{8,13}\.png$/);
    expect(createDayCard(library.site, getDay(library)).file).toBe(card.file);
    const other = createDayOf([["cs.RO"]]);
    expect(createDayCard(library.site, getDay(other)).file).not.toBe(card.file);
    expect(createDayCard({ ...library.site, title: "Other" }, getDay(library)).file).not.toBe(card.file);
  });

  test("of a category stays the same when a new day comes", () => {
    const before = createCategoryCard(library.site, "cs.CV").file;
    const later = createLibrary([
      ...library.digests,
      createDigest({ date: "2026-02-26", file: "content/one/2026-02-26.md" }),
    ]);
    const files = listCards(later).map(({ create }) => create().file);
    expect(files).toContain(before);
    expect(files).toHaveLength(1 + 3 + 2);
  });

  test("cuts a topic that is as long as a page", () => {
    const long = createDayOf(
      titles.map(() => []),
      "topic ".repeat(500),
    );
    expect(createDayCard(long.site, getDay(long)).texts.bars[0]?.label.length).toBeLessThanOrEqual(200);
  });
});

describe("A day's description", () => {
  test("says how many papers of which categories, what most are about, and titles while there is room", () => {
    expect(describeDay(getDay(library), "en")).toBe(
      "6 papers: cs.CV 4, cs.LG 1, cs.RO 1. Topics: gaussian splatting. Among them: Fast Gaussian Splatting with Priors; On Gaussian Splatting in the Dark; A Robot in the Rain; What Is Seen When Nobody Looks at x<y; Gaussian Splatting: A Study; Gaussian Splatting for Streets.",
    );
    expect(describeDay(getDay(library), "zh")).toMatch(
      /^6 篇论文：cs\.CV 4、cs\.LG 1、cs\.RO 1。主题：gaussian splatting。其中有：Fast Gaussian Splatting with Priors；/,
    );
  });

  test("is short enough to be shown whole", () => {
    const entries = Array.from({ length: 50 }, (_, place) =>
      createEntry({ arxivId: `2602.000${10 + place}`, title: `Paper ${place} ${"long ".repeat(8)}` }),
    );
    const text = describeDay(getDay(createLibrary([createDigest({ entries })])), "en");
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text).toMatch(/^50 papers: cs\.CV 50\. .*long\.$/);
  });

  test("names no papers where there are none, and no title that is longer than all of it", () => {
    expect(describeDay(getDay(createLibrary([createDigest()])), "en")).toBe("0 papers");
    const entries = [createEntry({ title: "long ".repeat(200) })];
    expect(describeDay(getDay(createLibrary([createDigest({ entries })])), "en")).toBe("1 paper: cs.CV 1.");
  });
});
