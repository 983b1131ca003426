import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { type AuthorName, nameFamily } from "./author-name";
import type { CitedPaper } from "./cited-paper";
import { createCslItem } from "./csl-item";

/**
 * Write papers in the RIS format of reference managers. citation-js maps the fields; the lines are written here, because
 * its own break every 70 characters and readers put a space into the word that was broken.
 */
export function writeRis(papers: readonly CitedPaper[]): string {
  return papers.map(writeRecord).join("\n");
}

function writeRecord(paper: CitedPaper): string {
  const item = createCslItem(paper);
  const cite = new Cite({ ...item, author: item.author.map(joinParticles) });
  const records = cite.format("ris", { format: "object" });
  // Its map has "JOUR" for CSL's preprints, which none of them is, and cuts long labels.
  const fields = records.flatMap((record) => Object.entries({ ...record, TY: "UNPB", ID: item.id }));
  const lines = fields
    .filter(([tag]) => tag !== "TY")
    .flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}`));
  return ["TY  - UNPB", ...lines, "ER  - ", ""].join("\r\n");
}

/** RIS has no place for the "van" of a name but before the family. */
function joinParticles(name: AuthorName): object {
  return "literal" in name
    ? name
    : {
        given: name.given,
        family: nameFamily(name),
        ...(name.suffix !== undefined && { suffix: name.suffix }),
      };
}
