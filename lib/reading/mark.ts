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
  /** Day of the first digest that contains it, `YYYY-MM-DD`. */
  readonly date: string;
  /** What it is about, by language; empty where the site is known to have none. */
  readonly tldr?: readonly { readonly language: string; readonly text: string }[];
};

/** What can be remembered of a paper. */
export type MarkName = Exclude<keyof PaperMark, "id">;

/** New values by name: an absent one stays, null forgets it. */
export type MarkChange = { readonly [Name in MarkName]?: PaperMark[Name] | null };
