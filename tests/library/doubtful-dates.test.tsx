import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, describe, expect, test } from "vitest";
import { ArchivePage } from "@/components/digest/archive-page";
import { HomePage } from "@/components/digest/home-page";
import { findDoubtfulDates } from "@/lib/library/doubtful-dates";
import type { Library } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import { createFeed } from "@/lib/site/feed/feed";
import { createDigest, createEntry } from "./fixtures";

function findDoubts(date: string, ids: readonly string[], today: string): string[] {
  const entries = ids.map((arxivId) => createEntry({ arxivId }));
  const { digests, messages } = findDoubtfulDates([createDigest({ date, entries })], today);
  expect(digests.size).toBe(messages.length);
  return messages.map(({ rule, severity, actual }) => `${severity} ${rule} ${actual}`);
}

describe("A date", () => {
  const papers = ["2602.20205"];

  test("is doubtful after tomorrow, with papers or without", () => {
    expect(findDoubts("2026-02-26", papers, "2026-02-25")).toEqual([]);
    expect(findDoubts("2026-02-27", papers, "2026-02-25")).toEqual([
      "warning doubtful-date 2026-02-27, papers of 2026-02",
    ]);
    expect(findDoubts("2026-02-26", [], "2026-02-25")).toEqual([]);
    expect(findDoubts("2026-02-27", [], "2026-02-25")).toEqual(["warning doubtful-date 2026-02-27"]);
  });

  test.each([
    ["2025-01-30", true],
    ["2025-01-31", false],
    ["2026-02-25", false],
    ["2027-03-01", false],
    ["2027-03-02", true],
  ])("of %s is more than 366 days from a paper of February 2026: %s", (date, isDoubtful) => {
    expect(findDoubts(date, papers, "2040-01-01")).toHaveLength(isDoubtful ? 1 : 0);
  });

  test("is measured by the median of the papers, in the old style too", () => {
    expect(findDoubts("2026-02-25", ["2001.00001", "2602.00001", "2602.00002"], "2026-03-01")).toEqual([]);
    expect(findDoubts("2026-02-25", ["2001.00001", "2001.00002", "2602.00002"], "2026-03-01")).toHaveLength(
      1,
    );
    expect(findDoubts("1999-01-20", ["hep-th/9901001"], "2026-03-01")).toEqual([]);
    expect(findDoubts("2026-02-25", ["hep-th/9901001"], "2026-03-01")).toEqual([
      "warning doubtful-date 2026-02-25, papers of 1999-01",
    ]);
  });
});

describe("A day with a doubtful date", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-doubtful-"));
  const write = (date: string, id: string, source = "one") => {
    mkdirSync(path.join(folder, source), { recursive: true });
    writeFileSync(
      path.join(folder, source, `${date}.md`),
      `### [1] [Paper ${id}](https://arxiv.org/abs/${id})\n*Ada Lovelace*\n\nMain category: cs.CV\n\nTL;DR: Short.\n`,
    );
  };
  write("2026-02-24", "2602.00001");
  write("2026-02-25", "2602.00002");
  // With a mistyped year, and from the future.
  write("2031-02-26", "2602.00003");
  write("2026-08-27", "2608.00004");
  const load = (today: string) => loadLibrary(folder, undefined, today);
  const listDoubtful = ({ days }: Library) =>
    [...days.values()].flatMap(({ date, doubtful }) => (doubtful ? [date] : []));

  afterAll(() => rmSync(folder, { recursive: true }));

  test("is never the newest: not on home, in what is new, nor in the feed", () => {
    const library = load("2026-03-01");
    expect(listDoubtful(library)).toEqual(["2031-02-26", "2026-08-27"]);
    const home = renderToStaticMarkup(<HomePage library={library} />);
    expect(home).toMatch(/id="newest-day"[^>]*><a href="\/digests\/2026-02-25\/"/);
    const [, news = ""] = /data-island="Inbox" data-props="([^"]*)"/.exec(home) ?? [];
    expect(JSON.parse(news.replaceAll("&quot;", '"'))).toEqual({
      days: [
        { date: "2026-02-25", papers: 1, repeats: 0 },
        { date: "2026-02-24", papers: 1, repeats: 0 },
      ],
    });
    const feed = createFeed(library);
    expect(feed).toContain("<updated>2026-02-25T00:00:00Z</updated>");
    expect(feed.match(/Paper \d{4}\.\d{5}/g)).toEqual(["Paper 2602.00002", "Paper 2602.00001"]);
  });

  test("is in the archive and on its own day, and a message says why", () => {
    const library = load("2026-03-01");
    expect([...library.days.keys()]).toEqual(["2031-02-26", "2026-08-27", "2026-02-25", "2026-02-24"]);
    expect(renderToStaticMarkup(<ArchivePage library={library} />)).toContain('href="/digests/2031-02-26/"');
    expect(
      library.messages.filter(({ rule }) => rule === "doubtful-date").map(({ actual }) => actual),
    ).toEqual(["2026-08-27, papers of 2026-08", "2031-02-26, papers of 2026-02"]);
  });

  test("takes no paper from the days on which others list it", () => {
    write("2031-02-26", "2602.00001", "two");
    write("2020-02-26", "2602.00002", "two");
    const library = load("2026-03-01");
    expect(library.papers.get("2602.00001")).toMatchObject({
      firstSeen: "2026-02-24",
      lastSeen: "2026-02-24",
    });
    expect(library.papers.get("2602.00002")).toMatchObject({
      firstSeen: "2026-02-25",
      lastSeen: "2026-02-25",
    });
    expect(library.papers.get("2602.00003")).toMatchObject({
      firstSeen: "2031-02-26",
      lastSeen: "2031-02-26",
    });
    expect(createFeed(library).match(/Paper \d{4}\.\d{5}/g)).toEqual([
      "Paper 2602.00002",
      "Paper 2602.00001",
    ]);
    rmSync(path.join(folder, "two"), { recursive: true });
  });

  test("is as any other once its date has come", () => {
    expect(listDoubtful(load("2026-08-26"))).toEqual(["2031-02-26"]);
    expect(renderToStaticMarkup(<HomePage library={load("2026-08-26")} />)).toMatch(
      /id="newest-day"[^>]*><a href="\/digests\/2026-08-27\/"/,
    );
  });

  test("is as any other where a digest of that day has papers of its time", () => {
    write("2031-02-26", "3102.00001", "two");
    expect(listDoubtful(load("2031-03-01"))).toEqual([]);
    rmSync(path.join(folder, "two"), { recursive: true });
  });

  test("is shown where there is no other", () => {
    for (const date of ["2026-02-24", "2026-02-25", "2026-08-27"]) {
      rmSync(path.join(folder, "one", `${date}.md`));
    }
    expect(renderToStaticMarkup(<HomePage library={load("2026-03-01")} />)).toContain(
      'href="/digests/2031-02-26/"',
    );
  });
});
