import { detectLanguage } from "@/lib/digest/language";
import { plainMarkdown, plainText } from "@/lib/markdown/plain-text";
import type { Paper } from "./library";
import { listPassages } from "./passages";

/** What a paper's authors wrote, as far as digests hold it. */
export type Original = {
  /** BCP 47 primary language. */
  readonly language: string;
  /** In plain text, on one line; absent where no digest has it in the authors' words. */
  readonly abstract?: string;
};

/**
 * Get a paper's abstract in its authors' words, and their language. An abstract that is neither English, which arXiv
 * asks for, nor in the language of the title is a translation below the wrong label, and left out.
 */
export function getOriginal(paper: Paper): Original {
  const language = getTitleLanguage(paper);
  const sound = listPassages(paper)
    .get("abstract")
    ?.filter(({ section, flags }) => flags.length === 0 && section.source.trim() !== "");
  const found =
    sound?.find(({ section }) => section.language === "en") ??
    sound?.find(({ section }) => section.language === language);
  if (!found) return { language };
  const { format, source, language: ofAbstract } = found.section;
  const text = format === "markdown" ? plainMarkdown(source) : plainText(source);
  return { language: ofAbstract, abstract: text.replace(/\s+/g, " ").trim() };
}

/** Return the language of a paper's title (BCP 47), which its authors write in: English where the title is of none. */
export function getTitleLanguage({ title }: Pick<Paper, "title">): string {
  const language = detectLanguage(title);
  return language === "und" ? "en" : language;
}
