import type { PaperSummary } from "@/lib/reading/mark";
import type { PaperJsonLd } from "@/lib/site/paper-metadata";

/** Summarise the paper of this page from its description for search engines; nothing of it shows on the server. */
export function readPageSummary(date: string): PaperSummary {
  const json =
    typeof document === "undefined"
      ? undefined
      : document.querySelector('script[type="application/ld+json"]')?.textContent;
  if (!json) return { title: "", authors: [], categories: [], date };
  const { headline, author, about }: PaperJsonLd = JSON.parse(json);
  return { title: headline, authors: author.map(({ name }) => name), categories: about, date };
}
