import { plainSentences } from "./blocks";
import { listMathSpans } from "./math-rule";

/** Split plain text as typed into sentences; joined, they are the text. A formula is never split. */
export function sourceSentences(source: string): readonly string[] {
  let masked = "";
  for (const { start, end } of listMathSpans(source)) {
    masked += `${source.slice(masked.length, start)}X${"x".repeat(end - start - 1)}`;
  }
  let place = 0;
  return plainSentences(masked + source.slice(masked.length)).map(({ length }) => {
    place += length;
    return source.slice(place - length, place);
  });
}

/** Cut plain text as typed to at most some UTF-16 units before a mark of omission, after a word and outside of formulas. */
export function cutSource(source: string, most: number): string {
  if (source.length <= most) return source;
  const formula = listMathSpans(source).find(({ start, end }) => start < most && end > most);
  const head = source.slice(0, formula?.start || most);
  return `${head.replace(/[\w\ud800-\udbff]+$/, "").trimEnd()}…`;
}
