/** What citations and lists are written of; what search finds and what a browser keeps have it all. */
export type CitedPaper = {
  /** arXiv identifier without version. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  readonly authors: readonly string[];
  /** How many authors there are, where the list may be cut. */
  readonly authorCount?: number;
  /** The authors' own, in plain text. */
  readonly abstract?: string;
  /** Day or month of the first version, where more is known than the identifier tells. */
  readonly published?: string;
  /** Primary first. */
  readonly categories: readonly string[];
  /** Day of the first digest that tells it. */
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
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\p{Cc}\p{Cs}]/gu, "\ufffd");
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
