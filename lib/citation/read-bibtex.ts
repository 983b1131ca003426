import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { plainTex } from "./plain-tex";
import { createRow, type Fields, listFields } from "./reference-fields";
import { maxEntry, type ReferenceRow } from "./reference-paper";
import { splitBibtex } from "./split-bibtex";

/** citation-js (0.7) would write an annotation of these into the prototype of all objects. */
const poison = /(?:__proto__|constructor)\+an/i;

/** Read the entries of a BibTeX or BibLaTeX file, one by one: the library reads a whole file or none of it. */
export function* readBibtex(text: string): Generator<ReferenceRow> {
  for (const { line, source } of splitBibtex(text)) {
    const fields = source === undefined ? undefined : parseEntry(source);
    if (fields) yield createRow(line, fields, plainTex);
    else yield { line, reason: source === undefined ? "unclosed" : "unreadable" };
  }
}

function parseEntry(source: string): Fields | undefined {
  if (source.length > maxEntry || poison.test(source)) return undefined;
  // A key says nothing here, and may be missing or have spaces.
  const entry = source.replace(/^(@\s*\w+\s*[{(])[^,={}"]*(?=,)/, "$1x");
  try {
    const [read] = [plugins.input.data(entry, "@biblatex/text")].flat();
    return typeof read === "object" && read !== null && "properties" in read
      ? listFields(read.properties)
      : undefined;
  } catch {
    // Its syntax is not BibTeX's, or groups are deeper than the stack.
    return undefined;
  }
}
