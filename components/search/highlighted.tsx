import type { QueryTerm } from "@/lib/search/query/query-tree";
import { highlight } from "@/lib/search/text/highlight";

type HighlightedProps = { readonly text: string; readonly terms: readonly QueryTerm[] };

/** Write a text with what was found in it marked. */
export function Highlighted({ text, terms }: HighlightedProps) {
  return highlight(text, terms).map(({ text, match, start }) =>
    match ? <mark key={start}>{text}</mark> : text,
  );
}
