import { createLineCounter } from "./line-counter";
import { listArxivIds } from "./reference-fields";
import type { ReferenceRow } from "./reference-paper";

/**
 * Read the arXiv identifiers of a text, one a line or among words. A line that was meant for one is a fault: it names
 * arXiv, has a number of that form, or is one word.
 */
export function* readIdentifiers(text: string): Generator<ReferenceRow> {
  const lineAt = createLineCounter(text);
  for (const { 0: written, index } of text.matchAll(/\S[^\r\n]*/g)) {
    // Most lines of a long text have no number, and take no time.
    const ids = /\d{3}/.test(written) ? listArxivIds(written) : [];
    for (const id of ids) yield { line: lineAt(index), paper: { id, title: "", text: "" } };
    if (ids.length === 0 && /arxiv|\b\d{4}\.\d{4,}|^\S+\s*$/i.test(written)) {
      yield { line: lineAt(index), reason: "no-identifier" };
    }
  }
}
