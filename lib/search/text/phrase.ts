import { findFolded, isWordEnd, listTokens, skipPunctuation, type Token } from "./tokenizer";

/** A stretch of a folded text. */
export type PhraseSpan = { readonly start: number; readonly end: number };

/** Finds a phrase in a folded text from a position on. */
export type PhraseFinder = (folded: string, from: number) => PhraseSpan | undefined;

/** Write the words and runs of a folded text with one space between them, for comparison across punctuation. */
export function createPhrase(folded: string): string {
  return listTokens(folded)
    .map(({ text }) => text)
    .join(" ");
}

/**
 * Create what finds words and runs that appear in order on one line, each word whole, with nothing but
 * punctuation between them; without words it finds nothing.
 */
export function createPhraseFinder(texts: readonly string[]): PhraseFinder {
  const parts = texts.flatMap(listTokens);
  const [first] = parts;
  if (first === undefined) return () => undefined;
  const findFirst = (folded: string, from: number) =>
    findFolded(folded, first.text, from, first.kind === "word");
  return (folded, from) => {
    let start = findFirst(folded, from);
    while (start >= 0) {
      const end = matchParts(folded, parts, start);
      if (end !== undefined) return { start, end };
      start = findFirst(folded, start + 1);
    }
    return undefined;
  };
}

/** Return where a phrase ends that starts at a position; undefined if it does not appear there. */
function matchParts(folded: string, parts: readonly Token[], start: number): number | undefined {
  let end = start;
  for (const { kind, text } of parts) {
    const position = end === start ? start : skipPunctuation(folded, end);
    end = position + text.length;
    const isWhole = kind === "run" || isWordEnd(folded, end);
    if (!isWhole || !folded.startsWith(text, position)) return undefined;
  }
  return end;
}
