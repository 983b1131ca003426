import type { SearchDocument } from "@/lib/search/document";
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
