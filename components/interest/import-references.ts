import { findPapers } from "@/components/library/find-papers";
import { createImportedInterests } from "@/lib/citation/imported-interests";
import { readReferenceFile } from "@/lib/citation/read-reference-file";
import { readReferences } from "@/lib/citation/read-references";
import type { References } from "@/lib/citation/reference-paper";
import type { Interest } from "@/lib/reading/interest";

export type Imported = { readonly added: readonly Interest[]; readonly faults: References["faults"] };

/** Read a file of references; one that is too large is not opened. */
export async function importFile(file: File): Promise<Imported> {
  return complete(await readReferenceFile(file));
}

/** Read references from a text. */
export async function importText(text: string): Promise<Imported> {
  return complete(await readReferences(text));
}

/** Give papers that the site has the words and the day that it knows; what tells its own words needs no other. */
async function complete({ papers, faults }: References): Promise<Imported> {
  const rows = createImportedInterests(papers, new Date().toISOString());
  const ids = papers.flatMap(({ id, title, text }) => (id && (title === "" || text === "") ? [id] : []));
  const { papers: found } = await findPapers(ids);
  const added = rows.map((row) => {
    const known = found.get(row.id);
    if (!known) return row;
    const summary = known.tldr?.map((passage) => passage.text).join("\n") ?? "";
    return { ...row, day: known.date, title: row.title || known.title, text: row.text || summary };
  });
  return { added, faults };
}
