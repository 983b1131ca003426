import type { Passage } from "@/lib/library/passages";

/**
 * Return the class by which a text gives way to the reading language: only where one in that language is among those
 * beside it. Elsewhere it stands in for that one, and is marked.
 */
export function readingClass(language: string, beside: readonly string[]): string {
  const other = language === "en" ? "zh" : language === "zh" ? "en" : undefined;
  return other !== undefined && beside.includes(other) ? `reading-${language}` : "";
}

/** List the languages of the passages that no generator spoiled. */
export function soundLanguages(passages: readonly Passage[]): readonly string[] {
  return passages.filter(({ flags }) => flags.length === 0).map(({ section }) => section.language);
}

/** Return whether passages are in several languages, so that one mark cannot name the language of all. */
export function isMixed(passages: readonly Passage[]): boolean {
  return new Set(passages.map(({ section }) => section.language)).size > 1;
}

/** Return whether the same digests hold all passages, so that naming them once is enough. */
export function haveSameDigests(passages: readonly Passage[]): boolean {
  const files = passages.map((passage) => passage.appearances.map(({ digest }) => digest.file).join(" "));
  return new Set(files).size <= 1;
}
