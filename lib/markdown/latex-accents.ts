import { getCommand } from "./latex-commands";

/**
 * Get what an accent command and its argument stand for; undefined where Unicode's Latin blocks have no such
 * letter. The argument is one letter, or nothing for the sign itself (`\^{}`).
 *
 * arXiv's own clean-up of abstracts takes `\rho` for the accent `\r` on `ho`, and likewise `\k{appa}` and
 * `\b{eta}` (20 of 21,537 abstracts): such an argument completes the name of a letter.
 *
 * @example getAccented('"', "\u0308", "o") // "ö"
 */
export function getAccented(name: string, mark: string, argument: string): string | undefined {
  if (argument === "") return name;
  if (argument.length > 1) {
    const letter = getCommand(name + argument);
    return letter?.kind === "symbol" ? letter.value : undefined;
  }
  const dotted = argument.replace("ı", "i").replace("ȷ", "j");
  const combined = (dotted + mark).normalize("NFC");
  return /^[\u00c0-\u024f\u1e00-\u1eff]$/.test(combined) ? combined : undefined;
}

/**
 * Return whether the `\"` at an offset is a quote that comes from JSON, as in `an \"expert\"`, and no diaeresis,
 * which appears in a word (`Schr\"odinger`), in braces, or before a capital (`\"Ozg\"ur`).
 */
export function isQuote(source: string, offset: number): boolean {
  const before = source.charAt(offset - 1);
  const after = source.charAt(offset + 2);
  return !/[\p{Script=Latin}{]/u.test(after) || (!/[\p{L}{]/u.test(before) && !/\p{Lu}/u.test(after));
}
