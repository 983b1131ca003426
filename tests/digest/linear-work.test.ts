import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formats } from "@/lib/digest/formats";
import { parseFile } from "@/lib/digest/parse";

/**
 * Work is counted in the characters handed to string methods and regular expressions, not in time. A pattern that
 * can backtrack must see no more than a bounded piece of a line; the others are listed.
 */
type Work = { characters: number; readonly long: Set<string> };

/** Longer texts may only meet patterns that look at each character once. */
const bound = 4100;

/** How many characters a call of a string method reads, given what it returned. */
const readers: Readonly<Record<string, (text: string, args: readonly unknown[], result: unknown) => number>> =
  {
    indexOf: (text, [, from], found) =>
      (Number(found) === -1 ? text.length : Number(found)) - Number(from ?? 0),
    lastIndexOf: (text, _, found) => text.length - Math.max(Number(found), 0),
    includes: (text, [needle]) => {
      const found = text.indexOf(String(needle));
      return found === -1 ? text.length : found;
    },
  };
const wholeReaders = ["split", "trim", "trimEnd", "trimStart", "replaceAll", "normalize", "toLowerCase"];

let work: Work = { characters: 0, long: new Set() };
let isWatching = false;
const originals: (() => void)[] = [];

beforeEach(() => {
  for (const name of wholeReaders) watch(String.prototype, name, (self) => String(self).length);
  for (const [name, count] of Object.entries(readers)) {
    watch(String.prototype, name, (self, args, result) => count(String(self), args, result));
  }
  watch(RegExp.prototype, "exec", (self, [text], result, from) =>
    countMatch(self, String(text), result, from),
  );
});

afterEach(() => {
  for (const restore of originals.splice(0)) restore();
});

const entry = (text: string): string =>
  `### [1] [T](https://arxiv.org/abs/2602.00001)\n*A,B*\n\nMain category: cs.CV\n\nTL;DR: x\n\n\n<details>\n  <summary>Details</summary>\nMotivation: ${text}\n\n</details>\n`;

const shapes: Readonly<Record<string, (size: number) => string>> = {
  "a line of opening brackets": (size) => entry("[".repeat(size)),
  "a line of parentheses": (size) => entry("(".repeat(size)),
  "a line of stars": (size) => entry("*".repeat(size)),
  "a line of spaces": (size) => entry(`x${" ".repeat(size)}x`),
  "a line of links begun": (size) => entry("](".repeat(size / 2)),
  "a heading of links begun": (size) => `### [1] [${"](http".repeat(size / 6)}\n*A*\n`,
  "a heading of brackets": (size) => `### ${"[".repeat(size)}](https://arxiv.org/abs/2602.00001)\n*A*\n`,
  "authors of commas": (size) => `### [1] [T](https://arxiv.org/abs/2602.00001)\n*${",".repeat(size)}*\n`,
  "authors as quotes": (size) => `### [1] [T](https://arxiv.org/abs/2602.00001)\n*['${"'".repeat(size)}]*\n`,
  "lines of labels": (size) => entry("x\n\nMethod: y\n\nResult: z".repeat(size / 24)),
  "lines of unknown labels": (size) => entry("x\n\nSome Label: y".repeat(size / 16)),
  "lines of bold labels": (size) => entry("x\n\n**A B:** y\n**Method:** z\n".repeat(size / 30)),
  "lines of labels with words of language": (size) =>
    entry("x\n\n中文摘要 (Abstract in Chinese): y".repeat(size / 36)),
  "a label of words of language": (size) => entry(`x\n\n${"中文".repeat(size / 2)}: y`),
  "a line of facts between bars": (size) =>
    entry("x").replace("Main category: cs.CV", `Main category: cs.CV${" | A: b".repeat(size / 7)}`),
  "lines of categories": (size) =>
    entry("x").replace(
      "Main category: cs.CV",
      `Main category: cs.CV,\n${"cs.AI, I.2.10\n".repeat(size / 14)}`,
    ),
  "a footer over many lines": (size) =>
    `${entry("x")}\n[PDF](https://a.b/c) | **Categories:** cs.CV,\n${"cs.AI\n".repeat(size / 6)}`,
  "authors of suffixes": (size) =>
    `### [1] [T](https://arxiv.org/abs/2602.00001)\n*A${", Jr.".repeat(size / 5)}*\n`,
  "rules behind headings": (size) => entry("x\n\n#### Some Label\n---\n\n".repeat(size / 25)),
  "a summary without end": (size) => entry("x").replace("Details</summary>", "<".repeat(size)),
  "a passage that misses its abstract": (size) => entry(`由于没有提供论文摘要，${"无法".repeat(size / 2)}`),
  "lines of details": (size) => entry("x\n<details>\n".repeat(size / 12)),
  "lines of details closed": (size) => entry("x\n</details>\n".repeat(size / 13)),
  "blocks of details": (size) => entry("x\n</details>\n<details>\nSome Label: x\n".repeat(size / 40)),
  "lines of anchors": (size) => "<a id='1'></a>\n".repeat(size / 15),
  "lines of headings": (size) => "### [1] [T](https://a.b/c)\n".repeat(size / 27),
  "lines of entries": (size) => entry("x").repeat(size / 150),
  "lines of contents": (size) =>
    `# Table of Contents\n${"- [cs.CV](#cs.CV) [Total: 1]\n".repeat(size / 30)}${entry("x")}`,
  "lines of conflict markers": (size) => entry("<<<<<<< a\n=======\n".repeat(size / 18)),
  "control characters": (size) => entry("\u0000\u0007".repeat(size / 2)),
  "sentences in a loop": (size) => entry("同一个句子说了一遍又一遍没有尽头。".repeat(size / 17)),
  "headings in an analysis": (size) =>
    `<a id='2601.00001v1'></a>\n## [T](https://arxiv.org/abs/2601.00001v1)\n\n**Abstract:**\n\nx\n\n**Analysis:**\n\n${"# h\n\n**Links:**\n\n".repeat(size / 18)}`,
};

