import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureCoverage } from "@/lib/digest/coverage";
import { parsedDigestSchema } from "@/lib/digest/record";
import { parseDigest } from "./parse-digest";
import { retell, type Told, writeDetailsDigest, writeReport } from "./written-digest";

/** What passages hold to a parser's harm, where a generator wrote it into a passage unescaped. */
const words = fc.constantFrom(
  ...[
    "plain words",
    "<think>",
    "<human, verb, object>",
    "</details> in a line",
    "<details> in a line",
    "a_1 * 2*3",
  ],
  ...[
    "$x_{1}$ and \\% and \\textbf{b}",
    "{{x}}",
    "[a](b) ](c) [[[ ((( ***",
    "](http://example.org",
    "｛全角｝：",
    "中文。",
  ],
  ...[
    "𝒳 e\u0301 👩‍🔬",
    "שלום \u202eabc\u202c",
    "\u200bzero\ufeffwidth",
    "lone\rreturn",
    "bell\u0007 back\bspace",
    "\fform",
  ],
  ...[
    "the Conclusion: not a label",
    "so **Method:** is none",
    "> quote",
    "- item",
    "1. item",
    "| a | b |",
    "```",
    "~~~",
  ],
);
/** Lines of their own that copy the file's structure. Those set apart by blank lines come in `apart`. */
const lines = fc.constantFrom(
  ...[
    "---",
    "***",
    "```python",
    "# Heading",
    "## cs.LG [[Back]](#toc)",
    "### Motivation",
    "<div id='cs.LG'></div>",
  ],
  ...[
    "Motivation: in a wrapped line",
    "Method: again",
    "Result: again",
    "Conclusion: again",
    "Abstract: again",
  ],
  ...[
    "TL;DR: again",
    "Main category: cs.LG",
    "方法：再来",
    "结果：再来",
    "**Method:** bold",
    "- **Result**: listed",
  ],
  ...["  Methods: indented, as in abstracts", "<summary>Details</summary>"],
);
const entryLike = "### [9] [Quoted](https://arxiv.org/abs/2601.09999)";
const apart = fc.constantFrom(
  "Motivation: again",
  "TL;DR: again",
  "Main category: cs.LG",
  "动机：再来",
  "# Heading",
  "---",
);
const closing = fc.constantFrom("</details>", "text", entryLike);

const wrapped = fc.array(fc.oneof({ weight: 3, arbitrary: words }, lines), { minLength: 1, maxLength: 5 });
/** A passage: lines and paragraphs, of which the first is words, with no white space around it. */
const passage = fc
  .tuple(
    words,
    fc.array(
      fc.oneof(
        wrapped.map((part) => part.join("\n")),
        words,
      ),
      { maxLength: 3 },
    ),
  )
  .map(([first, rest]) => [first, ...rest].join("\n"))
  .filter((text) => text.trim() === text);
/** A passage after the first, in which labels of earlier passages may appear as paragraphs of their own. */
const latePassage = fc
  .tuple(passage, fc.array(fc.oneof(apart, passage), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest].join("\n\n"));
const lastPassage = fc
  .tuple(latePassage, fc.array(closing, { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest].join("\n"));

const title = fc
  .array(
    fc.constantFrom(
      "A",
      "Z2[u,v]",
      "](http://x.org) b",
      "$[v,v^{- 1}]$",
      "*b*",
      "_",
      ":",
      "\\",
      "](",
      "[",
      " ",
      "é",
      "题",
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");
const author = fc.constantFrom(
  "Ada Lovelace",
  "Kurt Gödel Jr.",
  "J. O'Neill III",
  "李 明",
  "A*",
  "van der Berg",
  "Shu`ang Li",
);
const identifiers = fc.uniqueArray(fc.integer({ min: 1, max: 99999 }), { minLength: 1, maxLength: 4 });

const entries = identifiers.chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc.record({
        id: fc.constant(`2602.${String(number).padStart(5, "0")}`),
        title,
        authors: fc.array(author, { minLength: 2, maxLength: 6 }),
        categories: fc.constant("cs.CV").map((category) => [category]),
        tldr: passage,
        motivation: passage,
        method: latePassage,
        result: latePassage,
        conclusion: latePassage,
        abstract: lastPassage,
      }),
    ),
  ),
);

