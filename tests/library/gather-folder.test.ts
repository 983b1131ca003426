import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashPages } from "@/lib/export/hash-pages";
import { loadLibrary } from "@/lib/library/load";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-folder-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  const file = path.join(folder, "reader", "202602", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writePaper(day: string, id: string, title: string): void {
  const fields = `title: ${title}\nauthors: Ada Lovelace\npdf: https://arxiv.org/pdf/${id}v1\ntldr: 画方块。\n`;
  write(`${day}/${id}v1-${title.toLowerCase()}.md`, `---\n${fields}---\n\n## Abstract\nWe draw.\n`);
}

const index = `# 日报 · 2026-02-25

## 今日简报（AI）
两篇论文。

## 精读区
1. [Triangles](/202602/25/2602.00003v1-triangles) （10.0/10）

## 速读区
1. [Squares](/202602/25/2602.00001v1-squares)
2. [Lines](/202602/25/2602.00009v1-lines)
`;

describe("A folder of a file a paper", () => {
  test("is one digest, in the order and the parts of its index", () => {
    writePaper("25", "2602.00001", "Squares");
    writePaper("25", "2602.00002", "Circles");
    writePaper("25", "2602.00003", "Triangles");
    write("25/README.md", index);
    const { digests, messages } = loadLibrary(folder);
    const gathered = digests.map(({ source, date, dateFrom, title, file }) => [
      source,
      date,
      dateFrom,
      title,
      path.relative(folder, file),
    ]);
    expect(gathered).toEqual([
      [
        "reader",
        "2026-02-25",
        "file-name",
        "日报 · 2026-02-25",
        path.join("reader", "202602", "25", "README.md"),
      ],
    ]);
    expect(digests[0]?.preface.map(({ kind, source }) => [kind, source])).toEqual([
      ["executive-summary", "两篇论文。"],
    ]);
    expect(
      digests[0]?.entries.map(({ ordinal, title, topic, file = "" }) => [
        ordinal,
        title,
        topic,
        path.basename(file),
      ]),
    ).toEqual([
      [1, "Triangles", "精读区", "2602.00003v1-triangles.md"],
      [2, "Squares", "速读区", "2602.00001v1-squares.md"],
      [3, "Circles", undefined, "2602.00002v1-circles.md"],
    ]);
    const missing = messages.filter(({ rule }) => rule === "missing-paper");
    expect(missing.map(({ actual }) => actual)).toEqual(["2602.00009v1-lines"]);
  });

  test("is a digest without an index, too, and each day one of its own", () => {
    writePaper("25", "2602.00001", "Squares");
    writePaper("26", "2602.00002", "Circles");
    const { digests } = loadLibrary(folder);
    expect(digests.map(({ date, title, entries }) => [date, title, entries.length])).toEqual([
      ["2026-02-25", undefined, 1],
      ["2026-02-26", undefined, 1],
    ]);
  });

  test("is rendered anew when one of its papers changes", () => {
    writePaper("25", "2602.00001", "Squares");
    writePaper("25", "2602.00002", "Circles");
    const hash = () => hashPages(loadLibrary(folder)).get("/digests/2026-02-25/");
    const before = hash();
    expect(hash()).toBe(before);
    writePaper("25", "2602.00002", "Ellipses");
    expect(hash()).not.toBe(before);
  });
});
