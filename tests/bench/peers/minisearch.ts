import type { Paper } from "@/lib/library/library";
import { getOriginal } from "@/lib/library/original";
import type { SearchDocument } from "@/lib/search/index/document";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { createMiniSearchDocument, miniSearchOptions } from "./minisearch-options";

const batchSize = 500;

/** Write a MiniSearch index as JSON; undefined where that takes longer than some milliseconds. */
export async function writeMiniSearch(
  documents: readonly SearchDocument[],
  maxTime: number,
): Promise<string | undefined> {
  const { default: MiniSearch } = await import("minisearch");
  const index = new MiniSearch(miniSearchOptions);
  const start = performance.now();
  for (let place = 0; place < documents.length; place += batchSize) {
    if (performance.now() - start > maxTime) return undefined;
    index.addAll(documents.slice(place, place + batchSize).map(createMiniSearchDocument));
  }
  return JSON.stringify(index);
}

/**
 * Create what finds the first `limit` papers, by identifier, as MiniSearch does when it is set up for it: any word
 * with room for a typing error, Chinese by pairs, abstracts as well.
 */
export async function createMiniSearchFinder(
  papers: readonly Paper[],
  limit: number,
): Promise<(query: string) => Promise<readonly string[]>> {
  const { default: MiniSearch } = await import("minisearch");
  const index = new MiniSearch({
    ...miniSearchOptions,
    fields: [...miniSearchOptions.fields, "abstract"],
    searchOptions: { ...miniSearchOptions.searchOptions, combineWith: "OR", fuzzy: 0.2 },
  });
  for (const paper of papers) {
    const document = createMiniSearchDocument(createSearchDocument(paper));
    index.addAll([{ ...document, abstract: getOriginal(paper).abstract ?? "" }]);
  }
  return async (query) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => String(id));
}
