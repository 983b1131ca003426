import { arxivDoi, publicationDate } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { type AuthorName, splitName } from "./author-name";
import { type CitedPaper, toLine } from "./cited-paper";

/** A preprint as an item of the Citation Style Language (https://docs.citationstyles.org/en/stable/specification.html). */
export type CslItem = {
  readonly id: string;
  /** CSL 1.0.2: "article" is the type of preprints. */
  readonly type: "article";
  readonly title: string;
  readonly author: readonly AuthorName[];
  readonly abstract?: string;
  readonly issued: { readonly "date-parts": readonly (readonly number[])[] };
  readonly publisher: "arXiv";
  readonly number: string;
  readonly DOI: string;
  readonly URL: string;
};

/** Write papers as a list of CSL items in JSON. */
export function writeCslJson(papers: readonly CitedPaper[]): string {
  return `${JSON.stringify(papers.map(createCslItem), null, 2)}\n`;
}

/** Create the CSL item of a paper; a cut list of authors ends in "others". */
export function createCslItem(paper: CitedPaper): CslItem {
  const { authors, authorCount = authors.length } = paper;
  return {
    id: `arxiv:${paper.id}`,
    type: "article",
    title: toLine(paper.title),
    author: [...listNames(authors), ...(authorCount > authors.length ? [{ literal: "others" }] : [])],
    ...(paper.abstract !== undefined && { abstract: toLine(paper.abstract) }),
    issued: { "date-parts": [publicationDate(paper).split("-").map(Number)] },
    publisher: "arXiv",
    number: `arXiv:${paper.id}`,
    DOI: arxivDoi(paper.id),
    URL: arxivUrls(paper.id).abs,
  };
}

function listNames(authors: readonly string[]): AuthorName[] {
  return authors.filter((author) => toLine(author) !== "").map(splitName);
}
