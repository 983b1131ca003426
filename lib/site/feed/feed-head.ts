import type { Library } from "@/lib/library/library";
import { absoluteUrl } from "@/lib/site/urls";
import type { FeedHead } from "./atom";
import { fileUrl } from "./feeds";

/** What distinguishes one feed from another. */
export type FeedName = {
  readonly title: string;
  /** Path of the page that shows the same papers. */
  readonly page: string;
  /** File of the document, below the site's root. */
  readonly file: string;
};

/** Create the head of a document whose newest entry is of a day, or which has none. */
export function createHead(
  { site }: Pick<Library, "site">,
  { title, page, file, updated = "1970-01-01" }: FeedName & { readonly updated?: string | undefined },
): FeedHead {
  return {
    id: absoluteUrl(page),
    title,
    subtitle: site.description[site.defaultLanguage],
    author: site.title,
    language: site.defaultLanguage === "zh" ? "zh-CN" : "en",
    updated,
    self: fileUrl(file),
  };
}
