import { arxivUrls } from "@/lib/site/urls";
import { type CitedPaper, listAuthors, toLine } from "./cited-paper";

/** Write papers as a Markdown list of links to arXiv with authors and date, and below each the reader's own note. */
export function writeMarkdownCitations(papers: readonly CitedPaper[]): string {
  return papers.map(writeItem).join("");
}

function writeItem(paper: CitedPaper): string {
  const authors = listAuthors(paper, 4).map(escapeMarkdown).join(", ");
  const tags = (paper.tags ?? []).map(escapeMarkdown).join(", ");
  const facts = [authors, paper.date, tags].filter((fact) => fact !== "").map((fact) => ` · ${fact}`);
  const note = escapeMarkdown(paper.note ?? "");
  const link = `- [${escapeMarkdown(paper.title)}](${arxivUrls(paper.id).abs})${facts.join("")}\n`;
  return note === "" ? link : `${link}  > ${note}\n`;
}

/** Write a text as one line in which Markdown finds no markup. */
export function escapeMarkdown(text: string): string {
  return toLine(text).replace(/[\\`*_[\]<>&|~$#]/g, "\\$&");
}
