import type { TexPart } from "./tex-text";

/** What citations and lists are written of; what search finds and what a browser keeps have it all. */
export type CitedPaper = {
  /** arXiv identifier without version. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** The title with its formulas as they were typed, where its source is at hand. */
  readonly titleParts?: readonly TexPart[];
  readonly authors: readonly string[];
  /** How many authors there are, where the list may be cut. */
  readonly authorCount?: number;
  /** The authors' own, in plain text. */
  readonly abstract?: string;
  /** Of the paper, BCP 47, where it is known. */
  readonly language?: string;
  /** Day or month of the first version, where more is known than the identifier shows. */
  readonly published?: string;
  /** Primary first. */
  readonly categories: readonly string[];
  /** Day of the first digest that contains it. */
  readonly date: string;
  readonly titleTranslated?: string;
  readonly sources?: readonly string[];
  readonly hasCode?: boolean;
  readonly tldr?: readonly { readonly language: string; readonly text: string }[];
  /** When the reader kept it, ISO. */
  readonly kept?: string;
  readonly tags?: readonly string[];
  readonly note?: string;
};

/**
 * Put a text on one line: a line end would begin another field in most formats. A control character or a lone surrogate,
 * which few readers take, becomes U+FFFD.
 */
export function toLine(text: string): string {
  return replaceControls(text).trim();
}

/** Write white space as one space, and control characters and lone surrogates as U+FFFD. */
export function replaceControls(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\p{Cc}\p{Cs}]/gu, "\ufffd");
}

/** Return whether more authors are known to be than are named. */
export function isCut({ authors, authorCount = authors.length }: CitedPaper): boolean {
  return authorCount > authors.length;
}

/** List what a paper is filed under: arXiv's categories, then the reader's own tags. */
export function listKeywords({ categories, tags = [] }: CitedPaper): string[] {
  return [...new Set([...categories, ...tags].map(toLine))].filter((word) => word !== "");
}

/** Name the authors that are known; a cut list ends in the number of the others. */
export function listAuthors(
  { authors, authorCount = authors.length }: CitedPaper,
  most = authors.length,
): string[] {
  const named = authors.slice(0, most);
  const rest = authorCount - named.length;
  return rest > 0 ? [...named, `+${rest}`] : named;
}
