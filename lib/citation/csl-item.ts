import { parse as parseName } from "@citation-js/name";
import { announcedIn, arxivDoi } from "@/lib/site/arxiv-facts";
import { arxivUrls } from "@/lib/site/urls";
import { type CitedPaper, toLine } from "./cited-paper";

/** A name as CSL holds it: in its parts, or whole. */
export type CslName = {
  readonly literal?: string;
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly "dropping-particle"?: string;
  readonly "non-dropping-particle"?: string;
};

/** A preprint as an item of the Citation Style Language (https://docs.citationstyles.org/en/stable/specification.html). */
export type CslItem = {
  readonly id: string;
  /** CSL 1.0.2: "article" is the type of preprints. */
  readonly type: "article";
  readonly title: string;
  readonly author: readonly CslName[];
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
    author: [...authors.flatMap(readName), ...(authorCount > authors.length ? [{ literal: "others" }] : [])],
    issued: { "date-parts": [announcedIn(paper.id)] },
    publisher: "arXiv",
    number: `arXiv:${paper.id}`,
    DOI: arxivDoi(paper.id),
    URL: arxivUrls(paper.id).abs,
  };
}

/** A name of one word, or of words and commas that the name parser would take apart wrongly, stays whole. */
function readName(author: string): CslName[] {
  const name = toLine(author);
  if (name === "") return [];
  const { given, family, ...rest } = /\band\b|[,{}]/i.test(name) ? {} : parseName(name);
  return family === undefined || given === undefined ? [{ literal: name }] : [{ given, family, ...rest }];
}
