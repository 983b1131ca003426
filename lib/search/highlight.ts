import type { Query, QueryTerm } from "./query";
import { findFolded, foldWithOffsets } from "./tokenizer";

/** A stretch of a text; all stretches of a text together are the text. */
export type Segment = { readonly text: string; readonly match: boolean; readonly start: number };

type Range = { readonly start: number; readonly end: number };

/**
 * Cut a text into stretches that match a query and stretches that do not, by the same folding as search, at
 * the characters of the original. Meant for text nodes; nothing is escaped.
 *
 * @example highlight("Café", readQuery("cafe")) // [{ text: "Café", match: true, start: 0 }]
 */
export function highlight(text: string, query: Query): Segment[] {
  const segments: Segment[] = [];
  const append = (start: number, end: number, match: boolean) => {
    if (end > start) segments.push({ text: text.slice(start, end), match, start });
  };
  let place = 0;
  for (const { start, end } of mergeRanges(listMatches(text, query.terms))) {
    append(place, start, false);
    append(start, end, true);
    place = end;
  }
  append(place, text.length, false);
  return segments;
}

function listMatches(text: string, terms: readonly QueryTerm[]): Range[] {
  const folded = foldWithOffsets(text);
  return terms.flatMap((term) => {
    const ranges: Range[] = [];
    const find = (from: number) => findFolded(folded.text, term.text, from, term.kind !== "run");
    for (let place = find(0); place >= 0; place = find(place + term.text.length)) {
      const start = folded.starts[place] ?? 0;
      const end = folded.ends[place + term.text.length - 1] ?? start;
      ranges.push({ start, end });
    }
    return ranges;
  });
}

/** Order ranges and join those that touch or overlap. */
function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
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
