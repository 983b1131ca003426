import { lookUpPapers } from "@/components/library/look-up-papers";
import { createImportedInterests } from "@/lib/citation/imported-interests";
import { readReferenceFile } from "@/lib/citation/read-reference-file";
import { readReferences } from "@/lib/citation/read-references";
import type { References } from "@/lib/citation/reference-paper";
import type { Interest } from "@/lib/reading/interest";

export type Imported = {
  readonly added: readonly Interest[];
  readonly faults: References["faults"];
  /** Identifiers of papers that neither the references nor the site say anything about. */
  readonly unknown: readonly string[];
};

/** Read a file of references; one that is too large is not opened. */
export async function importFile(file: File): Promise<Imported> {
  return complete(await readReferenceFile(file));
}

/** Read references from a text. */
export async function importText(text: string): Promise<Imported> {
  return complete(await readReferences(text));
}

/** Give papers that the site has the words and the day that it knows; what has its own words needs no others. */
async function complete({ papers, faults }: References): Promise<Imported> {
  const rows = createImportedInterests(papers, new Date().toISOString());
  const ids = papers.flatMap(({ id, title, text }) => (id && (title === "" || text === "") ? [id] : []));
  const { papers: found, isWhole } = await lookUpPapers(ids);
  // What was not found then would be taken for what the site does not have.
  if (!isWhole) throw new Error("The site's data could not be searched.");
  const known = rows.map((row) => {
    const paper = found.get(row.id);
    if (!paper) return row;
    const summary = paper.tldr?.map((passage) => passage.text).join("\n") ?? "";
    return { ...row, day: paper.date, title: row.title || paper.title, text: row.text || summary };
  });
  const isKnown = ({ title, text }: (typeof known)[number]) => title !== "" || text !== "";
  const unknown = known.filter((row) => !isKnown(row)).map(({ id }) => id);
  return { added: known.filter(isKnown), faults, unknown };
}
