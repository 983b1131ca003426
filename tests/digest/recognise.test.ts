import { expect, test } from "vitest";
import { listLines } from "@/lib/digest/lines";
import { parseFile } from "@/lib/digest/parse";
import { recognise } from "@/lib/digest/recognise";

test.each([
  ["<!doctype html>\n<html><body>Papers</body></html>", 1, "a page of HTML"],
  ['{"paper":"Squares"}\n{"paper":"Circles"}', 1, "JSON lines without the fields id, title"],
  ['[\n  {"name": "Squares"}\n]', 1, "JSON of another form"],
  ['["Squares", "Circles"]', 1, "JSON of another form"],
  ['[["Squares", 1]]', 1, "JSON of another form"],
  ["% refs\n@article{a,\n title={Squares}}", 2, "references in BibTeX"],
  ["Return-Path: <a@example.org>\nSubject: Papers", 1, "a message of e-mail"],
  [
    "# Results\n\n| Model | Score |\n|---|---|\n| A | 1 |",
    4,
    "a table without the columns title and date or address",
  ],
  [
    "|**2026-02-26**|**T**|A|[1](http://arxiv.org/abs/2602.00001)|null|",
    1,
    "rows of a table of papers without its header",
  ],
  ["id,title,authors\n1,Squares,Ada", 1, "comma-separated values"],
  ["# Papers\n\n1. [Squares](/202602/25/squares)", 3, "an index that links papers in files of their own"],
  ["# Papers\n\n- [Squares](https://arxiv.org/abs/2602.00001)", 3, "a list of links to papers"],
  ["# Tool\n\nIt crawls.\n\n## Installation\n\nnpm i", 5, "a README"],
])("%j is recognised by the line that says so", (text, line, looksLike) => {
  expect(recognise(listLines(text))).toMatchObject({ looksLike, line: { number: line } });
  const [message] = parseFile(text, "one/2026-02-25.md")[0]?.messages ?? [];
  expect(message).toMatchObject({ rule: "unknown-format", line });
  expect(message?.reason).toContain(looksLike);
});

test.each([
  "[[back]](#top)\n\n[1]: https://example.org",
  '["Squares"](https://example.org) are drawn',
  "[[Squares]]",
  "[ ] read this",
])("%j is no JSON", (text) => {
  expect(recognise(listLines(text))).toBeUndefined();
});

test("A letter is nothing in particular", () => {
  expect(recognise(listLines("Dear reader,\n\nhow are you?"))).toBeUndefined();
});
