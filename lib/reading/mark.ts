/** What this browser remembers of a paper; times are ISO. */
export type PaperMark = {
  /** arXiv identifier without version. */
  readonly id: string;
  readonly kept?: string;
  /** When it was first read. */
  readonly read?: string;
  /** When its page was last opened. */
  readonly opened?: string;
  /** In the order in which they were given. */
  readonly tags?: readonly string[];
  /** The reader's own words, as typed. */
  readonly note?: string;
  /** What lists show of it, so that a kept paper outlasts its leaving the site. */
  readonly paper?: PaperSummary;
};

/** What lists show of a paper. */
export type PaperSummary = {
  readonly title: string;
  readonly authors: readonly string[];
  /** How many authors there are, where the list is cut. */
  readonly authorCount?: number;
  /** Primary first. */
  readonly categories: readonly string[];
  /** Day of the first digest that tells it, `YYYY-MM-DD`. */
  readonly date: string;
};

/** What can be remembered of a paper. */
export type MarkName = Exclude<keyof PaperMark, "id">;

/** New values by name: an absent one stays, null forgets it. */
export type MarkChange = { readonly [Name in MarkName]?: PaperMark[Name] | null };

/**
 * Read a row of the browser's store; undefined for one without an identifier. A value that is none is left out, so
 * that what another version of the site wrote costs no more than itself.
 */
export function readMark(row: unknown): PaperMark | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  const { id, kept, read, opened, tags, note, paper }: { readonly [Name in keyof PaperMark]?: unknown } = row;
  if (typeof id !== "string" || id === "") return undefined;
  const summary = readSummary(paper);
  return {
    id,
    ...(isTime(kept) && { kept }),
    ...(isTime(read) && { read }),
    ...(isTime(opened) && { opened }),
    ...(isList(tags) && tags.length > 0 && { tags }),
    ...(typeof note === "string" && note !== "" && { note }),
    ...(summary && { paper: summary }),
  };
}

function readSummary(value: unknown): PaperSummary | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const {
    title,
    authors,
    authorCount,
    categories,
    date,
  }: { readonly [Name in keyof PaperSummary]?: unknown } = value;
  if (typeof title !== "string" || !isList(authors) || !isList(categories)) return undefined;
  if (typeof date !== "string") return undefined;
  const isCut = typeof authorCount === "number" && authorCount > authors.length;
  return { title, authors, ...(isCut && { authorCount }), categories, date };
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
