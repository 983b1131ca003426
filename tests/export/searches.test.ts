// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listPaperRows } from "@/components/interest/arrange-rows";
import { readDocuments } from "@/components/interest/read-documents";
import { createMatchFinder } from "@/lib/interest/match-queries";
import { loadLibrary } from "@/lib/library/load";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { parseQuery } from "@/lib/search/query/query";
import { createSearchEngine } from "@/lib/search/rank/engine";
import { exportFolder } from "@/tests/export-folder";

const library = loadLibrary("tests/content");

function read(file: string): string {
  return readFileSync(path.join(exportFolder, file), "utf8");
}

/** What a search finds among the rows of a day's page, and among the papers of that day in the search itself. */
function createFinders(day: string) {
  const page = new DOMParser().parseFromString(read(`digests/${day}/index.html`), "text/html");
  const papers = [...library.papers.values()].filter(({ firstSeen }) => firstSeen === day);
  const engine = createSearchEngine();
  engine.add(papers.map(createSearchDocument));
  const find = createMatchFinder(readDocuments(listPaperRows(page.body), day));
  return {
    inRows: (query: string) => [...find(query)].sort(),
    inSearch(query: string) {
      const { hits, completeCount } = engine.search(parseQuery(query), {
        sort: "date",
        limit: papers.length,
      });
      return hits
        .slice(0, completeCount)
        .map(({ id }) => id)
        .sort();
    },
  };
}

const february = createFinders("2026-02-25");
const september = createFinders("2025-09-22");

/** The papers whose titles, TL;DRs, authors or categories hold the words, read from the digests by hand. */
const found: readonly (readonly [query: string, ids: readonly string[]])[] = [
  ["splatting", ["2602.20342", "2602.20807", "2602.20933", "2602.21105"]],
  [
    '"vision-language models"',
    ["2602.20291", "2602.20330", "2602.20658", "2602.20794", "2602.20853", "2602.20901"],
  ],
  ["title:diffusion", ["2602.20577", "2602.20583", "2602.20725", "2602.20752", "2602.20880", "2602.20951"]],
  ["title:diffusion -title:video", ["2602.20577", "2602.20725", "2602.20752", "2602.20880", "2602.20951"]],
  ['author:"Hao Wang"', ["2602.20205", "2602.20718"]],
  ["agents", ["2602.20543", "2602.20664", "2602.20951", "2602.21053"]],
  ["vlm", ["2602.20330", "2602.20658", "2602.20951", "2602.21186"]],
  [
    '"扩散模型"',
    ["2602.20417", "2602.20569", "2602.20583", "2602.20673", "2602.20721", "2602.20752", "2602.21188"],
  ],
  ["三维", ["2602.21188"]],
  [
    "medical OR splatting date:2026-02",
    ["2602.20342", "2602.20423", "2602.20773", "2602.20807", "2602.20933", "2602.21033", "2602.21105"],
  ],
  ["cat:cs.RO", []],
];

describe("A saved search of a day's page finds", () => {
  test.each(found)("%s as the search itself does", (query, ids) => {
    expect({ rows: february.inRows(query), search: february.inSearch(query) }).toEqual({
      rows: ids,
      search: ids,
    });
  });

  test("papers by category as the search itself does", () => {
    const query = "cat:cs.RO";
    expect(september.inRows(query)).toHaveLength(1);
    expect(september.inRows(query)).toEqual(september.inSearch(query));
  });
});

describe("The feeds of the owner's searches", () => {
  const listFeeds = (page: string) =>
    [...read(page).matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]*>/g)].map(
      ([tag]) => tag,
    );

  test("hold what the searches find", () => {
    const feed = read("feeds/search/gaussian-splatting.xml");
    const ids = [...feed.matchAll(/<id>http:\/\/localhost:3000\/papers\/([\d.]+)\/<\/id>/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(expect.arrayContaining(["2602.20342", "2602.20807", "2602.20933", "2602.21105"]));
    expect(read("feeds/search/扩散模型.xml")).toContain("/papers/2602.20417/");
    expect(read("feeds/search/扩散模型.xml")).not.toContain("/papers/2602.20583/");
  });

  // Beside the feed of all papers, and of the three digests.
  test.each([
    ["index.html", 6],
    ["search/index.html", 3],
    ["about/index.html", 6],
  ])("are named by %s", (page, count) => {
    expect(listFeeds(page).join("\n")).toContain(
      'href="http://localhost:3000/feeds/search/gaussian-splatting.xml"',
    );
    expect(listFeeds(page)).toHaveLength(count);
  });

  test("are named by no other page, but on the page about the site by a link", () => {
    expect(listFeeds("digests/2026-02-25/index.html")).toHaveLength(1);
    const link = 'href="/feeds/search/gaussian-splatting.xml"';
    expect(read("about/index.html").includes(link)).toBe(true);
  });
});
