import { listNameTags } from "@/lib/citation/author-name";
import type { Paper } from "@/lib/library/library";
import { getListSummary } from "@/lib/library/list-summary";
import { getOriginal } from "@/lib/library/original";
import { plainText } from "@/lib/markdown/plain-text";
import { announcementDate, arxivDoi, publicationDate } from "./arxiv-facts";
import type { UiLanguage } from "./dates";
import type { PageDescription } from "./metadata";
import { absoluteUrl, arxivUrls, paperPath } from "./urls";

/** Describe a paper's page in the language of the site; its title is the authors'. */
export function describePaper(paper: Paper, siteLanguage: UiLanguage = "zh"): PageDescription {
  const title = plainText(paper.title);
  const { abstract, language } = getOriginal(paper);
  return {
    title,
    description: createDescription(paper, siteLanguage),
    path: paperPath(paper.id),
    type: "article",
    citation: {
      // Zotero takes a page with a title for an article of a journal, unless this says otherwise.
      "DC.type": "preprint",
      citation_title: title,
      citation_author: listNames(paper),
      citation_publication_date: publicationDate(paper).replaceAll("-", "/"),
      citation_language: language,
      ...(abstract !== undefined && { citation_abstract: abstract }),
      citation_publisher: "arXiv",
      citation_technical_report_number: `arXiv:${paper.id}`,
      citation_arxiv_id: paper.id,
      citation_doi: arxivDoi(paper.id),
      citation_public_url: arxivUrls(paper.id).abs,
      citation_pdf_url: arxivUrls(paper.id).pdf,
    },
  };
}

/** What of a paper's description for search engines its page reads. */
export type PaperJsonLd = {
  readonly headline: string;
  readonly author: readonly { readonly "@type": "Person"; readonly name: string }[];
  readonly about: readonly string[];
};

/** Describe a paper to search engines (schema.org `ScholarlyArticle`): submitted on one day, announced perhaps later. */
export function createJsonLd(paper: Paper): string {
  const submitted = publicationDate(paper);
  const announced = announcementDate(paper);
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    headline: plainText(paper.title),
    author: paper.authors.map((name) => ({ "@type": "Person", name })),
    datePublished: announced,
    ...(submitted !== announced && { dateCreated: submitted }),
    identifier: `arXiv:${paper.id}`,
    sameAs: [arxivUrls(paper.id).abs, `https://doi.org/${arxivDoi(paper.id)}`],
    url: absoluteUrl(paperPath(paper.id)),
    about: paper.categories,
  } satisfies PaperJsonLd & Record<string, unknown>);
}

/** Zotero takes a sole author for two where the name has spaces on both sides of its comma. */
function listNames({ authors }: Paper): string[] {
  const names = listNameTags(authors);
  return names.length === 1 ? names.map((name) => name.replace(/ (?=.*, \S)/g, "\u00a0")) : names;
}

function createDescription(paper: Paper, language: UiLanguage): string {
  const summary = getListSummary(paper, language) ?? getListSummary(paper, language === "zh" ? "en" : "zh");
  return summary ? plainText(summary.text) : plainText(paper.authors.join(", "));
}
