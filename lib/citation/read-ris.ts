import { plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { createLineCounter } from "./line-counter";
import { createRow, listFields } from "./reference-fields";
import { maxEntry, type ReferenceRow } from "./reference-paper";

const tag = /^[A-Z][A-Z0-9] {1,2}-(?= |$)/;

/** Read the records of an RIS file, one by one: the library stops at a line that belongs to none. */
export function* readRis(text: string): Generator<ReferenceRow> {
  let record: string[] = [];
  let start = 1;
  const lineAt = createLineCounter(text);
  for (const { 0: written, index } of text.matchAll(/[^\r\n]+/g)) {
    const name = tag.exec(written)?.[0].slice(0, 2);
    const isOpen = record.length > 0;
    if (name === "ER" || name === "TY") {
      if (isOpen) yield readRecord(start, record);
      record = [];
    }
    if (name === "ER" || (name === undefined && !isOpen)) continue;
    if (record.length === 0) start = lineAt(index);
    // Some write one space before the dash.
    record.push(name === undefined ? written : written.replace(tag, `${name}  -`));
  }
  if (record.length > 0) yield readRecord(start, record);
}

function readRecord(line: number, record: readonly string[]): ReferenceRow {
  // The library throws where the type is missing.
  const source = record.join("\n").replace(/^TY {2}-\s*(?=\n|$)/, "TY  - GEN");
  if (!source.startsWith("TY") || source.length > maxEntry) return { line, reason: "unreadable" };
  try {
    const [read] = [plugins.input.data(source, "@ris/file")].flat();
    return createRow(line, listFields(read));
  } catch {
    return { line, reason: "unreadable" };
  }
}
