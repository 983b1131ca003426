import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { exportSearchFeeds } from "@/lib/export/export-search-feeds";
import type { KnownParts } from "@/lib/export/export-state";
import { createValueHasher } from "@/lib/export/hash-pages";
import { createKeeper } from "@/lib/export/keep-parts";
import type { Library } from "@/lib/library/library";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";
import { listChildren, listTexts, readXml } from "./read-xml";

const root = mkdtempSync(path.join(tmpdir(), "digest-feeds-"));
afterAll(() => rmSync(root, { recursive: true }));

const site: Library["site"] = {
  title: "Digests",
  description: { en: "Papers.", zh: "论文。" },
  defaultLanguage: "en",
  searches: [
    { name: "Splats", query: "splatting -survey" },
    { name: "Robots", query: "cat:cs.RO" },
    { name: "Nothing", query: "quantum" },
  ],
};

function createDay(
  date: string,
  papers: readonly (readonly [id: string, title: string, category?: string])[],
) {
  const entries = papers.map(([arxivId, title, category = "cs.CV"]) =>
    createEntry({ arxivId, title, categories: [category] }),
  );
  return createDigest({ date, file: `content/one/${date}.md`, entries });
}

const first = createDay("2026-02-24", [
  ["2602.00001", "Splatting streets"],
  ["2602.00002", "A survey of splatting"],
  ["2602.00003", "A robot", "cs.RO"],
]);
const second = createDay("2026-02-25", [
  ["2602.00004", "Splatting & <skies>"],
  ["2602.00001", "Splatting streets"],
]);

/** Export the feeds of some days beside the last export; returns what is known then, and reads a feed. */
function exportFeeds(
  name: string,
  days: Parameters<typeof createLibrary>[0],
  last = "",
  known: KnownParts = {},
) {
  const library = createLibrary(days, { site });
  const fresh = path.join(root, name);
  const keyOfPaper = createValueHasher(library);
  const keeper = createKeeper({ last: path.join(root, last), known, fresh });
  exportSearchFeeds(library, keyOfPaper, keeper);
  const { parts, kept } = keeper.list();
  const place = (feed: string) => path.join(fresh, "feeds", "search", `${feed}.xml`);
  return {
    parts,
    kept,
    read: (feed: string) => readXml(readFileSync(place(feed), "utf8")),
  };
}

const listIds = (feed: ReturnType<typeof readXml>) =>
  listChildren(feed, "entry").map((entry) => listTexts(entry, "id")[0]?.slice(-11, -1));

describe("The feeds of an owner's searches", () => {
  test("hold what each search finds, by the last day that contains it, newest first", () => {
    const { read } = exportFeeds("all", [first, second]);
    const splats = read("splats");
    expect(listIds(splats)).toEqual(["2602.00004", "2602.00001"]);
    expect(listTexts(splats, "title")).toEqual(["Splats · Digests"]);
    expect(listTexts(splats, "id")).toEqual(["http://localhost:3000/search/?q=splatting%20-survey"]);
    expect(listTexts(splats, "updated")).toEqual(["2026-02-25T00:00:00Z"]);
    expect(listChildren(splats, "link").map(({ attributes }) => attributes)).toEqual([
      { rel: "alternate", href: "http://localhost:3000/search/?q=splatting%20-survey" },
      { rel: "self", href: "http://localhost:3000/feeds/search/splats.xml" },
    ]);
    expect(listIds(read("robots"))).toEqual(["2602.00003"]);
    expect(listIds(read("nothing"))).toEqual([]);
  });

  test("are written again by a day that contains them alone", () => {
    const before = exportFeeds("before", [first]);
    const after = exportFeeds("after", [first, second], "before", before.parts);
    expect(listIds(after.read("splats"))).toEqual(["2602.00004", "2602.00001"]);
    expect(after.kept).toEqual(["feeds/search/robots.xml", "feeds/search/nothing.xml"]);
  });

  test("are made anew where the last export lost them", () => {
    const { parts } = exportFeeds("kept", [first]);
    const { read } = exportFeeds("again", [first], "lost", parts);
    expect(listIds(read("robots"))).toEqual(["2602.00003"]);
  });

  test("are none where the owner names no search", () => {
    const library = createLibrary([first]);
    const keeper = createKeeper({ last: root, known: {}, fresh: root });
    exportSearchFeeds(library, createValueHasher(library), keeper);
    expect(keeper.list()).toEqual({ parts: {}, kept: [] });
  });
});
