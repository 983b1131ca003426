import { escapeHtml } from "@/lib/site/xml";
import { type FeedHead, midnight } from "./atom";
import type { FeedEntry } from "./feed-entry";

/** Write a document of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), whose next one has older entries. */
export function writeJsonFeed(head: FeedHead, entries: readonly string[]): string {
  const { id, title, subtitle, author, language, self, next } = head;
  const top = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: subtitle,
    home_page_url: id,
    feed_url: self,
    ...(next !== undefined && { next_url: next }),
    authors: [{ name: author }],
    language,
  });
  return `${top.slice(0, -1)},"items":[\n${entries.join(",\n")}]}\n`;
}

/** Write an item of a document of JSON Feed. */
export function writeJsonItem(entry: FeedEntry): string {
  const { url, title, language, authors, categories, published, updated, arxiv, pdf, content } = entry;
  return JSON.stringify({
    id: url,
    url,
    external_url: arxiv,
    title,
    content_html: content === "" ? `<p>${escapeHtml(title)}</p>` : content,
    date_published: midnight(published),
    date_modified: midnight(updated),
    authors: authors.map((name) => ({ name })),
    tags: categories,
    language,
    attachments: [{ url: pdf, mime_type: "application/pdf" }],
  });
}
