import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeBibtex, writeCsv, writeMarkdown } from "@/components/search/export/export-formats";
import { createDocument } from "./search-documents";

describe("Papers as BibTeX", () => {
  test("carry what a reference manager needs", () => {
    expect(writeBibtex([createDocument()])).toBe(
      [
        "@misc{arxiv:2602.20165,",
        "\tauthor = {Fei-Fei Li and Wei Chen},",
        "\ttitle = {{Gaussian Splatting}},",
        "\tyear = {2026},",
        "\tmonth = {2},",
        "\tpublisher = {arXiv},",
        "\teprint = {2602.20165},",
        "\tarchiveprefix = {arXiv},",
        "\tprimaryclass = {cs.CV},",
        "\tdoi = {10.48550/arXiv.2602.20165},",
        "\turl = {https://arxiv.org/abs/2602.20165},",
        "}\n",
      ].join("\n"),
    );
  });

  test("say that authors are missing, and keep a name with “and” in one piece", () => {
    const text = writeBibtex([createDocument({ authors: ["Vision and Sons", "Li"], authorCount: 90 })]);
    expect(text).toContain("author = {{Vision and Sons} and Li and others},");
  });

  test("have no field for what is not known", () => {
    const text = writeBibtex([createDocument({ authors: [], categories: [] })]);
    expect(text).not.toMatch(/author|primaryclass/);
  });

  test("cannot be broken by a title: another reader finds every entry", () => {
    const titles = fc.string({ unit: fc.constantFrom(..."ab 扩é{}\\$%&#_^~@,=\"'\n") });
    fc.assert(
      fc.property(titles, (title) => {
        const text = writeBibtex([createDocument({ title }), createDocument({ id: "2602.20166" })]);
        const read = new Cite([text]).format("bibtex");
        expect(read.match(/^@misc/gm)).toHaveLength(2);
        expect(read).toContain("10.48550/arXiv.2602.20166");
      }),
      { numRuns: 60 },
    );
  });

  test("keep what TeX would read as a command", () => {
    expect(writeBibtex([createDocument({ title: "100% of A_b & {C} #1 \\alpha ~" })])).toContain(
      "title = {{100\\% of A\\_b \\& \\{C\\} \\#1 \\textbackslash{}alpha \\textasciitilde{}}},",
    );
  });
});

describe("Papers as CSV", () => {
  const cells = (fields: Parameters<typeof createDocument>[0]) =>
    writeCsv([createDocument(fields)]).split("\r\n")[1] ?? "";

  test("begin with a byte order mark and the names of the columns", () => {
    expect(writeCsv([])).toBe(
      "\uFEFFarxiv_id,title,title_translated,authors,categories,first_seen,digests,has_code,summary_en,summary_zh,url\r\n",
    );
  });

  test("have a line each", () => {
    const line = cells({
      titleTranslated: "高斯",
      hasCode: true,
      authorCount: 3,
      tldr: [{ language: "zh", text: "一句话" }],
    });
    expect(line).toBe(
      "2602.20165,Gaussian Splatting,高斯,Fei-Fei Li; Wei Chen; +1,cs.CV,2026-02-25,ai-enhanced,yes,,一句话,https://arxiv.org/abs/2602.20165",
    );
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'=1"],
    ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
  ])("show %j as text, not as a formula", (title, cell) => {
    expect(cells({ title })).toContain(`2602.20165,${cell},`);
  });

  test("keep commas, quotation marks and line ends inside of their cell", () => {
    expect(cells({ title: 'A "b", c\r\nd' })).toContain('2602.20165,"A ""b"", c d",');
  });
});

describe("Papers as Markdown", () => {
  test("are links to arXiv with the first authors and the date", () => {
    const authors = ["A", "B", "C", "D", "E", "F"];
    expect(writeMarkdown([createDocument({ authors })])).toBe(
      "- [Gaussian Splatting](https://arxiv.org/abs/2602.20165) · A, B, C, D, +2 · 2026-02-25\n",
    );
  });

  test("show as text what would be markup", () => {
    const text = writeMarkdown([createDocument({ title: "[x](javascript:1) <b> *y* `z`" })]);
    expect(text).toContain(
      "[\\[x\\](javascript:1) \\<b\\> \\*y\\* \\`z\\`](https://arxiv.org/abs/2602.20165)",
    );
  });
});
