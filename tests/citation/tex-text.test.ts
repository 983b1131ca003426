import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainTex } from "@/lib/citation/plain-tex";
import { writePreamble, writeTex } from "@/lib/citation/tex-text";

describe("Text for TeX", () => {
  test.each([
    ["Gaussian Splatting: 3D, (fast) & “small”", "Gaussian Splatting: 3D, (fast) \\& “small”"],
    ["5% of A_b costs $3 #1 {x}", "5\\% of A\\_b costs \\$3 \\#1 \\{x\\}"],
    [
      "a\\b ~ ^ < > |",
      "a\\textbackslash{}b \\textasciitilde{} \\textasciicircum{} \\textless{} \\textgreater{} \\textbar{}",
    ],
    ["Müller, Élise; Łukasz, Øre, Straße", "M{\\\"u}ller, {\\'E}lise; {\\L}ukasz, {\\O}re, Stra{\\ss}e"],
    ["Nguyễn, Şahin, naïve, Dvořák", "Nguy{\\~{\\^e}}n, {\\c{S}}ahin, na{\\\"i}ve, Dvo{\\v{r}}{\\'a}k"],
    ["α-Net: 10× in ℝ³", "$\\alpha$-Net: 10$\\times$ in $\\mathbb{R}^{3}$"],
    ["α, β and ∇·u ≤ ε", "$\\alpha$, $\\beta$ and $\\nabla$·u $\\leq$ $\\varepsilon$"],
    ["αβ ≠ ∉ −1", "$\\alpha\\beta$ $\\neq$ $\\notin$ $-$1"],
    ["αx and 𝒮 𝔽₂ 𝐱", "$\\alpha$x and $\\mathcal{S}$ $\\mathbb{F}_{2}$ $\\mathbf{x}$"],
    // TeX and readers of BibTeX know the letters of Romanian as they are.
    ["Ioniță Șerban", "Ioniț{\\u{a}} Șerban"],
    ["{\u0301x} 5%\u0308", "\\{\u0301x\\} 5\\%\u0308"],
    ["GS^2: a^b", "GS$^{2}$: a\\textasciicircum{}b"],
    ["扩散 김민수 Ж", "扩散 김민수 Ж"],
    ["hid\u200bden \u202eword", "hidden word"],
    ["  two\n lines ", "two lines"],
  ])("%s is written as %s", (text, tex) => {
    expect(writeTex([text])).toBe(tex);
  });

  test("keeps a formula as it was typed where LaTeX knows all of it", () => {
    const kept = [
      "\\alpha",
      "x^{p+1}-1",
      "\\frac{\\mathbb{F}_{p^m}[u]}{\\langle u^t \\rangle}",
      "{\\mathbb R}^{12}",
    ];
    for (const formula of kept) expect(writeTex([{ formula, plain: "?" }])).toBe(`$${formula}$`);
    expect(writeTex([{ formula: "χ^2", plain: "χ²" }])).toBe("$\\chi^2$");
  });

  test("writes a formula from its plain text where LaTeX might refuse or obey it", () => {
    const unsafe = [
      "\\lt",
      "\\input{x}",
      "\\write18{x}",
      "\\def\\a{b}",
      "x#1",
      "a & b",
      "100%",
      "{x",
      "x}{",
      "\\href{a}{b}",
      "扩",
    ];
    for (const formula of unsafe) expect(writeTex([{ formula, plain: "α" }])).toBe("$\\alpha$");
  });

  test("joins formulas that touch, since two dollars would begin another kind", () => {
    expect(writeTex([{ formula: "a", plain: "a" }, { formula: "_2", plain: "₂" }, "²"])).toBe("$a_2^{2}$");
  });

  test("defines commands of packages for documents without them, once and only those in use", () => {
    expect(writePreamble("$\\mathbb{R}$ and $\\mathbb{Z}$")).toBe(
      '@preamble{"\\providecommand{\\mathbb}[1]{\\mathbf{#1}}"}\n',
    );
    expect(writePreamble("$\\alpha$ \\textbackslash{}")).toBe("");
  });

  test("is short work for a flood of marks, and stays balanced", () => {
    for (const text of [
      `e${"\u0301".repeat(100_000)}`,
      "²".repeat(100_000),
      "{".repeat(100_000),
      "^2".repeat(50_000),
    ]) {
      const tex = writeTex([text]).replace(/\\[{}]/g, "");
      expect(tex.match(/\{/g)?.length ?? 0).toBe(tex.match(/\}/g)?.length ?? 0);
    }
  });

  test("is balanced whatever it is written of", () => {
    const signs = [..."{}\\$&#_%~^<>|\"'αℝ²ă𝐱 a扩", "\u0301", "\u0308", "\u0326", "\u0323", "\u200b"];
    const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.record({ formula: text, plain: text })), { maxLength: 4 }),
        (parts) => {
          const tex = writeTex(parts)
            .replace(/\\textbackslash/g, "")
            .replace(/\\[{}$]/g, "");
          let depth = 0;
          for (const [sign] of tex.matchAll(/[{}]/g)) {
            depth += sign === "{" ? 1 : -1;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
          expect(tex.split("$").length % 2).toBe(1);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("is read back by this site's own reader", () => {
    for (const text of ["α ≤ β in ℓ → ∞", "Nguyễn Łukasz Øre naïve", "10× of 5% & A_b", "R²-Net"])
      expect(plainTex(writeTex([text]))).toBe(text);
  });
});
