import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadLibrary } from "@/lib/library/load";
import { openParseCache } from "@/lib/library/parse-cache";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-habits-"));
  mkdirSync(path.join(folder, "content", "one"), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Write a day whose entries end with a label that no other generator writes, in the language of the abstract. */
function writeDay(date: string, count: number): void {
  const entries = Array.from(
    { length: count },
    (
      _,
      place,
    ) => `### [${place + 1}] [Squares ${place}](https://arxiv.org/abs/26${date.slice(5, 7)}.0${date.slice(8)}0${place})
*Ada Lovelace*

Main category: cs.CV

TL;DR: 画方块。


<details>
  <summary>Details</summary>
Motivation: 动机。

Abstract: We draw squares.

Availability: On request, number ${place}.

</details>
`,
  );
  writeFileSync(path.join(folder, "content", "one", `${date}.md`), entries.join("\n\n"));
}

function readSmallDay() {
  const library = loadLibrary(path.join(folder, "content"), openParseCache(path.join(folder, "cache")));
  const digest = library.digests.find(({ date }) => date === "2026-02-02");
  return {
    labels: digest?.entries[0]?.sections.map(({ label }) => label),
    rules: library.messages.map(({ rule }) => rule).filter((rule) => rule === "label-in-text"),
    hash: library.hashes.get(digest?.file ?? ""),
  };
}

describe("A label that a source made its own", () => {
  test("is text in a day of one entry while nothing else shows it, and a message says so", () => {
    writeDay("2026-02-02", 1);
    expect(readSmallDay()).toMatchObject({
      labels: ["TL;DR", "Motivation", "Abstract"],
      rules: ["label-in-text"],
    });
  });

  test("is a label there once another day shows it, whichever day comes first", () => {
    writeDay("2026-02-02", 1);
    const alone = readSmallDay();
    writeDay("2026-02-03", 4);
    const informed = readSmallDay();
    expect(informed).toMatchObject({
      labels: ["TL;DR", "Motivation", "Abstract", "Availability"],
      rules: [],
    });
    expect(informed.hash).not.toBe(alone.hash);
    expect(readSmallDay()).toEqual(informed);
    rmSync(path.join(folder, "cache"), { recursive: true });
    expect(readSmallDay()).toEqual(informed);
  });
});
