import type { ElementContent } from "hast";
import { element } from "./nodes";

/** Format some nodes. */
export type Wrap = (children: readonly ElementContent[]) => ElementContent;

/** What a LaTeX command of running text becomes. */
export type LatexCommand =
  /** A character; `gobble` where TeX's rule holds that a letter command eats the space after it. */
  | { readonly kind: "symbol"; readonly value: string; readonly gobble?: true }
  /** A combining mark over the next letter. */
  | { readonly kind: "accent"; readonly mark: string }
  /** Formatting of its argument. */
  | { readonly kind: "style"; readonly wrap: Wrap }
  /** Formatting of the rest of its group, such as `{\bf …}`. */
  | { readonly kind: "declaration"; readonly wrap: Wrap }
  /** `\textcolor{red}{…}`: an argument to skip before the one that is shown. */
  | { readonly kind: "skip" }
  | {
      readonly kind: "url" | "href" | "citation" | "note" | "line-break" | "nothing";
    };

const bold: Wrap = (children) => element("strong", {}, children);
const emphasis: Wrap = (children) => element("em", {}, children);
const italic: Wrap = (children) => element("i", {}, children);
const code: Wrap = (children) => element("code", {}, children);
const underline: Wrap = (children) => element("u", {}, children);
const smallCaps: Wrap = (children) => element("span", { className: ["small-caps"] }, children);
/** Format nothing. */
export const plain: Wrap = (children) => element("span", {}, children);

const superscript: Wrap = (children) => element("sup", {}, children);
const subscript: Wrap = (children) => element("sub", {}, children);

const styles: readonly (readonly [Wrap, names: string])[] = [
  [bold, "textbf"],
  [emphasis, "emph"],
  [italic, "textit textsl"],
  [code, "texttt"],
  [smallCaps, "textsc"],
  [underline, "underline uline ul"],
  [superscript, "textsuperscript"],
  [subscript, "textsubscript"],
  [plain, "text textrm textsf textnormal textup textmd mbox hbox ensuremath"],
  // Of siunitx, glossaries and acronym: the argument alone says what there is to say.
  [plain, "num ac acs acl acf acp gls Gls glspl"],
];

const declarations: readonly (readonly [Wrap, names: string])[] = [
  [bold, "bf bfseries"],
  [emphasis, "em"],
  [italic, "it itshape sl slshape"],
  [code, "tt ttfamily"],
  [smallCaps, "sc scshape"],
  [plain, "rm rmfamily sf sffamily normalfont tiny scriptsize footnotesize small normalsize large Large"],
];

/** Combining marks; LaTeX names them by the sign they look like, or by a letter. */
const accents =
  "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030a H \u030b v \u030c d \u0323 c \u0327 k \u0328 b \u0331";

const letters = "ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ";

const symbols = String.raw`
  % % & & _ _ $ $ # # { { } } textbackslash \ textunderscore _ textasciitilde ~ textasciicircum ^
  lbrace { rbrace } textless < textgreater > textbar | slash / LaTeX LaTeX TeX TeX
  textendash – textemdash — textellipsis … ldots … dots … cdots ⋯ textbullet •
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ”
  textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓
  textregistered ® texttrademark ™ textcopyright © copyright © S § P ¶ dag † ddag ‡
  textdegree ° degree ° textmu µ texttimes ×
`;

/** Symbols of math, which authors write without dollars, too. */
const mathSymbols = `
  times × pm ± approx ≈ sim ∼ geq ≥ ge ≥ leq ≤ le ≤ neq ≠ ell ℓ infty ∞ cdot ⋅ sum ∑ int ∫
  to → rightarrow → leftarrow ← uparrow ↑ downarrow ↓
  alpha α beta β gamma γ delta δ epsilon ϵ zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ
  sigma σ tau τ upsilon υ phi ϕ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Sigma Σ Phi Φ Omega Ω
`;

/** Abbreviations of the CVPR author kit, which arXiv's abstracts keep. */
const abbreviations = "eg e.g. Eg E.g. ie i.e. Ie I.e. cf cf. etc etc. vs vs. wrt w.r.t. etal et\u00a0al.";

const spaces: readonly (readonly [name: string, value: string])[] = [
  [" ", " "],
  [",", "\u2009"],
  [";", " "],
  [":", " "],
  ["quad", " "],
  ["qquad", " "],
  ["-", "\u00ad"],
  ["!", ""],
  ["/", ""],
  ["@", ""],
];

const citations = "cite citep citet citealp citealt citeauthor citeyear ref eqref cref Cref";
const nothing = "noindent centering xspace protect newblock ignorespaces footnotemark";

const commands: ReadonlyMap<string, LatexCommand> = new Map<string, LatexCommand>([
  ...listPairs(`${symbols} ${mathSymbols} ${abbreviations}`).map(
    ([name, value]) => [name, { kind: "symbol", value }] as const,
  ),
  ...listPairs(letters).map(([name, value]) => [name, { kind: "symbol", value, gobble: true }] as const),
  ...spaces.map(([name, value]) => [name, { kind: "symbol", value }] as const),
  ...listPairs(accents).map(([name, mark]) => [name, { kind: "accent", mark }] as const),
  ...styles.flatMap(([wrap, names]) =>
    names.split(" ").map((name) => [name, { kind: "style", wrap }] as const),
  ),
  ...declarations.flatMap(([wrap, names]) =>
    names.split(" ").map((name) => [name, { kind: "declaration", wrap }] as const),
  ),
  ...citations.split(" ").map((name) => [name, { kind: "citation" }] as const),
  ...nothing.split(" ").map((name) => [name, { kind: "nothing" }] as const),
  ["textcolor", { kind: "skip" }],
  ["color", { kind: "skip" }],
  ["footnote", { kind: "note" }],
  ["url", { kind: "url" }],
  ["href", { kind: "href" }],
  ["\\", { kind: "line-break" }],
  ["newline", { kind: "line-break" }],
]);

/** Get what a command becomes, by its name without the backslash; a paper's own commands have no meaning here. */
export function getCommand(name: string): LatexCommand | undefined {
  return commands.get(name);
}

/** List the pairs of a table whose cells are separated by white space. */
function listPairs(table: string): readonly (readonly [string, string])[] {
  const cells = table.trim().split(/[ \n]+/);
  return cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, cells[index + 1] ?? ""] as const] : []));
}
