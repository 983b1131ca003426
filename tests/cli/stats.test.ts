import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { listGaps } from "@/lib/cli/calendar-gaps";
import { countDigests } from "@/lib/cli/count-digests";
import { formatTable, toTerminalLine } from "@/lib/cli/table";
import type { Digest, Entry } from "@/lib/digest/record";
import { runHere } from "./run-digest";

function run(...args: readonly string[]) {
  return runHere("stats", ...args);
}

describe("digest stats", () => {
  test("counts the seeds, and marks the days that are missing", async () => {
    const { stdout, status } = await run("tests/content");
    expect(status).toBe(0);
    expect(stdout).toContain("3 sources, 5 digests, 4 days, 153 entries, 145 papers");
    expect(stdout).toContain("2025-12-30 to 2026-02-24: 57 days, 41 of them from Monday to Friday");
    expect(stdout).toMatch(/\| abstract +\| +153 \|/);
    expect(stdout).toMatch(/\| 2026-02-25 +\| +89 \| +2 \|/);
  });

  test("prints the same as JSON for machines", async () => {
    const { totals, sources } = JSON.parse((await run("tests/content", "--json")).stdout);
    expect(totals).toMatchObject({ sources: 3, digests: 5, days: 4, entries: 153, papers: 145 });
    expect(sources.map(({ source }: { source: string }) => source)).toEqual([
      "ai-enhanced",
      "bilingual",
      "cv-report",
    ]);
  });

  test("counts a single file, and a folder with nothing in it", async () => {
    expect((await run("tests/content/cv-report/2026-01-28.md")).stdout).toContain(
      "1 source, 1 digest, 1 day, 10 entries",
    );
    const folder = mkdtempSync(path.join(tmpdir(), "digest-stats-"));
    expect((await run(folder)).stdout).toContain("0 sources, 0 digests, 0 days, 0 entries, 0 papers");
    rmSync(folder, { recursive: true });
  });

  test("explains wrong usage", async () => {
    expect((await run("one", "two")).status).toBe(2);
    expect(await run("no/such/folder")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no/such/folder"),
    });
  });
});

describe("countDigests", () => {
  test("counts a paper once, however often it is listed, and an entry without identifier not at all", () => {
    const digests = [
      createDigest({ entries: [createEntry({ arxivId: "2602.00001" }), createEntry({})] }),
      createDigest({ date: "2026-02-26", entries: [createEntry({ arxivId: "2602.00001" })] }),
    ];
    const { totals, largestDays } = countDigests(digests, []);
    expect(totals).toMatchObject({ digests: 2, empty: 0, days: 2, entries: 3, papers: 1 });
    expect(largestDays).toEqual([
      { date: "2026-02-25", papers: 2, digests: 1 },
      { date: "2026-02-26", papers: 1, digests: 1 },
    ]);
  });

  test("counts sections by kind and language, and the share that is flagged", () => {
    const sections = ["en", "zh", "zh", "zh"].map((language) => ({
      kind: "method" as const,
      label: "Method",
      language,
      format: "text" as const,
      source: "…",
      line: 1,
    }));
    const flags = [{ flag: "loop", section: 0 } as const];
    const stats = countDigests([createDigest({ entries: [createEntry({ sections, flags })] })], []);
    expect(stats.sections).toEqual([
      { kind: "method", language: "zh", count: 3 },
      { kind: "method", language: "en", count: 1 },
    ]);
    expect(stats.flags).toEqual([{ flag: "loop", count: 1, share: 0.25 }]);
  });

  test("lists the digests that do not date themselves", () => {
    const digests = [createDigest({}), createDigest({ file: "one/latest.md", dateFrom: "id-estimate" })];
    expect(countDigests(digests, []).inferredDates).toEqual([
      { file: "one/latest.md", date: "2026-02-25", dateFrom: "id-estimate" },
    ]);
  });
});

describe("listGaps", () => {
  test("lists runs of missing days, and counts their weekdays", () => {
    expect(listGaps(["2026-03-02", "2026-02-27", "2026-02-25", "2026-03-02"])).toEqual([
      { from: "2026-02-26", to: "2026-02-26", days: 1, weekdays: 1 },
      { from: "2026-02-28", to: "2026-03-01", days: 2, weekdays: 0 },
    ]);
  });

  test("finds none in a single day, nor where summer time begins", () => {
    expect(listGaps(["2026-02-25"])).toEqual([]);
    expect(listGaps(["2026-03-28", "2026-03-29", "2026-03-30"])).toEqual([]);
  });
});

describe("formatTable", () => {
  test("gives a CJK character two places, and keeps a cell in its cell", () => {
    const lines = formatTable(
      [
        ["file", "left"],
        ["papers", "right"],
      ],
      [
        ["摘要.md", "3"],
        ["a|b\n.md", "12"],
      ],
    ).split("\n");
    expect(lines).toEqual([
      "| file     | papers |",
      "| :------- | -----: |",
      "| 摘要.md  |      3 |",
      "| a\\|b␊.md |     12 |",
    ]);
  });

  test("shows what a terminal would obey", () => {
    expect(toTerminalLine("\u001b[2J\u202e.md")).toBe("␛[2J\ufffd.md");
  });
});

function createEntry(fields: Partial<Entry>): Entry {
  return {
    ordinal: 1,
    url: "",
    title: "Title",
    authors: [],
    categories: [],
    line: 1,
    sections: [],
    links: [],
    flags: [],
    ...fields,
  };
}

function createDigest(fields: Partial<Digest>): Digest {
  return {
    source: "one",
    date: "2026-02-25",
    dateFrom: "file-name",
    language: "en",
    file: "one/2026-02-25.md",
    preface: [],
    entries: [],
    messages: [],
    ...fields,
  };
}
