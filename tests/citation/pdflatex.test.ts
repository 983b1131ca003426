import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeBibtex } from "@/lib/citation/bibtex";
import type { CitedPaper } from "@/lib/citation/cited-paper";
import { listTextParts } from "@/lib/markdown/text-parts";
import { createDocument } from "@/tests/components/search-documents";

/** What TeX Live has, of Debian's texlive-latex-recommended, texlive-bibtex-extra and biber. */
const programs = ["pdflatex", "bibtex", "biber"];
const missing = programs.filter((program) => spawnSync(program, ["--version"]).status !== 0);
const why = missing.length > 0 ? `, not run: ${missing.join(", ")} is not installed` : "";

/** Titles that pdflatex refused, or printed without their signs; and names that styles shorten to their first letter. */
const titles = [
  "$\\alpha$-Net: 10$\\times$ Faster in $\\mathbb{R}^3$, $\\frac{a}{b}$ & 5\\%",
  "On Ill-Posedness: α, β and ∇·u ≤ ε in ℝ³ — a “quoted” Title… {x} #1 a_b ~ <d>",
  "$\\oslash$ Source Models $\\nrightarrow$: Unlearning $\\mathcal{S}^2$ at 360$^\\circ$",
  "GS^2 and A$_3$B$_2$ over $\\operatorname{GF}(2)$, $π^2$ and P\\textsuperscript{2}",
  "$\\input{x}$ \\end{document} $\\lt$ %",
];
const authors = [
  ...["Élise Öztürk", "Łukasz Žižka", "Thi Thanh Nguyễn", "T. G. M. van Erp", "Martin Luther King Jr."],
  ...["The LIGO Collaboration", "Vision and Sons"],
];
const papers: readonly CitedPaper[] = titles.map((title, place) => ({
  ...createDocument({ id: `2602.${20165 + place}`, title, authors }),
  titleParts: listTextParts(title),
  abstract: title,
  published: "2026-02-03",
  note: "Read § 3, 50% of it",
}));

const head =
  "\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage[T1]{fontenc}\n\\usepackage{hyperref}\n";
const withBibtex = (style: string) =>
  `${head}\\begin{document}\n\\nocite{*}\n\\bibliographystyle{${style}}\n\\bibliography{papers}\n\\end{document}\n`;
const withBiber = `${head}\\usepackage{biblatex}\n\\addbibresource{papers.bib}\n\\begin{document}\n\\nocite{*}\n\\printbibliography\n\\end{document}\n`;

const folders: string[] = [];

/** Typeset a document that cites all papers; return what TeX says, and the list as it was handed to TeX. */
function typeset(
  source: string,
  program: "bibtex" | "biber",
): { readonly log: string; readonly list: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "digest-tex-"));
  folders.push(folder);
  writeFileSync(path.join(folder, "papers.bib"), writeBibtex(papers));
  writeFileSync(path.join(folder, "cited.tex"), source);
  const run = (name: string, options: readonly string[]) =>
    execFileSync(name, [...options, "cited"], { cwd: folder, stdio: "pipe", timeout: 60_000 });
  run("pdflatex", ["-interaction=nonstopmode", "-draftmode"]);
  run(program, []);
  // Ends with an error where TeX finds one.
  run("pdflatex", ["-halt-on-error"]);
  const read = (ending: string) => readFileSync(path.join(folder, `cited.${ending}`), "latin1");
  return { log: read("log"), list: read("bbl").replace(/[\s~]+/g, " ") };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(missing.length > 0)(`BibTeX${why}`, () => {
  test.each(["plain", "abbrv"])(
    "is typeset by pdflatex in the style %s, with arXiv and its number",
    (style) => {
      const { log, list } = typeset(withBibtex(style), "bibtex");
      expect(log).toMatch(/Output written on cited\.pdf/);
      expect(log).not.toMatch(/^!|Missing character/m);
      for (const { id } of papers) expect(list).toContain(`arXiv:${id} [cs.CV]`);
      expect(list).toContain(
        style === "plain" ? '{\\\'E}lise {\\"O}zt{\\"u}rk' : '{\\\'E}. {\\"O}zt{\\"u}rk',
      );
      expect(list).toContain("{The LIGO Collaboration}");
      expect(list).toContain("van Erp");
    },
    120_000,
  );

  test("is typeset by pdflatex with biblatex, with arXiv and its number", () => {
    const { log, list } = typeset(withBiber, "biber");
    expect(log).toMatch(/Output written on cited\.pdf/);
    expect(log).not.toMatch(/^!|Missing character/m);
    for (const { id } of papers) expect(list).toContain(`\\verb ${id}`);
    expect(list).toContain("\\field{eprinttype}{arXiv}");
    expect(list).toMatch(
      /family=\{King\}[\s\S]*suffix=\{Jr\\bibinitperiod\}|family=\{King\}[\s\S]*suffix=\{Jr\.\}/,
    );
  }, 120_000);
});
