import { arxivUrls } from "@/lib/site/urls";
import { type CitedPaper, listAuthors, toLine } from "./cited-paper";

type Column = { readonly name: string; readonly read: (paper: CitedPaper) => string };

const columns: readonly Column[] = [
  { name: "arxiv_id", read: ({ id }) => id },
  { name: "title", read: ({ title }) => title },
  { name: "title_translated", read: ({ titleTranslated = "" }) => titleTranslated },
  { name: "authors", read: (paper) => listAuthors(paper).join("; ") },
  { name: "categories", read: ({ categories }) => categories.join(" ") },
  { name: "first_seen", read: ({ date }) => date },
  { name: "digests", read: ({ sources = [] }) => sources.join(" ") },
  { name: "has_code", read: ({ hasCode = false }) => (hasCode ? "yes" : "") },
  { name: "summary_en", read: (paper) => getSummary(paper, "en") },
  { name: "summary_zh", read: (paper) => getSummary(paper, "zh") },
  { name: "url", read: ({ id }) => arxivUrls(id).abs },
];

const libraryColumns: readonly Column[] = [
  ...columns.filter(({ name }) => /^(?:arxiv_id|title|authors|categories|first_seen)$/.test(name)),
  { name: "kept", read: ({ kept = "" }) => kept },
  { name: "tags", read: ({ tags = [] }) => tags.join("; ") },
  { name: "note", read: ({ note = "" }) => note },
  ...columns.filter(({ name }) => name === "url"),
];

/** Write papers as CSV (RFC 4180) that a spreadsheet opens as UTF-8 and runs none of as a formula. */
export function writeCsv(papers: readonly CitedPaper[]): string {
  return writeTable(columns, papers);
}

/** Write kept papers as CSV, with the reader's own tags and notes. */
export function writeLibraryCsv(papers: readonly CitedPaper[]): string {
  return writeTable(libraryColumns, papers);
}

function writeTable(columns: readonly Column[], papers: readonly CitedPaper[]): string {
  const rows = [
    columns.map(({ name }) => name),
    ...papers.map((paper) => columns.map(({ read }) => read(paper))),
  ];
  // Excel takes a file without a byte order mark for one of the system's own encoding.
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("")}`;
}

/** Quote a cell; what a spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV Injection"). */
function writeCell(text: string): string {
  const line = toLine(text);
  const safe = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function getSummary({ tldr = [] }: CitedPaper, wanted: string): string {
  return tldr.find(({ language }) => language === wanted)?.text ?? "";
}
