import { getLede } from "@/lib/library/lede";
import type { Paper } from "@/lib/library/library";
import { plainText } from "@/lib/markdown/plain-text";
import { announcedIn, arxivDoi } from "./arxiv-facts";
import type { PageDescription } from "./metadata";
import { absoluteUrl, arxivUrls, paperPath } from "./urls";

/** Describe a paper's page. */
export function describePaper(paper: Paper): PageDescription {
  const title = plainText(paper.title);
  return {
    title,
    description: createDescription(paper),
    path: paperPath(paper.id),
    type: "article",
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

/** What of a paper's description for search engines its page reads. */
export type PaperJsonLd = {
  readonly headline: string;
  readonly author: readonly { readonly "@type": "Person"; readonly name: string }[];
  readonly about: readonly string[];
};

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
  } satisfies PaperJsonLd & Record<string, unknown>);
}

function createDescription(paper: Paper): string {
  const lede = getLede(paper, "zh") ?? getLede(paper, "en");
  return lede ? plainText(lede.text) : paper.authors.join(", ");
}
