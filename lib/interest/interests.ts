/** What a reader has said or shown, as far as it orders papers. */
export type Interests = {
  readonly wanted: readonly WantedPaper[];
  /** Papers that were not for the reader. */
  readonly unwanted: readonly PaperExample[];
  readonly authors: readonly FollowedAuthor[];
  readonly mutedAuthors: readonly FollowedAuthor[];
  /** Words, or queries of the search language. */
  readonly queries: readonly string[];
  readonly mutedQueries: readonly string[];
  /** Words that the reader took out of the profile. */
  readonly ignoredWords: readonly string[];
};

/** A paper that a reader judged. */
export type PaperExample = {
  /** arXiv identifier without version, or whatever else names it. */
  readonly id: string;
  /** Day on which the site first listed it, where it did, `YYYY-MM-DD`: its vector lies with those of that day. */
  readonly day?: string | undefined;
  /** When it was judged, as ISO. */
  readonly time: string;
  readonly title: string;
  /** Its own abstract or summary, for a paper that the site does not have. */
  readonly text: string;
};

/** `read` for a while is a weaker sign than `kept`. */
export type WantedPaper = PaperExample & { readonly sign: "kept" | "imported" | "read" };

/** An author, with what distinguishes namesakes: of the paper where the author was chosen, or empty. */
export type FollowedAuthor = {
  readonly name: string;
  readonly coauthors: readonly string[];
  readonly categories: readonly string[];
};

/** Papers kept or imported from which on there is an order. */
export const leastWanted = 3;