describe("a digest written from records", () => {
  test("comes back as the same records, whatever its passages hold", () => {
    fc.assert(
      fc.property(entries, (told) => {
        expect(read(writeDetailsDigest(told))).toEqual(told);
      }),
      { numRuns: 500 },
    );
  });

  test("comes back the same with CRLF and a byte-order mark", () => {
    fc.assert(
      fc.property(entries, (told) => {
        const file = `\ufeff${writeDetailsDigest(told).replaceAll("\n", "\r\n")}`;
        expect(read(file)).toEqual(told);
      }),
      { numRuns: 200 },
    );
  });

  test("is accounted for to the last character", () => {
    fc.assert(
      fc.property(entries, (told) => {
        expect(measureCoverage(writeDetailsDigest(told), "a/b.md").uncovered).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("may hold a line of a megabyte", () => {
    for (const unit of ["[", "](", "*", " ", "𝒳", "Method: "]) {
      const long = `x${unit.repeat(1_000_000 / unit.length)}x`;
      const told = { ...sample, title: `T ${long}`, method: long, abstract: long };
      expect(read(writeDetailsDigest([told]))).toEqual([told]);
    }
  });
});

describe("a report written from records", () => {
  const analysisLines = fc.oneof(
    words,
    lines,
    fc.constantFrom(
      ...[
        "**Key Findings:** in the analysis",
        "**Links:**",
        "**Abstract:**",
        "**Analysis:**",
        "**Authors:** X",
        "",
      ],
      ...[
        "## [Cited](https://arxiv.org/abs/2601.09999)",
        "<a id='2601.09999'></a>",
        entryLike,
        "### 2. 摘要",
        "---",
        "| a |",
      ],
    ),
  );
  const analyses = fc
    .tuple(words, fc.array(analysisLines, { maxLength: 12 }), words)
    .map(([first, rest, last]) =>
      [first, ...rest.filter((line, at) => !isCitation(rest, line, at)), last].join("\n"),
    )
    .filter((text) => text.trim() === text);

  test("comes back with every analysis whole", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(title, analyses), { minLength: 1, maxLength: 3 }), (told) => {
        const file = writeReport(told);
        const found = parseDigest(file, "sample/report.md").entries.map((entry): [string, string] => [
          entry.title,
          entry.sections.find(({ kind }) => kind === "analysis")?.source ?? "",
        ]);
        expect(found).toEqual(told);
        expect(measureCoverage(file, "sample/report.md").uncovered).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  /** An anchor above such a heading is what divides entries, so that an analysis with both is two entries. */
  function isCitation(all: readonly string[], line: string, at: number): boolean {
    return line.startsWith("<a ") && all.slice(at + 1).some((next) => next.startsWith("## ["));
  }
});

describe("any text", () => {
  const pieces = fc.oneof(
    words,
    lines,
    apart,
    closing,
    fc.constantFrom(entryLike, "<details>", "*A,B*", "\n", "\0", "\r"),
  );

  test("parses to a valid record and is accounted for", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const file = parts.join("\n");
        parsedDigestSchema.parse(parseDigest(file, "a/b.md"));
        expect(measureCoverage(file, "a/b.md").uncovered).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

const sample: Told = {
  id: "2602.00001",
  title: "A Title",
  authors: ["Ada Lovelace", "Alan Turing"],
  categories: ["cs.CV"],
  tldr: "Short.",
  motivation: "Why.",
  method: "How.",
  result: "What.",
  conclusion: "So what.",
  abstract: "Text.",
};

function read(file: string): readonly Told[] {
  return parseDigest(file, "sample/2026-02-25.md").entries.map(retell);
}
