import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { categoryMonthPages } from "@/app/_pages/category-month-pages";
import { CategoryPage } from "@/components/category/category-page";
import { ArchivePage } from "@/components/digest/archive-page";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";

/** A day of so many papers; no other day has any of them. */
function createDay(date: string, size: number) {
  const [year = "", month = "", day = ""] = date.split("-");
  const entries = Array.from({ length: size }, (_, place) =>
    createEntry({ arxivId: `${year.slice(2)}${month}.${day}${String(place).padStart(3, "0")}` }),
  );
  return createDigest({ date, entries });
}

function listLinks(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)]
    .map(([, href = ""]) => href)
    .filter((href) => pattern.test(href));
}

describe("The pages of a category's full month", () => {
  const digests = [
    createDay("2026-01-30", 1),
    createDay("2026-02-01", 10),
    createDay("2026-02-02", 200),
    createDay("2026-02-03", 200),
    createDay("2026-02-04", 90),
    createDay("2026-03-02", 1),
  ];
  const pages = categoryMonthPages.list(createLibrary(digests));
  const render = (month: string, number?: number) => {
    const path = `/categories/cs.CV/${month}/${number === undefined ? "" : `${number}/`}`;
    const page = pages.find((other) => other.path === path);
    if (!page) throw new Error("no such page");
    return renderToStaticMarkup(page.render());
  };

  test("tell in their headings which days they are", () => {
    expect(render("2026-02")).toMatch(/<h1.*3–4 February 2026.*2026年2月3日至4日.*<\/h1>/);
    expect(render("2026-02", 1)).toMatch(/<h1.*1–2 February 2026.*2026年2月1日至2日.*<\/h1>/);
    expect(render("2026-01")).toMatch(/<h1.*>January 2026<.*> 2026年1月<.*<\/h1>/);
  });

  test("lead to every day of the month from the newest one, and to the newest one from the others", () => {
    const newest = render("2026-02");
    expect(newest).toContain("290 of the 500 papers of February 2026");
    expect(listLinks(newest, /#2026/)).toEqual([
      "#2026-02-04",
      "#2026-02-03",
      "/categories/cs.CV/2026-02/1/#2026-02-02",
      "/categories/cs.CV/2026-02/1/#2026-02-01",
    ]);
    const other = render("2026-02", 1);
    expect(other).toContain("All days of February 2026");
    expect(listLinks(other, /#2026/)).toEqual(["#2026-02-02", "#2026-02-01"]);
    expect(other).toContain('id="2026-02-02"');
  });

  test("lead on from day to day, over the borders of months", () => {
    const turn = (html: string) =>
      [...html.matchAll(/href="([^"]*)" rel="(prev|next)"/g)].map(([, href, rel]) => `${rel} ${href}`);
    expect(turn(render("2026-02"))).toEqual([
      "prev /categories/cs.CV/2026-02/1/",
      "next /categories/cs.CV/2026-03/",
    ]);
    expect(turn(render("2026-02", 1))).toEqual([
      "prev /categories/cs.CV/2026-01/",
      "next /categories/cs.CV/2026-02/",
    ]);
    expect(turn(render("2026-01"))).toEqual(["next /categories/cs.CV/2026-02/1/"]);
  });
});

describe("Of five years of months", () => {
  const months = Array.from({ length: 60 }, (_, place) => {
    const month = String((place % 12) + 1).padStart(2, "0");
    return `${2021 + Math.floor(place / 12)}-${month}`;
  });
  const digests = months.map((month) => createDay(`${month}-02`, 1));
  const papers = mergePapers(digests);

  test("the archive shows the newest twelve as calendars and links to the others", () => {
    const html = renderToStaticMarkup(<ArchivePage library={createLibrary(digests)} />);
    expect(html.match(/<table/g)).toHaveLength(12);
    expect(new Set(listLinks(html, /^\/digests\/\d{4}-\d{2}\/$/)).size).toBe(60);
    expect(html.match(/<h2/g)).toHaveLength(5);
  });

  test("a category shows the newest twelve and folds the others by year", () => {
    const html = renderToStaticMarkup(
      <CategoryPage category="cs.CV" papers={[...papers.values()].reverse()} />,
    );
    const links = listLinks(html, /^\/categories\/cs\.CV\/\d{4}-\d{2}\/$/);
    expect(new Set(links).size).toBe(60);
    expect(html.match(/<details/g)).toHaveLength(4);
    expect(html.indexOf("January 2025")).toBeLessThan(html.indexOf("<details"));
  });

  test("a category leads on to its newest months below the papers that it shows", () => {
    const html = renderToStaticMarkup(
      <CategoryPage category="cs.CV" papers={[...papers.values()].reverse()} />,
    );
    const end = html.slice(html.indexOf("30 more papers, month by month."));
    expect(listLinks(end, /^\/categories\//)).toEqual([
      "/categories/cs.CV/2025-12/",
      "/categories/cs.CV/2025-11/",
      "/categories/cs.CV/2025-10/",
    ]);
  });
});
