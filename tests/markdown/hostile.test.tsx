import { describe, expect, it } from "vitest";
import { isWithinBounds } from "@/lib/markdown/bounds";
import { listMathErrors, renderMarkdown, renderText } from "@/lib/markdown/render";
import { toHtml, toText } from "./page";

const markdown = (source: string) => renderMarkdown(source, { headingBase: 3, idPrefix: "p" }).content;
const flood = (piece: string, times = Math.ceil(100_000 / piece.length)) => piece.repeat(times);

const floods: readonly (readonly [string, string])[] = [
  ...[
    "[",
    "]",
    "**",
    "*a ",
    "a** ",
    ">",
    "> ",
    "- ",
    "`a ",
    "$a ",
    "$$",
    "\\(",
    "\\[",
    "{",
    "\\textbf{",
    "![",
    "[a](",
  ],
  ...["<b ", "<!--", "<script>", "&#x41;", "| ", "~~a", "\\a ", "\\begin{align}", "1. ", "_a__", "[^a] "],
].map((piece) => [piece, flood(piece)]);

describe("a flood of delimiters", () => {
  it.each(floods)("of %j is shown whole", (_, source) => {
    expect(toText(markdown(source)).replace(/\s/g, "")).not.toBe("");
    expect(toText(renderText(source).content).length).toBeGreaterThan(source.length / 3);
  });

  it("of delimiters that parsers pair in quadratic time never reaches the parser", () => {
    for (const piece of ["**a ", "a** ", "[", "]", "`", "$a ", "\\(", "![", "[a]("]) {
      expect(isWithinBounds(flood(piece))).toBe(false);
    }
  });

  it("is shown as it was typed, in a block of its own", () => {
    expect(toHtml(markdown(flood("**")))).toBe(`<pre>${flood("**")}</pre>`);
  });

  it("does not count where it is spread over paragraphs", () => {
    expect(isWithinBounds(flood("**a** [b](https://c.org) $d$\n\n", 2000))).toBe(true);
  });
});

describe("deep nesting", () => {
  it.each([
    ["quotations", `${flood("> ", 5000)}a`],
    ["lists", Array.from({ length: 500 }, (_, depth) => `${flood("  ", depth)}- a`).join("\n")],
    ["list markers", `${flood("- ", 5000)}a`],
    ["emphasis", flood("*a ", 20_000) + flood("a* ", 20_000)],
    ["groups", flood("{", 20_000) + flood("}", 20_000)],
    ["commands", flood("\\textbf{", 5000) + flood("}", 5000)],
  ])("of %s never overflows the stack", (_, source) => {
    expect(toText(markdown(source))).toContain(source.includes("a") ? "a" : "{");
    expect(toText(renderText(source).content).length).toBeGreaterThan(1000);
  });

  it("is parsed as far as real texts go", () => {
    expect(isWithinBounds(`${flood("> ", 10)}a`)).toBe(true);
    expect(
      isWithinBounds(Array.from({ length: 12 }, (_, depth) => `${flood("    ", depth)}* a`).join("\n")),
    ).toBe(true);
  });
});

describe("a formula that explodes", () => {
  it.each([
    ["by macros", "\\def\\a{\\a\\a}\\a"],
    [
      "by macros of macros",
      "\\def\\a{xxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}".repeat(9),
    ],
    ["by length", flood("x_1", 2000)],
    ["by depth", flood("\\sqrt{", 300) + flood("}", 300)],
    ["by open groups", `x_${flood("{", 1500)}`],
  ])("%s shows its source", (_, formula) => {
    const [error] = listMathErrors(`$${formula}$`, "text");
    expect(error?.formula ?? formula).toBe(formula);
    const page = toHtml(renderText(`a $${formula}$ b`, { latex: false }).content);
    expect(page.length).toBeLessThan(formula.length * 500);
    expect(page).toMatch(/^<p>a .* b<\/p>$/s);
  });

  it("is one of many: a passage has so much math and no more", () => {
    const source = flood(`$\\mathrm{${flood("a", 400)}}$ `, 60);
    const errors = listMathErrors(source, "text");
    expect(errors).toHaveLength(12);
    expect(errors[0]?.reason).toBe("beyond the first 20000 characters of math in a passage");
    expect(toText(renderText(source, { latex: false }).content).split("\\mathrm{aaa")).toHaveLength(61);
  });

  it("defines nothing for the formulas after it", () => {
    expect(listMathErrors("$\\gdef\\ours{x}\\ours$ $\\ours$", "text").map(({ formula }) => formula)).toEqual([
      "\\ours",
    ]);
  });
});

describe("hostile markup", () => {
  const attacks = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](//evil.org)",
    "![x](https://evil.org/p.png)",
    "<javascript:alert(1)>",
    "\\href{javascript:alert(1)}{x}",
    "\\url{javascript:alert(1)}",
    "$\\href{javascript:alert(1)}{x}$",
    "$\\htmlStyle{background:url(https://evil.org)}{x}$",
    '[x](https://a.org "onmouseover=alert(1)")',
    'https://a.org/"onmouseover="alert(1)',
    "<!-- x --><style>*{display:none}</style>",
    "</p></div></main><iframe src=//evil.org>",
  ];

  it.each(attacks)("is text or an ordinary link: %j", (attack) => {
    for (const content of [markdown(attack), renderText(attack).content]) {
      const page = toHtml(content);
      expect(page).not.toMatch(/<(?:script|img|svg|iframe|style|input|object|embed|form)\b/);
      expect(page).not.toMatch(/<[^>]*\s(?:on\w+|src|srcset|action|formaction)=/);
      const links = [...page.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
      expect(links.every((href) => href?.startsWith("https://"))).toBe(true);
    }
  });

  it("shows its addresses where it makes no link of them", () => {
    expect(toText(markdown("[x](JaVaScRiPt:alert(1))"))).toBe("x (JaVaScRiPt:alert(1))");
  });
});

describe("invisible characters", () => {
  it("are kept in any number", () => {
    const source = `a${flood("\u200b")}b`;
    expect(toText(renderText(source).content)).toBe(source);
    expect(toText(markdown(source))).toBe(source);
  });

  it("of direction are balanced in any number", () => {
    const shown = toText(renderText(`${flood("\u202e\u2067", 5000)}a\u2069`).content);
    expect(shown.split("\u202c").length).toBe(5001);
  });
});
