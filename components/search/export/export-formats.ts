import type { SearchDocument } from "@/lib/search/document";
import { announcedIn, arxivDoi } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";

/** A format in which papers found can be taken along. */
export type ExportFormat = "bibtex" | "csv" | "markdown";

/** A file's name, its media type, and how papers are written in it. */
export type ExportWriter = {
  readonly name: string;
  readonly type: string;
  readonly write: (papers: readonly SearchDocument[]) => string;
};

export const exportWriters: Readonly<Record<ExportFormat, ExportWriter>> = {
  bibtex: { name: "papers.bib", type: "application/x-bibtex", write: writeBibtex },
  csv: { name: "papers.csv", type: "text/csv;charset=utf-8", write: writeCsv },
  markdown: { name: "papers.md", type: "text/markdown;charset=utf-8", write: writeMarkdown },
};

/** Write papers as BibTeX, labelled as each paper's own page labels it; a list of authors that search cut ends in "others". */
export function writeBibtex(papers: readonly SearchDocument[]): string {
  return papers.map(writeBibtexEntry).join("\n");
}

/** Write papers as CSV (RFC 4180) that a spreadsheet opens as UTF-8 and runs none of as a formula. */
export function writeCsv(papers: readonly SearchDocument[]): string {
  const rows = papers.map((paper) => [
    paper.id,
    paper.title,
    paper.titleTranslated ?? "",
    listAuthors(paper).join("; "),
    paper.categories.join(" "),
    paper.date,
    paper.sources.join(" "),
    paper.hasCode ? "yes" : "",
    getSummary(paper, "en"),
    getSummary(paper, "zh"),
    arxivUrls(paper.id).abs,
  ]);
  // Excel takes a file without a byte order mark for one of the system's own encoding.
  return `\uFEFF${[csvColumns, ...rows].map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

/** Write papers as a Markdown list of links to arXiv with authors and date. */
export function writeMarkdown(papers: readonly SearchDocument[]): string {
  return papers
    .map((paper) => {
      const authors = listAuthors(paper, 4).map(escapeMarkdown).join(", ");
      const facts = [authors, paper.date].filter((fact) => fact !== "").join(" · ");
      return `- [${escapeMarkdown(paper.title)}](${arxivUrls(paper.id).abs}) · ${facts}\n`;
    })
    .join("");
}

const csvColumns = [
  "arxiv_id",
  "title",
  "title_translated",
  "authors",
  "categories",
  "first_seen",
  "digests",
  "has_code",
  "summary_en",
  "summary_zh",
  "url",
];

function writeBibtexEntry(paper: SearchDocument): string {
  const [year, month] = announcedIn(paper.id);
  const fields = {
    author: listBibtexAuthors(paper),
    title: `{${escapeBibtex(paper.title)}}`,
    year: String(year),
    month: String(month),
    publisher: "arXiv",
    eprint: paper.id,
    archiveprefix: "arXiv",
    primaryclass: paper.categories[0] ?? "",
    doi: arxivDoi(paper.id),
    url: arxivUrls(paper.id).abs,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `\t${name} = {${value}},\n`);
  return `@misc{arxiv:${paper.id},\n${lines.join("")}}\n`;
}

/** A name that holds the word between two names would be read as two. */
function listBibtexAuthors({ authors, authorCount }: SearchDocument): string {
  const names = authors.map((author) => {
    const name = escapeBibtex(author);
    return / and /i.test(name) ? `{${name}}` : name;
  });
  return [...names, ...(authorCount > authors.length ? ["others"] : [])].join(" and ");
}

const bibtexEscapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escape what TeX reads as a command; a brace by itself would end the entry. */
function escapeBibtex(text: string): string {
  return toLine(text).replace(/[\\{}~^$&#_%]/g, (character) => bibtexEscapes[character] ?? `\\${character}`);
}

/** Quote a cell; what a spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV Injection"). */
function writeCell(text: string): string {
  const line = toLine(text);
  const safe = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function escapeMarkdown(text: string): string {
  return toLine(text).replace(/[\\`*_[\]<>&|~$#]/g, "\\$&");
}

/** Every format here keeps a text on one line. */
function toLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function listAuthors({ authors, authorCount }: SearchDocument, most = authors.length): string[] {
  const named = authors.slice(0, most);
  const rest = authorCount - named.length;
  return rest > 0 ? [...named, `+${rest}`] : named;
}

function getSummary({ tldr }: SearchDocument, wanted: string): string {
  return tldr.find(({ language }) => language === wanted)?.text ?? "";
}
