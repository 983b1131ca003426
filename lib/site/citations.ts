import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { parse as parseName } from "@citation-js/name";
import type { Paper } from "@/lib/library/library";
import { plainText } from "@/lib/markdown/plain-text";
import { arxivUrls } from "./urls";

const { format } = plugins.config.get("@bibtex");
format.useIdAsLabel = true;
// The label is ours and safe; checking would take the colon and the dot out of it.
format.checkLabel = false;

/** Cite a paper in BibTeX, as the preprint that arXiv publishes. */
export function createBibtex(paper: Paper): string {
  const cite = new Cite({
    id: `arxiv:${paper.id}`,
    type: "document",
    title: plainText(paper.title),
    author: paper.authors.map((author) => parseName(author)),
    issued: { "date-parts": [announcedIn(paper.id)] },
    publisher: "arXiv",
    number: `arXiv:${paper.id}`,
    DOI: arxivDoi(paper.id),
    URL: arxivUrls(paper.id).abs,
  });
  return cite.format("bibtex").trim();
}

/** Return the DOI that arXiv registers for each of its papers (since 2022, for all earlier ones too). */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id}`;
}

/** Read year and month from an arXiv identifier: `2602.20165` and `hep-th/9901001` begin their number with them. */
export function announcedIn(id: string): [year: number, month: number] {
  const digits = id.slice(id.indexOf("/") + 1);
  const year = Number(digits.slice(0, 2));
  // arXiv opened in August 1991, so the two digits of a year run from 91 to 90.
  return [year >= 91 ? 1900 + year : 2000 + year, Number(digits.slice(2, 4))];
}