const header = "|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n";
const row = "|**2026-02-26**|**T**|A et.al.|[1](http://arxiv.org/abs/2602.00001)|null|\n";

const tables: Readonly<Record<string, (size: number) => string>> = {
  "rows of a table": (size) => header + row.repeat(size / 75),
  "headers of tables": (size) => header.repeat(size / 60),
  "a row of bars": (size) => `${header}${"|".repeat(size)}\n${row}`,
  "a row of bars behind backslashes": (size) => `${header}|${"\\|".repeat(size / 2)}\n${row}`,
  "a cell of links begun": (size) => `${header}|2026-02-26|T|A|${"[a](http".repeat(size / 8)}|null|\n${row}`,
  "a cell of authors": (size) => `${header}|2026-02-26|T|${"A, ".repeat(size / 3)}|x|null|\n${row}`,
  "list items with a date": (size) => row + "- 2026-02-26, **T**, A, Paper: x, Code: y\n".repeat(size / 42),
  "lines of contents of tables": (size) =>
    `${"<li><a href=#a>A</a></li>\n".repeat(size / 26)}${header}${row}`,
  "rows kept as JSON": (size) =>
    JSON.stringify({ A: Object.fromEntries(Array.from({ length: size / 90 }, (_, id) => [`k${id}`, row])) }),
  "rows of no table kept as JSON": (size) =>
    JSON.stringify({ A: Object.fromEntries(Array.from({ length: size / 12 }, (_, id) => [`k${id}`, "x"])) }),
};

const paper = "---\ntitle: T\npdf: https://arxiv.org/pdf/2602.00001\n";

const others: Readonly<Record<string, (size: number) => string>> = {
  "lines of papers as JSON": (size) =>
    '{"id":"2602.00001","title":"T","AI":{"tldr":"x"}}\n'.repeat(size / 50),
  "fields of a paper as JSON": (size) =>
    `{"id":"2602.00001","title":"T",${'"a":"b",'.repeat(size / 8)}"AI":{${'"c":"d",'.repeat(size / 8)}"e":1}}`,
  "brackets and backslashes in JSON": (size) =>
    `{"id":"2602.00001","title":"T","a":${"[".repeat(size / 2)}${"]".repeat(size / 2)},"b":"${"\\\\".repeat(size / 2)}"}`,
  "a title of line ends in JSON": (size) => `{"id":"2602.00001","title":"T${"\\n ".repeat(size / 3)}U"}`,
  "lines of no papers as JSON": (size) => `{"id":"2602.00001","title":"T"}\n${"{}\n".repeat(size / 3)}`,
  "a paper of many fields": (size) => `${paper}${"a: b\n".repeat(150)}---\n${"x\n".repeat(size / 2)}`,
  "a field of brackets": (size) =>
    `${paper}tags: ${"[".repeat(Math.min(size, 3000))}\n---\n${"x\n".repeat(size / 2)}`,
  "headings of a paper's file": (size) => `${paper}---\n${"## A\nx\n".repeat(size / 7)}`,
  "rules of a paper's file": (size) => `${paper}---\n## Abstract\n${"---\n".repeat(size / 4)}`,
  "numbered headings": (size) =>
    "## 1. T\n**Authors:** A\n**arXiv:** https://arxiv.org/abs/2602.00001\n\nx\n".repeat(size / 72),
  "bold labels under a number": (size) =>
    `## 1. T\n**Authors:** A\n**arXiv:** https://arxiv.org/abs/2602.00001\n${"**A:** b\n\nc\n".repeat(size / 12)}`,
  "a heading of a number without end": (size) =>
    `## 论文 1 - ${"相关".repeat(size / 2)}\n**Authors:** A\n**arXiv:** https://arxiv.org/abs/2602.00001\n`,
  "items of a list": (size) =>
    "- **T**\n  A\n  _2026-02-25_ · https://arxiv.org/abs/2602.00001\n".repeat(size / 62),
  "an item of facts": (size) =>
    `- **T**\n  A\n  https://arxiv.org/abs/2602.00001 · 2026-02-25\n  ${"a · ".repeat(size / 4)}\n`,
  "blocks of an item": (size) =>
    `- **T**\n  A\n  https://arxiv.org/abs/2602.00001 · 2026-02-25\n${"  <details><summary>A</summary>\n".repeat(size / 34)}`,
  "bold items": (size) => "- **T**\n".repeat(size / 8),
  "blocks of details in an item": (size) =>
    `- **T**\n  A\n  _2026-02-12_ · https://arxiv.org/abs/2602.00001\n${"  <details><summary>A</summary>x</details> y\n".repeat(size / 44)}`,
  "details without end in items": (size) =>
    "- **T**\n  A | [2602.00001](https://arxiv.org/abs/2602.00001)\n  - <details>\n  <summary>A</summary>\n".repeat(
      size / 95,
    ),
  "facts between bars": (size) =>
    `- **T**\n  2026-02-12 | https://arxiv.org/abs/2602.00001 ${"| [".repeat(size / 3)}\n`,
  "authors cut": (size) =>
    `## 1. T\n**Authors:** ${"..., et al., ".repeat(size / 13)}\n**arXiv:** 2602.00001\n`,
  "bold lines in front": (size) =>
    `${"**A:** papers papers 1\n".repeat(size / 23)}## 1. T\n**Authors:** A\n**arXiv:** 2602.00001\n`,
  "entries of the successor": (size) =>
    '## <a id="a"></a>[T](https://arxiv.org/abs/2602.00001) [[back]](#toc)\n### A\nx\n'.repeat(size / 80),
  "a heading of the successor without end": (size) => `## <a id="a"></a>[${"](http".repeat(size / 6)}\n`,
  "an index of papers": (size) => `# 日报\n\n## 精读区\n${"1. [T](/202602/25/a)\n".repeat(size / 22)}`,
  "a briefing without end": (size) => `# 日报\n\n## 精读区\n## 简报\n${"x\n".repeat(size / 2)}`,
};

