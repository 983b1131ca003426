import type { Paper } from "@/lib/library/library";
import { plainText } from "@/lib/markdown/plain-text";

/** Summarise a paper as the browser remembers it and lists show it, in plain text. */
export function summarise({ title, authors, categories, firstSeen }: Paper) {
  return { title: plainText(title), authors, categories, date: firstSeen };
}
