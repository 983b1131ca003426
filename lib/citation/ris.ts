import { arxivDoi, publicationDate } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { type AuthorName, listAuthorNames, nameFamily } from "./author-name";
import { createCitationKeys } from "./citation-key";
import { type CitedPaper, isCut, listKeywords, toLine } from "./cited-paper";

/**
 * Write papers in the RIS format of reference managers, a line a field. citation-js (0.7) reads these records in the
 * tests, but does not write them: it takes a preprint for an article of a journal, breaks words at the end of its lines
 * and joins keywords.
 */
export function writeRis(papers: readonly CitedPaper[]): string {
  const keys = createCitationKeys(papers);
  return papers.map((paper, place) => writeRecord(paper, keys[place] ?? "")).join("\n");
}

function writeRecord(paper: CitedPaper, key: string): string {
  const [year = "", month = "", day = ""] = publicationDate(paper).split("-");
  const fields: readonly (readonly [tag: string, value: string])[] = [
    // RIS has no preprints.
    ["TY", "UNPB"],
    ...listAuthorNames(paper).map((name) => ["AU", writeName(name)] as const),
    ...(isCut(paper) ? [["AU", "others"] as const] : []),
    ["TI", paper.title],
    ["AB", paper.abstract ?? ""],
    ["DA", `${year}/${month}/${day}/`],
    ["PY", year],
    ["PB", "arXiv"],
    ["C7", `arXiv:${paper.id}`],
    ["DO", arxivDoi(paper.id)],
    ["UR", arxivUrls(paper.id).abs],
    ["LA", paper.language ?? ""],
    ...listKeywords(paper).map((word) => ["KW", word] as const),
    ["N1", paper.note ?? ""],
    ["ID", key],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const line = toLine(value);
    return line === "" ? [] : `${tag}  - ${line}`;
  });
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** RIS has no place for the "van" of a name but before the family; a suffix appears last. */
function writeName(name: AuthorName): string {
  if ("literal" in name) return name.literal;
  return [nameFamily(name), name.given, name.suffix].filter(Boolean).join(", ");
}
