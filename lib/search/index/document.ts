/** Most authors of a paper that search keeps; papers of a thousand authors exist. */
export const maxAuthors = 60;

/** A summary in one language. */
type Summary = { readonly language: string; readonly text: string };

/** A paper as search finds and shows it. */
export type SearchDocument = {
  readonly id: string;
  readonly title: string;
  readonly titleTranslated?: string;
  /** At most `maxAuthors` of them. */
  readonly authors: readonly string[];
  /** How many authors the paper has. */
  readonly authorCount: number;
  /** Primary category first. */
  readonly categories: readonly string[];
  /** Date of the first digest that contains the paper. */
  readonly date: string;
  /** Whether that date is no more than an estimate. */
  readonly isEstimated?: boolean;
  /** Identifiers of the sources whose digests contain the paper. */
  readonly sources: readonly string[];
  /** Whether a passage names the address of its code. */
  readonly hasCode?: boolean;
  readonly tldr: readonly Summary[];
};

/** List a paper's searchable text by field, as `indexedFields` orders them; no phrase spans two lines. */
export function listFieldTexts(document: SearchDocument): string[] {
  return [
    document.id,
    `${document.title}\n${document.titleTranslated ?? ""}`,
    document.authors.join("\n"),
    document.tldr.map(({ text }) => text).join("\n"),
    document.categories.join("\n"),
  ];
}

/** Order papers newest first, those of a day by descending identifier. */
export function compareNewest(
  a: Pick<SearchDocument, "id" | "date">,
  b: Pick<SearchDocument, "id" | "date">,
): number {
  return compareDescending(a.date, b.date) || compareDescending(a.id, b.id);
}

function compareDescending(a: string, b: string): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
