import type { PaperSummary } from "@/lib/reading/mark";
import type { PaperJsonLd } from "@/lib/site/paper-metadata";

/** Summarise the paper of a page from its description for search engines; nothing of it shows on the server. */
export function readPageSummary(page: ParentNode | undefined, date: string): PaperSummary {
  const json = page?.querySelector('script[type="application/ld+json"]')?.textContent;
  if (!json) return { title: "", authors: [], categories: [], date };
  const { headline, author, about }: PaperJsonLd = JSON.parse(json);
  return { title: headline, authors: author.map(({ name }) => name), categories: about, date };
}
