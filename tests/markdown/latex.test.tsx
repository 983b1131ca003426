import { describe, expect, it } from "vitest";
import { renderInline } from "@/lib/markdown/render";
import { toHtml, toOutline } from "./page";

const outline = (source: string) => toOutline(renderInline(source, { latex: true }).content);

describe("LaTeX commands of authors", () => {
  it.each([
    [
      "\\textbf{a} \\emph{b} \\textit{c} \\texttt{d} \\underline{e}",
      "<strong>a</strong> <em>b</em> <i>c</i> <code>d</code> <u>e</u>",
    ],
    ["\\textbf{a \\emph{b $x$}} c", "<strong>a <em>b ⟦x⟧</em></strong> c"],
    ["x\\textsuperscript{2} y\\textsubscript{i}", "x<sup>2</sup> y<sub>i</sub>"],
    ["{\\bf a} {\\em b} {\\sc c}", "<strong>a</strong> <em>b</em> <span>c</span>"],
    ["\\em{a}", "<em>a</em>"],
    [
      "\\textcolor{blue}{a} \\mbox{b} \\num{33000} \\ac{isac}",
      "<span>a</span> <span>b</span> <span>33000</span> <span>isac</span>",
    ],
    ["a\\footnote{See \\url{https://b.org}.}", "a<span> (See <a>https://b.org</a>.)</span>"],
    ["as~in \\cite{a,b} and \\citep[p.~3]{c}", "as\u00a0in <span>[a,b]</span> and <span>[c]</span>"],
    ["a\\\\b", "a<br></br>b"],
  ])("become formatting: %j", (source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  it.each([
    ["5\\% of it \\& a\\_b \\$5 \\#1 \\{x\\}", "5% of it & a_b $5 #1 {x}"],
    ["vs.\\ a, 2\\,kg, e\\ldots", "vs. a, 2\u2009kg, e…"],
    ["``a'' and `b', 15--40, a --- b, a -- b", "“a” and ‘b’, 15–40, a — b, a – b"],
    ["Fig.~3 and $x$~nm", "Fig.\u00a03 and ⟦x⟧\u00a0nm"],
    ["(\\ie, so) \\eg{} x", "(i.e., so) e.g. x"],
    ["LRL{\\textrightarrow}Chinese, 5 \\times 5", "LRL→Chinese, 5 × 5"],
  ])("become characters: %j", (source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  it.each([
    ['Schr\\"odinger, \\\'Etienne, Fran\\c{c}ois, {\\"O}zg\\"ur', "Schrödinger, Étienne, François, Özgür"],
    [
      "na\\\"{\\i}ve, Cs\\'{\\i}k, Erd\\H{o}s, \\L{}ukasz, stra{\\ss}e, \\o re",
      "naïve, Csík, Erdős, Łukasz, straße, øre",
    ],
    ["Csisz{\\' a}r, pass\\^{}k", "Csiszár, pass^k"],
    ['an \\"expert\\" says \\"赢\\"', 'an "expert" says "赢"'],
  ])("become accented letters: %j", (source, expected) => {
    expect(outline(source)).toBe(expected);
  });

  it("are seen through arXiv's clean-up, which takes \\rho for an accent", () => {
    expect(outline("\\r{ho} = 0.94, \\k{appa}, \\b{eta}")).toBe("ρ = 0.94, κ, β");
  });

  it.each([
    "\\ours is \\method{} with \\role{<think>}",
    "\\textbf without argument, \\textbf{unclosed",
    "k in {4, 8, 16}, p < 10^{-6}, R^{n-1}, a}b{",
    "~3x, ~/code, --fast, a_1, 5% of it, #1, A&B",
    "a \\",
  ])("that a paper made up, and what is none, shows as typed: %j", (source) => {
    expect(outline(source)).toBe(source);
  });

  it("are formatted within the arguments of unknown ones", () => {
    expect(outline("\\rev{EWM \\emph{x} 5\\%}")).toBe("\\rev{EWM <em>x</em> 5%}");
  });

  it("lose braces that only join", () => {
    expect(outline("1{,}000 Allo{SR}")).toBe("1,000 AlloSR");
  });
});

describe("addresses in LaTeX", () => {
  it("are links, without the backslashes of their letters", () => {
    expect(toHtml(renderInline("\\url{https://a.org/b\\_c\\%20d}").content)).toContain(
      'href="https://a.org/b_c%20d"',
    );
    expect(outline("\\href{https://a.org}{\\texttt{the code}}.")).toBe("<a><code>the code</code></a>.");
    expect(outline("\\href{https://a.org/}{https://a.org/x\\_y}")).toBe("<a>https://a.org/x_y</a>");
  });

  it("may leave out the scheme where they are certain", () => {
    expect(toHtml(renderInline("\\url{github.com/a/b\\_c}").content)).toContain(
      'href="https://github.com/a/b_c"',
    );
    expect(outline("at github.com/a/b\\_c.")).toBe("at <a>github.com/a/b_c</a>.");
  });

  it("without http(s) are text", () => {
    expect(outline("\\url{a.org} \\href{javascript:alert(1)}{x}")).toBe(
      "a.org <span>x (javascript:alert(1))</span>",
    );
  });
});