const all = { ...shapes, ...tables, ...others };
const familiesOfShapes = new Set(
  Object.values(all).flatMap((create) =>
    parseFile(create(1000), "sample/2026-01-01.md").map(({ format }) => format),
  ),
);

describe("ten times the text is ten times the work", () => {
  test.each(Object.entries(all))("%s", (_, create) => {
    const small = measure(create(10_000));
    const large = measure(create(100_000));
    expect(
      large.characters,
      "Look for a loop that reads the rest of the text at each of its lines",
    ).toBeLessThan(small.characters * 11 + 20_000);
    const unbounded = [...large.long].filter((pattern) => !singlePass.has(pattern));
    expect(
      unbounded,
      `The pattern ${unbounded.join(" and ")} saw more than ${bound} characters. Where it is used in lib/digest, test the length or the first characters of the line before it, or hand it a slice; add it to singlePass in this file only if it never looks back`,
    ).toEqual([]);
  });

  test.each([...new Set(formats.map(({ name }) => name))])("the family %s is among them", (name) => {
    expect(
      familiesOfShapes.has(name),
      `Add texts that the family "${name}" reads slowest to shapes, tables or others in tests/digest/linear-work.test.ts: a line a hundred thousand characters long, as many lines, marks that never close`,
    ).toBe(true);
  });
});

/** Patterns that decide at each character without looking back. */
const singlePass = new Set([
  "/[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffd]|\\r(?!\\n)/g",
  "/[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffd]|\\r(?!\\n)|\\p{Cs}/gu",
  "/[。！？\\n]|\\. |，但是?|，即/y",
]);

function measure(text: string): Work {
  work = { characters: 0, long: new Set() };
  isWatching = true;
  parseFile(text, "sample/2026-01-01.md");
  isWatching = false;
  return work;
}

/** A global pattern goes on from where it stopped; any other is taken to read the whole text. */
function countMatch(pattern: unknown, text: string, result: unknown, from: number): number {
  if (!(pattern instanceof RegExp)) return 0;
  if (text.length > bound) work.long.add(String(pattern));
  if (pattern.sticky) return 1;
  const end = pattern.global && result !== null ? pattern.lastIndex : text.length;
  return end - (pattern.global ? from : 0);
}

type Counter = (self: unknown, args: readonly unknown[], result: unknown, from: number) => number;

/** Replaces a method by one that counts the characters it reads. */
function watch(owner: object, name: string, count: Counter): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.value;
  if (descriptor === undefined || typeof original !== "function") throw new Error(`${name} is no method`);
  originals.push(() => Object.defineProperty(owner, name, descriptor));
  Object.defineProperty(owner, name, {
    ...descriptor,
    value(this: unknown, ...args: readonly unknown[]): unknown {
      const from = this instanceof RegExp ? this.lastIndex : 0;
      const result: unknown = Reflect.apply(original, this, args);
      if (isWatching) {
        isWatching = false;
        work.characters += count(this, args, result, from);
        isWatching = true;
      }
      return result;
    },
  });
}
