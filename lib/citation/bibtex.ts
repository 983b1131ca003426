import { arxivDoi, publicationDate } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { listAuthorNames, nameFamily } from "./author-name";
import { createCitationKeys } from "./citation-key";
import { type CitedPaper, isCut, listKeywords } from "./cited-paper";
import { type TexPart, writePreamble, writeTex } from "./tex-text";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Write papers as BibTeX, each as the preprint that arXiv publishes, for pdflatex with the styles of BibTeX and with
 * biblatex. A cut list of authors ends in "others". Styles that know no `eprint` print `howpublished`.
 *
 * citation-js (0.7) reads these entries in the tests, but does not write them: it either drops Chinese or escapes
 * nothing, opens a group at `<b>`, breaks a name that ends in "and", and knows no `eprint`.
 */
export function writeBibtex(papers: readonly CitedPaper[]): string {
  const keys = createCitationKeys(papers);
  const entries = papers.map((paper, place) => writeEntry(paper, keys[place] ?? "")).join("\n");
  const preamble = writePreamble(entries);
  return preamble === "" ? entries : `${entries}\n${preamble}`;
}

function writeEntry(paper: CitedPaper, key: string): string {
  const [year = "", month = "", day = ""] = publicationDate(paper).split("-");
  const category = paper.categories[0] === undefined ? "" : write(paper.categories[0]);
  const title = writeTex(paper.titleParts ?? [paper.title]);
  const fields = {
    author: writeAuthors(paper),
    title: title === "" ? "" : `{${title}}`,
    year,
    month: months[Number(month) - 1] ?? "",
    day: day.replace(/^0/, ""),
    howpublished: `arXiv:${paper.id}${category === "" ? "" : ` [${category}]`}`,
    publisher: "arXiv",
    eprint: paper.id,
    eprinttype: "arXiv",
    archiveprefix: "arXiv",
    primaryclass: category,
    doi: arxivDoi(paper.id),
    url: arxivUrls(paper.id).abs,
    keywords: listKeywords(paper)
      .map((word) => write(word.replace(/[,;]\s*/g, " ")))
      .join(", "),
    abstract: write(paper.abstract ?? ""),
    note: write(paper.note ?? ""),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== "")
    // Styles know the months by these names, and write them as they are used to.
    .map(([name, value]) => `\t${name} = ${name === "month" ? value : `{${value}}`},\n`);
  return `@misc{${key},\n${lines.join("")}}\n`;
}

function write(text: TexPart): string {
  return writeTex([text]);
}

/** A name that is whole stays so within braces, as do the word between two names and the comma that turns one around. */
function writeAuthors(paper: CitedPaper): string {
  const names = listAuthorNames(paper).map((name) => {
    if ("literal" in name) {
      const literal = write(name.literal);
      return /^others$|[\s,]/i.test(literal) ? `{${literal}}` : literal;
    }
    const { given, suffix } = name;
    // citation-js takes what follows "-i" for another word of a family.
    const family = write(nameFamily(name)).replace(/\S+-\p{Ll}\S*/gu, "{$&}");
    return [family, ...[suffix, given].filter((part) => part !== undefined).map(write)].join(", ");
  });
  return [...names, ...(isCut(paper) ? ["others"] : [])].join(" and ");
}
