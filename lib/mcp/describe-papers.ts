import type { SearchDocument } from "@/lib/search/index/document";
import { arxivUrls } from "@/lib/site/urls";
import type { PublishedFiles } from "./published-files";

/** Authors who are named; `read_paper` names all. */
const mostAuthors = 6;

/** Describe papers to a language model, numbered from `first` on: what they are, who summarises them, where they are. */
export function describePapers(
  papers: readonly SearchDocument[],
  site: PublishedFiles,
  first: number,
): string {
  return papers.map((paper, place) => `${first + place}. ${describePaper(paper, site)}`).join("\n\n");
}

function describePaper(paper: SearchDocument, site: PublishedFiles): string {
  const { id, title, titleTranslated, categories, date, isEstimated, sources, hasCode, tldr } = paper;
  const facts = [
    `arXiv:${id}`,
    categories.join(", "),
    `first told ${date}${isEstimated ? " (estimated)" : ""} by ${sources.join(", ")}`,
    hasCode ? "has code" : "",
  ];
  return [
    title,
    titleTranslated ?? "",
    listAuthors(paper),
    facts.filter(Boolean).join(" · "),
    ...tldr.map(({ language, text }) => `Summary (${language}): ${text}`),
    site.link(`papers/${id}/`) ?? arxivUrls(id).abs,
  ]
    .filter(Boolean)
    .join("\n   ");
}

function listAuthors({ authors, authorCount }: SearchDocument): string {
  const named = authors.slice(0, mostAuthors);
  const others = authorCount - named.length;
  return named.join(", ") + (others > 0 ? ` and ${others} more` : "");
}
