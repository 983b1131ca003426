import { createRow, listFields } from "./reference-fields";
import type { ReferenceRow } from "./reference-paper";
import { splitJson } from "./split-json";

/** What Zotero has beside papers. */
const others = /^(?:attachment|note|annotation)$/;

/** Read a list of CSL items, or the `items` of what Better BibTeX writes; a broken item harms no other. */
export function* readJson(text: string): Generator<ReferenceRow> {
  const whole = parse(text);
  let isList = false;
  for (const { line, source } of splitJson(text, whole === undefined)) {
    isList = true;
    yield* readItem(line, parse(source));
  }
  // A single paper, as a program gives it.
  if (!isList && listFields(whole).has("title")) yield* readItem(1, whole);
}

function readItem(line: number, item: unknown): ReferenceRow[] {
  if (item === undefined) return [{ line, reason: "unreadable" }];
  const fields = listFields(item);
  return others.test(fields.get("itemtype") ?? "") ? [] : [createRow(line, fields)];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
