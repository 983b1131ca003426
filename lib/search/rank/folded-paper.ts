import type { QueryTerm, TextField } from "@/lib/search/query/query-tree";
import { weighAuthors } from "@/lib/search/text/names";
import { createPhraseFinder } from "@/lib/search/text/phrase";
import { findFolded } from "@/lib/search/text/tokenizer";
import { slotNames } from "./scoring";

export const authorSlot = slotNames.indexOf("author");

/** A paper's folded fields, a line or more each, heaviest first, and where each slot ends in them. */
export type FoldedPaper = { readonly text: string; readonly slotEnds: readonly number[] };

/** A term that is found as it is written. */
export type TextTerm = Extract<QueryTerm, { readonly kind: "name" | "run" | "phrase" }>;

/** Finds where a term stands in a folded text from a place on; -1 if it does not. */
export type Find = (folded: string, from: number) => number;

/** Make a paper's folded slots one text. */
export function createFoldedPaper(slots: readonly string[]): FoldedPaper {
  let end = -1;
  const slotEnds = slots.map((slot) => {
    end += slot.length + 1;
    return end;
  });
  return { text: slots.join("\n"), slotEnds };
}

/** Tell whether one of a paper's authors has a name of these words. */
export function hasAuthor(paper: FoldedPaper | undefined, name: readonly string[]): boolean {
  const [start = -1, end = 0] = paper?.slotEnds.slice(authorSlot - 1, authorSlot + 1) ?? [];
  const lines = paper?.text.slice(start + 1, end).split("\n") ?? [];
  return weighAuthors(name, lines) > 0;
}

/** Return the first slot in which a term stands, or that of a field if it stands there; else -1. */
export function findSlot(paper: FoldedPaper | undefined, field: TextField | undefined, find: Find): number {
  if (paper === undefined) return -1;
  const { text, slotEnds } = paper;
  if (field === undefined) {
    const place = find(text, 0);
    return place < 0 ? -1 : slotEnds.findIndex((end) => place <= end);
  }
  const slot = slotNames.indexOf(field);
  const place = find(text, slot === 0 ? 0 : (slotEnds[slot - 1] ?? 0) + 1);
  return place >= 0 && place < (slotEnds[slot] ?? 0) ? slot : -1;
}

/** Create what finds a term as it is written. */
export function createFind(term: TextTerm): Find {
  if (term.kind === "phrase") {
    const findPhrase = createPhraseFinder(term.parts);
    return (folded, from) => findPhrase(folded, from)?.start ?? -1;
  }
  return (folded, from) => findFolded(folded, term.text, from, term.kind !== "run");
}
