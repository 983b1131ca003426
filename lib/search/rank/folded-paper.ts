import type { QueryTerm, TextField } from "@/lib/search/query/query-tree";
import { weighAuthors } from "@/lib/search/text/names";
import { createPhraseFinder } from "@/lib/search/text/phrase";
import { findFolded } from "@/lib/search/text/tokenizer";
import { indexedFields } from "./scoring";

export const authorField = indexedFields.indexOf("author");

/** A paper's folded fields, a line or more each, heaviest first, and where each field ends in them. */
export type FoldedPaper = { readonly text: string; readonly fieldEnds: readonly number[] };

/** A term that is found as it is written. */
export type TextTerm = Extract<QueryTerm, { readonly kind: "name" | "run" | "phrase" }>;

/** Finds where a term appears in a folded text from a position on; -1 if it does not. */
export type Find = (folded: string, from: number) => number;

/** Make a paper's folded fields one text. */
export function createFoldedPaper(fields: readonly string[]): FoldedPaper {
  let end = -1;
  const fieldEnds = fields.map((field) => {
    end += field.length + 1;
    return end;
  });
  return { text: fields.join("\n"), fieldEnds };
}

/** Return whether one of a paper's authors has a name of these words. */
export function hasAuthor(paper: FoldedPaper | undefined, name: readonly string[]): boolean {
  const [start = -1, end = 0] = paper?.fieldEnds.slice(authorField - 1, authorField + 1) ?? [];
  const lines = paper?.text.slice(start + 1, end).split("\n") ?? [];
  return weighAuthors(name, lines) > 0;
}

/** Return the first field in which a term appears, or that of a field if it appears there; else -1. */
export function findField(paper: FoldedPaper | undefined, field: TextField | undefined, find: Find): number {
  if (paper === undefined) return -1;
  const { text, fieldEnds } = paper;
  if (field === undefined) {
    const position = find(text, 0);
    return position < 0 ? -1 : fieldEnds.findIndex((end) => position <= end);
  }
  const fieldIndex = indexedFields.indexOf(field);
  const position = find(text, fieldIndex === 0 ? 0 : (fieldEnds[fieldIndex - 1] ?? 0) + 1);
  return position >= 0 && position < (fieldEnds[fieldIndex] ?? 0) ? fieldIndex : -1;
}

/** Create what finds a term as it is written. */
export function createFind(term: TextTerm): Find {
  if (term.kind === "phrase") {
    const findPhrase = createPhraseFinder(term.parts);
    return (folded, from) => findPhrase(folded, from)?.start ?? -1;
  }
  return (folded, from) => findFolded(folded, term.text, from, term.kind !== "run");
}
