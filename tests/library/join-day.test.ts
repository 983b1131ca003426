import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { passageId } from "@/components/paper/passage-provenance";
import { hashPages } from "@/lib/export/hash-pages";
import { loadLibrary } from "@/lib/library/load";
import { listPassages } from "@/lib/library/passages";

const markdown = `### [1] [Squares](https://arxiv.org/abs/2602.00001)
*Ada Lovelace,Alan Turing*

Main category: cs.CV

TL;DR: 画方块。


<details>
  <summary>Details</summary>
Motivation: Motivation analysis unavailable

Method: 方法。

Abstract: We draw squares.

</details>
`;
const squares = {
  id: "2602.00001",
  categories: ["cs.CV", "cs.RO"],
  pdf: "https://arxiv.org/pdf/2602.00001",
  authors: ["Ada Lovelace", "Alan Turing"],
  title: "Squares",
  comment: "8 pages",
  summary: "We draw squares.",
};
const ai = { tldr: "另一句话。", motivation: "动机。", method: "方法。" };
const circles = { ...squares, id: "2602.00002", title: "Circles" };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-content-"));
  mkdirSync(path.join(folder, "one"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, "one", name), text);
}

function writeLines(name: string, papers: readonly object[]): void {
  write(name, papers.map((paper) => JSON.stringify(paper)).join("\n"));
}

describe("A day that its tool keeps as Markdown and as JSON", () => {
  test("is one digest, with what is sound and fuller of each field", () => {
    write("2026-02-10.md", markdown);
    writeLines("2026-02-10.jsonl", [squares, circles]);
    writeLines("2026-02-10_AI_enhanced_Chinese.jsonl", [{ ...squares, AI: ai }]);
    const { digests, papers } = loadLibrary(folder);
    expect(digests.map(({ file, entries }) => [path.basename(file), entries.length])).toEqual([
      ["2026-02-10.md", 2],
    ]);
    const [entry, added] = digests[0]?.entries ?? [];
    expect(entry?.categories).toEqual(["cs.CV", "cs.RO"]);
    expect(entry?.sections.map(({ kind, source }) => [kind, source])).toEqual([
      ["tldr", "画方块。"],
      ["motivation", "动机。"],
      ["method", "方法。"],
      ["abstract", "We draw squares."],
      ["comment", "8 pages"],
    ]);
    expect(entry?.flags).toEqual([]);
    expect(added).toMatchObject({ arxivId: "2602.00002", ordinal: 2 });
    expect(path.basename(added?.file ?? "")).toBe("2026-02-10.jsonl");
    expect([...papers.keys()]).toEqual(["2602.00001", "2602.00002"]);
  });

  test("stays apart by language, and by source", () => {
    write("2026-02-10.md", markdown);
    const english = {
      tldr: "Squares are drawn in many sizes.",
      motivation: "They are plain.",
      method: "By hand.",
    };
    writeLines("2026-02-10_AI_enhanced_English.jsonl", [{ ...squares, AI: english }]);
    mkdirSync(path.join(folder, "two"));
    writeFileSync(path.join(folder, "two", "2026-02-10.jsonl"), JSON.stringify(squares));
    expect(loadLibrary(folder).digests).toHaveLength(3);
  });

  test("is one digest where no model wrote for the Markdown, in the language of the JSON", () => {
    write("2026-02-10.md", markdown.replace(/TL;DR: .*|Motivation: .*|Method: .*/g, ""));
    writeLines("2026-02-10_AI_enhanced_Chinese.jsonl", [{ ...squares, AI: ai }]);
    expect(loadLibrary(folder).digests.map(({ language, entries }) => [language, entries.length])).toEqual([
      ["zh", 1],
    ]);
  });

  test("keeps what one of its files alone says: a version, a translated title, a paper's second entry", () => {
    write("2026-02-10.md", markdown);
    writeLines("2026-02-10_AI_enhanced_Chinese.jsonl", [
      { ...squares, id: "2602.00001v2", AI: { ...ai, title_translation: "方块" } },
      { ...squares, own: "said again", AI: ai },
    ]);
    const [entry, second] = loadLibrary(folder).digests[0]?.entries ?? [];
    expect(entry).toMatchObject({ version: 2, titleTranslated: "方块", ordinal: 1 });
    expect(second).toMatchObject({ arxivId: "2602.00001", ordinal: 2, line: 2 });
    expect(second?.sections.at(-1)).toMatchObject({ label: "own", source: "said again" });
  });

  test("reports what another file says otherwise, and shows the Markdown's words", () => {
    write("2026-02-10.md", markdown);
    writeLines("2026-02-10_AI_enhanced_Chinese.jsonl", [circles, { ...squares, title: "Boxes", AI: ai }]);
    const told = loadLibrary(folder).messages.filter(({ rule }) => rule === "told-otherwise");
    expect(told.map(({ file, line, actual }) => [path.basename(file), line, actual])).toEqual([
      ["2026-02-10_AI_enhanced_Chinese.jsonl", 2, "2602.00001: Boxes"],
      ["2026-02-10_AI_enhanced_Chinese.jsonl", 2, "2602.00001: TL;DR: 另一句话。"],
    ]);
  });

  test("has passages with an address of their own, though JSON writes them in one line", () => {
    writeLines("2026-02-10_AI_enhanced_Chinese.jsonl", [{ ...squares, AI: ai }]);
    const paper = loadLibrary(folder).papers.get("2602.00001");
    const passages = paper ? [...listPassages(paper).values()].flat() : [];
    expect(passages).toHaveLength(5);
    expect(new Set(passages.map(passageId)).size).toBe(5);
  });

  test("is rendered anew when any of its files changes", () => {
    write("2026-02-10.md", markdown);
    writeLines("2026-02-10.jsonl", [squares]);
    const hash = () => hashPages(loadLibrary(folder)).get("/papers/2602.00001/");
    const before = hash();
    expect(hash()).toBe(before);
    writeLines("2026-02-10.jsonl", [{ ...squares, comment: "9 pages" }]);
    expect(hash()).not.toBe(before);
  });
});

test("A date of a table that is kept as JSON as well is rendered anew when the JSON changes", () => {
  const row = (date: string, id: string, code: string) =>
    `|**${date}**|**Title**|Ada Lovelace et.al.|[${id}](http://arxiv.org/abs/${id})|${code}|\n`;
  const keep = (code: string) =>
    write("kept.json", JSON.stringify({ SLAM: { "2602.00001": row("2026-02-10", "2602.00001", code) } }));
  write(
    "table.md",
    `|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n${row("2026-02-10", "2602.00001", "null")}${row("2026-02-09", "2602.00002", "null")}`,
  );
  const hash = () => hashPages(loadLibrary(folder)).get("/papers/2602.00001/");
  keep("null");
  const before = hash();
  keep("**[link](https://github.com/lovelace/squares)**");
  expect(hash()).not.toBe(before);
});
