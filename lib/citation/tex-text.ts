import { replaceControls } from "./cited-paper";
import { accents, letters, signsByName, writeMathSign } from "./tex-signs";

/** A stretch of a text: words, or a formula as it was typed, with what stands for it in plain text. */
export type TexPart = string | { readonly formula: string; readonly plain: string };

/** What TeX reads as a command; a brace by itself would end an entry. */
const escapes: Readonly<Record<string, string>> = {
  ...{ "{": "\\{", "}": "\\}", $: "\\$", "&": "\\&", "#": "\\#", _: "\\_", "%": "\\%" },
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

/** Commands of packages, as they look without them. */
const stopgaps: Readonly<Record<string, string>> = {
  mathbb: "[1]{\\mathbf{#1}}",
  mathfrak: "[1]{\\mathbf{#1}}",
  boldsymbol: "[1]{\\mathbf{#1}}",
  bm: "[1]{\\mathbf{#1}}",
  operatorname: "[1]{\\mathrm{#1}}",
  text: "[1]{\\mbox{#1}}",
  nrightarrow: "{\\not\\rightarrow}",
};

/** Commands of math that every LaTeX has, beside the signs. */
const known = new Set([
  ...signsByName.keys(),
  ...Object.keys(stopgaps),
  ..."mathcal mathbf mathrm mathit mathsf mathtt textbf textit textrm textsf texttt frac sqrt overline underline".split(
    " ",
  ),
  ..."bar hat tilde vec dot ddot check acute grave breve widehat widetilde left right not quad qquad ldots dots".split(
    " ",
  ),
  ..."log ln exp lim max min sup inf arg det dim gcd ker Pr sin cos tan sinh cosh tanh hbar bullet lbrace rbrace".split(
    " ",
  ),
  ...", ; : ! { } |".split(" "),
]);
/** A letter of any language has fewer marks. */
const mostMarks = 4;
/** A longer formula is written from its plain text. */
const longestFormula = 300;

/**
 * Write text for TeX. Letters with accents and signs of math become commands, so that pdflatex prints them; letters of
 * other scripts stay, and what cannot be seen is left out. A formula stays as typed where LaTeX is sure to read it.
 *
 * @example writeTex("Müller’s α-Net: 5% of ℝ³") // "M{\\\"u}ller’s $\\alpha $-Net: 5\\% of $\\mathbb{R}^{3}$"
 */
export function writeTex(parts: readonly TexPart[]): string {
  let tex = "";
  let math = "";
  const endMath = () => {
    if (math !== "") tex += `$${math.replace(/(\\[A-Za-z]+) (?=[^A-Za-z]|$)/g, "$1")}$`;
    math = "";
  };
  for (const part of parts) {
    const formula = typeof part === "string" ? undefined : writeFormula(part.formula);
    if (formula !== undefined) {
      math += formula;
      continue;
    }
    for (const stretch of splitStretches(typeof part === "string" ? part : part.plain)) {
      const sign = isPlain(stretch)
        ? undefined
        : (writeMathSign(stretch.normalize("NFC")) ?? readPower(stretch));
      if (sign === undefined) {
        endMath();
        tex += isPlain(stretch) ? stretch : writeCharacter(stretch);
      } else math += sign;
    }
  }
  endMath();
  return tex.replace(/\s+/g, " ").trim().normalize("NFC");
}

/** Write the preamble of a file of entries: commands of packages that they use, for documents without the packages. */
export function writePreamble(entries: string): string {
  const used = Object.entries(stopgaps).filter(([name]) =>
    new RegExp(`\\\\${name}(?![A-Za-z])`).test(entries),
  );
  return used.map(([name, body]) => `@preamble{"\\providecommand{\\${name}}${body}"}\n`).join("");
}

/** Split a text into stretches that TeX reads as they are, letters with their accents, powers as typed (`GS^2`), and signs. */
function splitStretches(text: string): string[] {
  const safe = replaceControls(text).normalize("NFD");
  return safe.match(/[A-Za-z0-9\s,.:;()'"!?/*+=@[\]-]+(?!\p{M})|\^\d{1,4}|.\p{M}*/gsu) ?? [];
}

function isPlain(stretch: string): boolean {
  return /^[A-Za-z0-9\s,.:;()'"!?/*+=@[\]-]/.test(stretch) && !/\p{M}/u.test(stretch);
}

function readPower(text: string): string | undefined {
  return /^\^\d+$/.test(text) ? `^{${text.slice(1)}}` : undefined;
}

function writeCharacter(character: string): string {
  const [base = "", ...marks] = character;
  const escaped = escapes[base];
  if (escaped !== undefined) return escaped + marks.join("");
  if (/^\p{Cf}$/u.test(character)) return "";
  const letter = letters[base];
  const commands = marks.map((mark) => accents[mark]);
  const isOther = letter === undefined && !/^[A-Za-z]$/.test(base);
  if (isOther || marks.length === 0 || marks.length > mostMarks || commands.includes(undefined))
    return letter !== undefined && marks.length === 0 ? `{\\${letter}}` : character.normalize("NFC");
  return commands.reduce<string>(
    (inner, command = "") => `{\\${command}${/[A-Za-z]$/.test(command) ? `{${inner}}` : inner}}`,
    letter === undefined ? base : `{\\${letter}}`,
  );
}

/** Write a formula as it was typed; undefined where it has anything that LaTeX might not know. */
function writeFormula(source: string): string | undefined {
  if (source.length > longestFormula || /[#%&~"`$\p{Cc}]/u.test(source)) return undefined;
  for (const [, name = ""] of source.matchAll(/\\([A-Za-z]+|.?)/gs)) if (!known.has(name)) return undefined;
  let formula = "";
  for (const character of source.normalize("NFC")) {
    const sign = /[\u0020-\u007e]/.test(character) ? character : writeMathSign(character);
    if (sign === undefined) return undefined;
    formula += sign;
  }
  return isBalanced(formula) ? formula.trim() : undefined;
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const [brace] of formula.replace(/\\[{}]/g, "").matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
