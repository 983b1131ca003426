import type { QueryTerm } from "@/lib/search/query/query-tree";
import { createPhraseFinder, type PhraseFinder, type PhraseSpan } from "./phrase";
import { findFolded, foldWithOffsets } from "./tokenizer";

/** A shorter word is marked where it appears whole. */
const shortestStart = 3;

/** A stretch of a text; all stretches of a text together are the text. */
export type Segment = { readonly text: string; readonly match: boolean; readonly start: number };

/**
 * Cut a text into stretches in which terms appear and stretches between them, by the same folding as search, at the
 * characters of the original. Meant for text nodes; nothing is escaped.
 *
 * @example highlight("Café", [{ kind: "word", text: "cafe" }]) // [{ text: "Café", match: true, start: 0 }]
 */
export function highlight(text: string, terms: readonly QueryTerm[]): Segment[] {
  const segments: Segment[] = [];
  const append = (start: number, end: number, match: boolean) => {
    if (end > start) segments.push({ text: text.slice(start, end), match, start });
  };
  let position = 0;
  for (const { start, end } of mergeRanges(listMatches(text, terms))) {
    append(position, start, false);
    append(start, end, true);
    position = end;
  }
  append(position, text.length, false);
  return segments;
}

function listMatches(text: string, terms: readonly QueryTerm[]): PhraseSpan[] {
  const folded = foldWithOffsets(text);
  return terms.flatMap((term) => {
    const find = createFinder(term);
    const spans: PhraseSpan[] = [];
    for (let span = find(folded.text, 0); span; span = find(folded.text, span.end)) {
      const start = folded.starts[span.start] ?? 0;
      spans.push({ start, end: folded.ends[span.end - 1] ?? start });
    }
    return spans;
  });
}

function createFinder(term: QueryTerm): PhraseFinder {
  if (term.kind === "phrase") return createPhraseFinder(term.parts);
  // A letter or two would be marked at the start of every other word.
  if (term.kind === "word" && term.text.length < shortestStart) return createPhraseFinder([term.text]);
  return (folded, from) => {
    const start = findFolded(folded, term.text, from, term.kind !== "run");
    return start < 0 ? undefined : { start, end: start + term.text.length };
  };
}

/** Order ranges and join those that touch or overlap. */
function mergeRanges(ranges: readonly PhraseSpan[]): PhraseSpan[] {
  const merged: PhraseSpan[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, range.end),
      };
    } else merged.push(range);
  }
  return merged;
}
