import type { Paper } from "@/lib/library/library";
import { listSummaries } from "@/lib/library/list-summary";
import { isEstimate } from "@/lib/library/queries";
import { listResources } from "@/lib/library/resources";
import { plainText } from "@/lib/markdown/plain-text";
import { maxAuthors, type SearchDocument } from "./document";

/** Languages of the summaries that digests write, in the order in which search shows them. */
export const summaryLanguages = ["zh", "en", "ja", "ko"];

/**
 * Create what search keeps of a paper, as plain text: what the pages say of it in lists. What is quoted of an
 * abstract stands in only where there is no summary in any language.
 */
export function createSearchDocument(paper: Paper): SearchDocument {
  return {
    id: paper.id,
    title: plainText(paper.title),
    ...(paper.titleTranslated !== undefined && { titleTranslated: plainText(paper.titleTranslated) }),
    authors: paper.authors.slice(0, maxAuthors),
    // One more than are named, so that lists and citations end in "and others".
    authorCount: paper.authors.length + (paper.authorsCut ? 1 : 0),
    categories: [...paper.categories],
    date: paper.firstSeen,
    ...(isEstimate(paper.appearances, paper.firstSeen) && { isEstimated: true }),
    sources: listSources(paper),
    ...(listResources(paper).some(({ kind }) => kind === "code") && { hasCode: true }),
    tldr: listSummaries(paper, summaryLanguages).map(({ language, text }) => ({
      language,
      text: plainText(text),
    })),
  };
}

function listSources({ appearances }: Paper): string[] {
  return [...new Set(appearances.map(({ digest }) => digest.source))].sort();
}
