import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderInline, renderMarkdown, renderText } from "@/lib/markdown/render";
import { toHtml, toOutline, toText } from "./page";

const outline = (source: string) => toOutline(renderText(source, { latex: false }).content);

describe("plain text", () => {
  it("is not Markdown and not HTML", () => {
    const source = "# *a* _b_ `c` **d** a_1 2*3 <think> [x](y) {{z}} 1. &amp; \\% ~~e~~";
    expect(toText(renderText(source, { latex: false }).content)).toBe(source);
    expect(outline(source)).toBe(`<p>${source}</p>`);
  });

  it("has a paragraph for each block between blank lines, and a space for a line end within", () => {
    expect(outline("a\nb\n \nc\r\n\r\nd")).toBe("<p>a b</p><p>c</p><p>d</p>");
  });

  it("has a paragraph for each indented line, as in arXiv's listings", () => {
    expect(outline("We study it.\n  Code is at https://a.org/b.\n  \\[\n  x^2\n  \\]\n  where")).toBe(
      "<p>We study it.</p><p>Code is at <a>https://a.org/b</a>.</p><p><span>⟦ x^2 ⟧</span></p><p>where</p>",
    );
  });

  it("keeps the items of a list on lines of their own", () => {
    expect(outline("步骤：\n1. 预处理\n2.模型\n(a) x\n3.5 dB")).toBe(
      "<p>步骤：<br></br>1. 预处理<br></br>2.模型<br></br>(a) x 3.5 dB</p>",
    );
  });

  it.each([
    ["(https://a.org/x_(y))", "(<a>https://a.org/x_(y)</a>)"],
    ["https://a.org/b, https://c.org.", "<a>https://a.org/b</a>, <a>https://c.org</a>."],
    ["见https://github.com/x/y。代码", "见<a>https://github.com/x/y</a>。代码"],
    ["{https://a.org}{b}", "{<a>https://a.org</a>}{b}"],
    ["https://a.org/x\\_y", "<a>https://a.org/x_y</a>"],
    [
      "ftp://a.org http:// javascript://a.org/%0aalert(1)",
      "ftp://a.org http:// javascript://a.org/%0aalert(1)",
    ],
  ])("links bare addresses: %j", (source, expected) => {
    expect(outline(source)).toBe(`<p>${expected}</p>`);
  });

  it("shows what bad JSON decoding left, and what no encoding can hold", () => {
    expect(outline("\bcite \frac \u007f \r \u0085 \ud800")).toBe("<p>␈cite ␌rac ␡ ␍ � �</p>");
  });

  it("isolates bidirectional overrides, and closes them", () => {
    expect(toHtml(renderText("a \u202eevil\u2067 b\u2069\u2069").content)).toBe(
      '<p dir="auto"><bdi>a \u202eevil\u2067 b\u2069\u202c</bdi></p>',
    );
  });

  it("is phrasing without paragraphs on one line", () => {
    expect(toOutline(renderInline(" On $x$\n\n of *y* ").content)).toBe("On ⟦x⟧ of *y*");
  });

  it("is nothing where there is nothing", () => {
    expect(toHtml(renderText(" \n\n ").content)).toBe("");
    expect(toHtml(renderMarkdown("", { headingBase: 2, idPrefix: "p" }).content)).toBe("");
  });
});

/** Pieces that the rules of text, math, LaTeX and Markdown look for, besides letters of many scripts. */
const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "$",
      "$$",
      "\\(",
      "\\)",
      "\\[",
      "\\]",
      "**",
      "*",
      "_",
      "`",
      "```\n",
      "[",
      "](",
      ")",
      "![",
      "> ",
      "- ",
    ),
    fc.constantFrom(
      "\n",
      "\n\n",
      "\n  ",
      "1. ",
      "| a |\n|---|\n",
      "<b>",
      "&lt;",
      "[^1]",
      "[^1]: ",
      "# ",
      "---\n",
      "~",
      "\\",
    ),
    fc.constantFrom(
      "\\textbf{",
      "{",
      "}",
      "\\'",
      "\\%",
      "\\begin{align}",
      "\\end{align}",
      "https://a.org/",
      "。",
      "``",
      "''",
    ),
  ),
);

describe("any text at all", () => {
  it("keeps every character that is no white space and no delimiter of a formula", () => {
    const strip = (text: string) => text.replace(/[\s\p{Cc}\p{Bidi_C}␀-␡�$()[\]\\]/gu, "");
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join("").toWellFormed();
        const shown = toText(renderText(source, { latex: false }).content);
        expect(strip(shown)).toBe(strip(source));
      }),
      { numRuns: 500 },
    );
  });

  it("renders as Markdown and as LaTeX without a fault, and without a script", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join("");
        const markdown = toHtml(renderMarkdown(source, { headingBase: 3, idPrefix: "p" }).content);
        const text = toHtml(renderText(source, { latex: true }).content);
        expect(markdown + text).not.toMatch(
          /<(script|img|iframe|style|object|form|input)|\son\w+=|javascript:[^)]*"/i,
        );
      }),
      { numRuns: 500 },
    );
  });
});
