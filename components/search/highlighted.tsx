import { highlight } from "@/lib/search/highlight";
import type { Query } from "@/lib/search/query-tree";

/** Write a text with what a query found in it marked. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: Query }) {
  return highlight(text, query).map(({ text, match, start }) =>
    match ? <mark key={start}>{text}</mark> : text,
  );
}
