import type { Paper } from "@/lib/library/library";
import { plainText } from "@/lib/markdown/plain-text";

/** Summarise a paper as the browser remembers it and lists show it, in plain text. */
export function summarise({ title, authors, authorsCut, categories, firstSeen }: Paper) {
  const others = authorsCut && { authorCount: authors.length + 1 };
  return { title: plainText(title), authors, ...others, categories, date: firstSeen };
}
