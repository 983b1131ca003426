import { toLine } from "./cited-paper";
import type { ReferencePaper } from "./reference-paper";

const longestTitle = 250;
/** What a paper's abstract never reaches. */
const longest = 50_000;

const han = /\p{Script=Han}/gu;
/** A word that is no part of an address. */
const word = /(?<![^\s\p{P}]|[/@.:])\p{L}{2,}(?![^\s\p{P}]|[/@:])/gu;

/**
 * Read a text as one paper: a short first paragraph is its title. Undefined for fewer words, or Chinese characters, than
 * asked for.
 */
export function readFreeText(written: string, leastWords: number): ReferencePaper | undefined {
  const text = written.trimStart().slice(0, longest);
  const words = [...text.matchAll(han), ...text.replace(han, " ").matchAll(word)];
  if (words.length < leastWords) return undefined;
  const [, first = "", rest = ""] = /^(\S[^\r\n]*)\r?\n[ \t]*\r?\n([\s\S]*)$/.exec(text) ?? [];
  return first !== "" && first.length <= longestTitle && rest.trim() !== ""
    ? { title: toLine(first), text: toLine(rest) }
    : { title: "", text: toLine(text) };
}
