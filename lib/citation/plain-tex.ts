import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { toLine } from "./cited-paper";
import { listFields, stripTags } from "./reference-fields";
import { signsByName } from "./tex-signs";

/**
 * Write a value of BibTeX as plain text on one line: accents and symbols as characters, formatting and braces left out,
 * formulas in Unicode as far as it goes. Text that TeX would refuse loses its braces and nothing else.
 *
 * @example plainTex("{Na{\\\"\\i}ve} $O(n^2)$ --- 5\\%") // "Naïve O(n²) — 5%"
 */
export function plainTex(source: string): string {
  const text = toLine(source);
  if (!/[\\{}$~]|--|``|''/.test(text)) return text;
  const prepared = text
    .replace(/\$[^$]*\$/g, prepareMath)
    .replace(/\\(?:math[a-z]+|text|mbox|operatorname|boldsymbol)\s?(?=\{)/g, "")
    .replace(/\\frac\s?\{([^{}]{1,99})\}\s?\{([^{}]{1,99})\}/g, "$1/$2")
    .replace(/\\([aA])\1(?![A-Za-z])\s?/g, "\\r{$1}");
  // A single dollar is one of money.
  const decoded =
    decode(prepared) ?? decode(prepared.replace(/\\?\$/g, "\\$")) ?? prepared.replace(/[{}]/g, "");
  return stripTags(decoded)
    .replace(/ı(?=\p{M})/gu, "i")
    .replace(/\\([A-Za-z]+|[^A-Za-z\s])/g, "$1")
    .normalize("NFC");
}

/** citation-js takes the whole rest of a word for an exponent, TeX one character; of signs it knows the Greek letters. */
function prepareMath(formula: string): string {
  return formula
    .replace(/\\([A-Za-z]+) ?/g, (command, name: string) => signsByName.get(name) ?? command)
    .replace(/([\^_])\s?([^\s{}\\$])/g, "$1{$2}");
}

function decode(title: string): string | undefined {
  try {
    const entry = { type: "misc", label: "x", properties: { title } };
    const [item] = [plugins.input.data([entry], "@biblatex/entries+list")].flat();
    return listFields(item).get("title") ?? "";
  } catch {
    // Braces that do not match, or groups deeper than the stack.
    return undefined;
  }
}
