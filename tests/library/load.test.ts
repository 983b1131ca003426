import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashPages } from "@/lib/export/hash-pages";
import { loadLibrary } from "@/lib/library/load";

const entry =
  "### [1] [A title](https://arxiv.org/abs/2602.00001)\n*Ada Lovelace*\n\nMain category: cs.CV\n\nTL;DR: Short.\n";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-content-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function rulesOf({ messages }: ReturnType<typeof loadLibrary>): string[] {
  return messages
    .filter(({ severity }) => severity === "error")
    .map(({ rule, file }) => `${path.basename(file)} ${rule}`);
}

describe("loadLibrary", () => {
  test("merges the seeds' 153 entries into 145 papers, eight of them listed twice on one day", () => {
    const library = loadLibrary("tests/content");
    expect(library.digests.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(153);
    expect(library.papers.size).toBe(145);
    const twice = [...library.papers.values()].filter(({ appearances }) => appearances.length > 1);
    expect(twice).toHaveLength(8);
    for (const { appearances } of twice) {
      expect(appearances.map(({ digest }) => `${digest.source} ${digest.date}`)).toEqual([
        "ai-enhanced 2026-02-25",
        "bilingual 2026-02-25",
      ]);
    }
    expect([...library.days.keys()]).toEqual(["2026-02-25", "2026-01-28", "2025-12-29", "2025-09-22"]);
    expect(rulesOf(library)).toEqual([]);
  });

  test("reports a file that is not a digest, and keeps its neighbours", () => {
    write("one/2026-02-25.md", entry);
    write("one/2026-02-26.md", "# My project\n\nNothing of the kind.\n");
    write("one/2026-02-27.md/inside.txt", "a folder under a digest's name");
    const library = loadLibrary(folder);
    expect(library.papers.size).toBe(1);
    expect(rulesOf(library).sort()).toEqual([
      "2026-02-26.md unknown-format",
      "2026-02-27.md unreadable-file",
    ]);
  });

  test.skipIf(process.platform === "win32")("takes names as they are, whatever is in them", () => {
    const odd = ["so\\ur%ce/2026-02-25\\x.md", "line\nbreak/2026-02-26 \n%23#?.md", "q?#&<x>/2026-02-27.md"];
    for (const [place, file] of odd.entries())
      write(file, entry.replaceAll("2602.00001", `2602.0000${place}`));
    write(".hidden/2026-02-28.md", entry);
    write("one/.2026-02-28.md", entry);
    const library = loadLibrary(folder);
    expect(library.digests.map(({ file }) => file).sort()).toEqual(
      odd.map((file) => `${folder}/${file}`).sort(),
    );
    expect(library.digests.map(({ source }) => source).sort()).toEqual([
      "line\nbreak",
      "q?#&<x>",
      "so\\ur%ce",
    ]);
    expect([...library.hashes.keys()]).toEqual(library.digests.map(({ file }) => file));
    expect([...hashPages(library).keys()]).toContain("/digests/2026-02-25/");
  });

  test("dates an undated digest by another one with its papers, and says so", () => {
    write("one/2026-02-25.md", entry);
    write("two/undated.md", entry);
    const library = loadLibrary(folder);
    expect(library.digests.map(({ date, dateFrom }) => `${date} ${dateFrom}`)).toEqual([
      "2026-02-25 file-name",
      "2026-02-25 same-papers",
    ]);
    expect(library.messages.map(({ rule }) => rule)).toContain("shared-date");
  });

  test("reports a digest that nothing dates, and keeps its neighbours", () => {
    write("one/2026-02-25.md", entry);
    write("one/undated.md", entry.replace("https://arxiv.org/abs/2602.00001", "https://example.org/paper"));
    const library = loadLibrary(folder);
    expect(library.digests).toHaveLength(1);
    expect(rulesOf(library)).toEqual(["undated.md missing-date"]);
  });

  test("does not follow a link out of the content folder", () => {
    const outside = mkdtempSync(path.join(tmpdir(), "digest-outside-"));
    writeFileSync(path.join(outside, "secret.md"), entry);
    write("one/2026-02-25.md", entry);
    symlinkSync(path.join(outside, "secret.md"), path.join(folder, "one", "2026-02-26.md"));
    const library = loadLibrary(folder);
    rmSync(outside, { recursive: true });
    expect(library.digests).toHaveLength(1);
    expect(rulesOf(library)).toEqual(["2026-02-26.md unreadable-file"]);
  });

  test("stands in for settings that are missing or wrong, and says what is wrong", () => {
    write("site.json", '{ "title": "" }');
    write("one/source.json", "not JSON");
    write("two/2026-02-25.md", entry);
    const library = loadLibrary(folder);
    expect(library.site.title).not.toBe("");
    expect(library.sources.get("one")?.name).toBe("one");
    expect(rulesOf(library)).toEqual(["site.json invalid-settings", "source.json invalid-settings"]);
    expect(library.messages.find(({ rule }) => rule === "invalid-settings")?.actual).toContain("title");
    expect(library.messages.map(({ rule }) => rule)).toContain("missing-settings");
  });

  test("loads an empty folder", () => {
    expect(loadLibrary(folder).days.size).toBe(0);
  });
});
