import { createSearchFeeds } from "@/lib/export/export-search-feeds";
import { getLibrary } from "@/lib/library/load";
import { listFeedFiles } from "@/lib/site/feed/feed-files";
import { areTemplates } from "./page-kind";

let files: ReadonlyMap<string, () => string> | undefined;

/** List the documents of the site's feeds by name; beside templates, the export writes them itself. */
export function getFeedFiles(): ReadonlyMap<string, () => string> {
  if (areTemplates()) return new Map();
  const library = getLibrary();
  files ??= new Map([
    ...listFeedFiles(library).map(({ name, write }) => [name, write] as const),
    ...createSearchFeeds(library),
  ]);
  return files;
}

/** Answer with a document of a feed. */
export function serveFeed(name: string): Response {
  const type = name.endsWith(".json") ? "application/feed+json" : "application/atom+xml";
  return new Response(getFeedFiles().get(name)?.() ?? "", { headers: { "content-type": type } });
}
