import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { parse as parseName } from "@citation-js/name";
import type { Paper } from "@/lib/library/library";
import { plainText } from "@/lib/markdown/plain-text";
import { announcedIn, arxivDoi } from "./arxiv-facts";
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
