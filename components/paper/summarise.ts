import type { Paper } from "@/lib/library/library";
import { plainText } from "@/lib/markdown/plain-text";
import type { PaperSummary } from "@/lib/reading/mark";

/** Summarise a paper as the browser remembers it. */
export function summarise({ title, authors, categories, firstSeen }: Paper): PaperSummary {
  return { title: plainText(title), authors, categories, date: firstSeen };
}
