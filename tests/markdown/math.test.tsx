import { describe, expect, it } from "vitest";
import { listMathErrors, renderMarkdown, renderText } from "@/lib/markdown/render";
import { toHtml, toOutline } from "./page";

const markdown = (source: string) =>
  toOutline(renderMarkdown(source, { headingBase: 3, idPrefix: "p" }).content);
const plain = (source: string) => toOutline(renderText(source, { latex: false }).content);
const formats = { markdown, "plain text": plain };

describe.each(Object.entries(formats))("formulas of %s", (_, outline) => {
  it.each([
    ["$x_i$ and $$y$$", "<p>⟦x_i⟧ and <span>⟦y⟧</span></p>"],
    ["\\(a\\) and \\[b^2\\]", "<p>⟦a⟧ and <span>⟦b^2⟧</span></p>"],
    ["在$\\omega$中", "<p>在⟦\\omega⟧中</p>"],
    ["$a$-$b$,$c$", "<p>⟦a⟧-⟦b⟧,⟦c⟧</p>"],
    ["$\\{x\\}\\$$", "<p>⟦\\{x\\}\\$⟧</p>"],
  ])("are typeset: %j", (source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  it.each([
    "$5 and $10",
    "$HOME/bin:$PATH",
    "成本$5-$20。",
    "$8.96 vs $1000/千次",
    "~$1.5M，复用仅~$0.03M",
    "a $ b $ c",
    "US$",
    "under $100, and it was trained on ($2 an hour)",
    "costs $10 in all, with the \\ours model at $",
  ])("are not made of money or shell: %j", (source) => {
    expect(outline(source)).toBe(`<p>${source}</p>`);
  });

  it.each([
    ["$\\sim$5 and 256$\\times$256", "⟦\\sim⟧5 and 256⟦\\times⟧256"],
    ["$>$20% $-$2.4 $<=$3", "⟦>⟧20% ⟦-⟧2.4 ⟦<=⟧3"],
    ["$ 1024 \\times 768$ pixels", "⟦ 1024 \\times 768⟧ pixels"],
  ])("need no space rule where they cannot be money, as arXiv's abstracts write: %j", (source, expected) => {
    expect(outline(source)).toBe(`<p>${expected}</p>`);
  });

  it("are bare environments, too", () => {
    expect(outline("\\begin{align}\na &= b\n\\end{align}")).toContain("⟦\\begin{align}");
  });

  it("that KaTeX refuses show their source and the reason", () => {
    expect(outline("so $\\ours_1$.")).toBe("<p>so <code>$\\ours_1$</code>.</p>");
  });
});

describe("text that authors put in dollars", () => {
  it.each([
    [
      "Code: $\\href{https://github.com/bradybuddiemarch/gcpo}{this}$ url.",
      "<p>Code: <span><a>this</a></span> url.</p>",
    ],
    [
      "See $ {\\href{https://veichta.com/zipsplat}{veichta.com}}$.",
      "<p>See <span> <a>veichta.com</a></span>.</p>",
    ],
    ["on $\\text{subset_A}$", "<p>on <span><span>subset_A</span></span></p>"],
    ["layers=$\\texttt{build_network}$(32)", "<p>layers=<span><code>build_network</code></span>(32)</p>"],
  ])("is a link or a name: %j", (source, expected) => {
    expect(toOutline(renderText(source).content)).toBe(expected);
  });

  it("leads nowhere but to http(s)", () => {
    expect(toHtml(renderText("$\\href{javascript:alert(1)}{x}$").content)).not.toContain("<a");
  });
});

describe("formulas of Markdown", () => {
  it("appear in bold, lists and quotations", () => {
    expect(markdown("**定向模式 $T_m(\\omega)$**：x")).toBe(
      "<p><strong>定向模式 ⟦T_m(\\omega)⟧</strong>：x</p>",
    );
    expect(markdown("*   表示为：\n        $$ H = x $$\n        其中 $C$\n    *   子项")).toBe(
      "<ul><li>表示为：<span>⟦ H = x ⟧</span>其中 ⟦C⟧<ul><li>子项</li></ul></li></ul>",
    );
    expect(markdown("> $$ x\n> + y $$")).toBe("<blockquote><span>⟦ x+ y ⟧</span></blockquote>");
  });

  it("keep lines that look like items of a list, and the text after the first dollars", () => {
    expect(markdown("Then\n$$ L = a\n+ b\n- c $$\nwith")).toBe(
      "<p>Then</p><span>⟦ L = a+ b- c ⟧</span><p>with</p>",
    );
  });

  it("that are never closed take nothing with them", () => {
    expect(markdown("$$ a\n\n- item **b**\n\nend")).toBe(
      "<p>$$ a</p><ul><li>item <strong>b</strong></li></ul><p>end</p>",
    );
  });

  it("are not read within code", () => {
    expect(markdown("`$x$` and\n\n```\n$y$\n```")).toBe(
      "<p><code>$x$</code> and</p><pre><code>$y$</code></pre>",
    );
  });

  it("are fences named math", () => {
    expect(markdown("```math\nx^2\n```")).toBe("<span>⟦x^2⟧</span>");
  });

  it("leave escaped brackets alone", () => {
    expect(markdown("as in \\[1\\] and \\(see\\$5\\$")).toBe("<p>as in [1] and (see$5$</p>");
  });
});

describe("math on a page", () => {
  it("is announced, so that the page links its style sheet", () => {
    expect(renderText("a $x$").hasMath).toBe(true);
    expect(renderText("a $5 and \\$6").hasMath).toBe(false);
    expect(renderText("$\\undefinedcommand$").hasMath).toBe(false);
  });

  it("has MathML for readers that do not see, and scrolls by keyboard where it is wide", () => {
    const page = toHtml(renderText("$$x$$").content);
    expect(page).toContain('<span class="katex-display" tabindex="0">');
    expect(page).toContain("<math display=");
    expect(page).toContain('aria-hidden="true"');
  });

  it("trusts no formula with links and images, and bounds its sizes", () => {
    const source =
      "$y \\href{javascript:alert(1)}{x}$ $\\includegraphics{http://e.org/x}$ $\\rule{9999em}{9999em}$";
    const page = toHtml(renderText(source).content);
    expect(page).not.toMatch(/<a |<img|href=|src=/);
    expect(page).toContain("$y \\href{javascript:alert(1)}{x}$</code>");
    expect(page).not.toMatch(/style="[^"]*9999/);
  });

  it("lists the formulas that do not parse, for the check command", () => {
    const errors = [{ formula: "\\ours", reason: "Undefined control sequence: \\ours" }];
    expect(listMathErrors("$x$ $\\ours$", "text")).toEqual(errors);
    expect(listMathErrors("- **$\\ours$**", "markdown")).toEqual(errors);
  });
});
