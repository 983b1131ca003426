import type { Metadata } from "next";
import { getLede } from "@/lib/library/lede";
import type { Paper } from "@/lib/library/library";
import type { Site } from "@/lib/library/site";
import { plainText } from "@/lib/markdown/plain-text";
import { announcedIn, arxivDoi } from "./arxiv-facts";
import { createPageMetadata, type PageText } from "./metadata";
import { absoluteUrl, arxivUrls, paperPath } from "./urls";

/** What a paper's page says of itself: its text, and the `citation_*` tags of reference managers and Google Scholar. */
export type PaperDescription = {
  readonly page: Required<PageText>;
  readonly citation: Readonly<Record<`citation_${string}`, string | string[]>>;
};

/** Describe a paper's page. */
export function describePaper(paper: Paper): PaperDescription {
  const title = plainText(paper.title);
  return {
    page: { title, description: createDescription(paper), path: paperPath(paper.id), type: "article" },
    citation: {
      citation_title: title,
      citation_author: [...paper.authors],
      citation_publication_date: paper.published?.replaceAll("-", "/") ?? announcedIn(paper.id).join("/"),
      citation_arxiv_id: paper.id,
      citation_doi: arxivDoi(paper.id),
      citation_pdf_url: arxivUrls(paper.id).pdf,
    },
  };
}

/** Describe a paper's page to the framework. */
export function createPaperMetadata(site: Pick<Site, "title">, paper: Paper): Metadata {
  const { page, citation } = describePaper(paper);
  return { ...createPageMetadata(site, page), other: citation };
}

/** Describe a paper to search engines (schema.org `ScholarlyArticle`). */
export function createJsonLd(paper: Paper): string {
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    headline: plainText(paper.title),
    author: paper.authors.map((name) => ({ "@type": "Person", name })),
    datePublished: paper.published ?? paper.firstSeen,
    identifier: `arXiv:${paper.id}`,
    sameAs: [arxivUrls(paper.id).abs, `https://doi.org/${arxivDoi(paper.id)}`],
    url: absoluteUrl(paperPath(paper.id)),
    about: paper.categories,
  });
}

function createDescription(paper: Paper): string {
  const lede = getLede(paper, "zh") ?? getLede(paper, "en");
  return lede ? plainText(lede.text) : paper.authors.join(", ");
}
