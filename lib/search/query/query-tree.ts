/** A field that a query can name before a word, as in `title:splatting`. */
export type TextField = "id" | "title" | "author";

/** One thing that a paper must hold to match; texts are folded. */
export type QueryTerm =
  /** The start of a word. */
  | { readonly kind: "word"; readonly text: string }
  /** Words joined by punctuation, such as `vggt-slam` or `2602.20205`: found as written, where a word starts. */
  | { readonly kind: "name"; readonly text: string; readonly parts: readonly string[] }
  /** Chinese, Japanese or Korean characters: found as written, anywhere. */
  | { readonly kind: "run"; readonly text: string }
  /** Quoted: its words and runs in this order, with nothing but punctuation between them, the last one whole. */
  | { readonly kind: "phrase"; readonly text: string; readonly parts: readonly string[] }
  /** The words of a person's name, in any order, initials among them: found in the name of one author. */
  | { readonly kind: "person"; readonly text: string; readonly parts: readonly string[] }
  /** A word and its inflections; while it is open, it may be the start of a longer one. */
  | { readonly kind: "kin"; readonly text: string; readonly isOpen: boolean }
  /** What any of some options finds, each of which asks for all of its terms; a paper is as strong as its best one. */
  | { readonly kind: "any"; readonly text: string; readonly options: readonly Option[] };

/** One way to find what was meant; `factor` shows what it counts for against the word as typed. */
export type Option = { readonly terms: readonly QueryTerm[]; readonly factor: number };

/** A fact that a paper must meet; values are folded. */
export type QueryFilter =
  /** Any of these categories, primary or cross-listed; `cs` stands for every `cs.…`, `cv` for `cs.CV`. */
  | { readonly kind: "category"; readonly values: readonly string[] }
  /** Any of these sources, by identifier. */
  | { readonly kind: "source"; readonly values: readonly string[] }
  /** First seen between two days, both included, as `YYYY-MM-DD`; whether they were typed the other way round. */
  | { readonly kind: "date"; readonly from: string; readonly to: string; readonly isReversed?: true }
  | { readonly kind: "code" }
  /** What this browser remembers of papers. */
  | { readonly kind: "mark"; readonly mark: "kept" | "unread" };

/** A query as a tree; an `and` without nodes matches nothing. */
export type QueryNode =
  | { readonly type: "term"; readonly term: QueryTerm; readonly field?: TextField }
  | { readonly type: "filter"; readonly filter: QueryFilter }
  | { readonly type: "not"; readonly node: QueryNode }
  | { readonly type: "and"; readonly nodes: readonly QueryNode[] }
  | { readonly type: "or"; readonly nodes: readonly QueryNode[] };

/** A bare word of a query. */
export type RankedWord = {
  readonly type: "term";
  readonly term: Extract<QueryTerm, { readonly kind: "any" }>;
  readonly field?: never;
};

/** Something typed that was not understood as it stands. */
export type QueryNote = {
  readonly reason:
    | "unknown-field"
    | "unknown-value"
    | "open-quote"
    | "too-long"
    | "only-exclusions"
    | "reversed-dates"
    | "nothing-asked";
  /** As it was typed. */
  readonly text: string;
};

/** What was typed, read but for how papers are ranked by it. */
export type ReadQuery = {
  /** What a paper must meet: filters, fields, quotes, exclusions, alternatives, words after "+". */
  readonly root: QueryNode;
  /** The clauses that are no syntax, with spaces between; whether they hold a word, and one that may be typed on. */
  readonly bareText: string;
  readonly hasWords: boolean;
  readonly isOpen: boolean;
  /** The terms of what a paper must meet, for highlights; excluded ones are not among them. */
  readonly terms: readonly QueryTerm[];
  /** The words outside of syntax in order, as `createPhrase` writes them; "" without words. */
  readonly phrase: string;
  readonly notes: readonly QueryNote[];
  /** The arXiv identifier without version, where the query is nothing but one identifier or its address. */
  readonly identifier?: string;
};

export type Query = ReadQuery & {
  /** Bare words in order: a paper must hold some of them, and is the better the more and the rarer they are. */
  readonly words: readonly RankedWord[];
};
