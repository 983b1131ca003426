import { arxivDoi, publicationDate } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { nameFamily, splitName } from "./author-name";
import { type CitedPaper, toLine } from "./cited-paper";

/**
 * Write papers as BibTeX, each as the preprint that arXiv publishes; a cut list of authors ends in "others". Text that
 * TeX would read as a command is escaped, letters of every script stay.
 *
 * citation-js (0.7) reads these entries in the tests, but does not write them: it either drops Chinese or escapes
 * nothing, opens a group at `<b>`, breaks a name that ends in "and", and knows no `eprint`.
 */
export function writeBibtex(papers: readonly CitedPaper[]): string {
  return papers.map(writeEntry).join("\n");
}

function writeEntry(paper: CitedPaper): string {
  const [year = "", month = ""] = publicationDate(paper).split("-");
  const fields = {
    author: writeAuthors(paper),
    title: `{${escapeBibtex(paper.title)}}`,
    year,
    month: String(Number(month)),
    publisher: "arXiv",
    eprint: paper.id,
    archiveprefix: "arXiv",
    primaryclass: escapeBibtex(paper.categories[0] ?? ""),
    doi: arxivDoi(paper.id),
    url: arxivUrls(paper.id).abs,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `\t${name} = {${value}},\n`);
  return `@misc{arxiv:${paper.id},\n${lines.join("")}}\n`;
}

function writeAuthors({ authors, authorCount = authors.length }: CitedPaper): string {
  const names = authors.filter((author) => toLine(author) !== "").map(writeName);
  return [...names, ...(authorCount > authors.length ? ["others"] : [])].join(" and ");
}

/** A name that is whole stays so within braces, as do the word between two names and the comma that turns one around. */
function writeName(author: string): string {
  const name = splitName(author);
  if ("literal" in name) {
    const literal = escapeBibtex(name.literal);
    return /^others$|[\s,]/i.test(literal) ? `{${literal}}` : literal;
  }
  const { given, suffix } = name;
  return [nameFamily(name), ...(suffix === undefined ? [] : [suffix]), given].map(escapeBibtex).join(", ");
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

/** Escape what TeX reads as a command; a brace by itself would end the entry. */
function escapeBibtex(text: string): string {
  return toLine(text).replace(/[\\{}~^$&#_%<>|]/g, (character) => escapes[character] ?? `\\${character}`);
}
