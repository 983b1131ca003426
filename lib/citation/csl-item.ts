import { arxivDoi, publicationDate } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { type AuthorName, listAuthorNames } from "./author-name";
import { createCitationKeys } from "./citation-key";
import { type CitedPaper, isCut, listKeywords, toLine } from "./cited-paper";

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
  readonly language?: string;
  /** The schema has one text for all. */
  readonly keyword?: string;
  readonly note?: string;
};

/** Write papers as a list of CSL items in JSON. */
export function writeCslJson(papers: readonly CitedPaper[]): string {
  const keys = createCitationKeys(papers);
  return `${JSON.stringify(
    papers.map((paper, place) => createCslItem(paper, keys[place])),
    null,
    2,
  )}\n`;
}

/** Create the CSL item of a paper; a cut list of authors ends in "others". */
export function createCslItem(paper: CitedPaper, id = createCitationKeys([paper])[0] ?? ""): CslItem {
  const { abstract, language, note = "" } = paper;
  const keyword = listKeywords(paper)
    .map((word) => word.replace(/,\s*/g, " "))
    .join(", ");
  return {
    id,
    type: "article",
    title: toLine(paper.title),
    author: [...listAuthorNames(paper), ...(isCut(paper) ? [{ literal: "others" }] : [])],
    ...(abstract !== undefined && { abstract: toLine(abstract) }),
    issued: { "date-parts": [publicationDate(paper).split("-").map(Number)] },
    publisher: "arXiv",
    number: `arXiv:${paper.id}`,
    DOI: arxivDoi(paper.id),
    URL: arxivUrls(paper.id).abs,
    ...(language !== undefined && { language }),
    ...(keyword !== "" && { keyword }),
    ...(note !== "" && { note: toLine(note) }),
  };
}
