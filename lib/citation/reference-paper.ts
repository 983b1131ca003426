/** A paper as a list of references presents it. */
export type ReferencePaper = {
  /** arXiv identifier without version. */
  readonly id?: string;
  /** Plain text, "" where only the identifier is known. */
  readonly title: string;
  /** Abstract in plain text, or "". */
  readonly text: string;
};

/** Why a text, or one of its rows, gives no paper. */
export type ReferenceFault =
  /** An entry of BibTeX whose braces do not close. */
  | "unclosed"
  | "unreadable"
  /** Neither a title nor an arXiv identifier. */
  | "nameless"
  /** A line of a list of identifiers without one. */
  | "no-identifier"
  /** What follows is left out: see `maxReferences`. */
  | "too-many"
  | RefusalReason;

/** Why a text as a whole gives no paper. */
export type RefusalReason =
  | "empty"
  /** Words, but too few to say what a paper is about. */
  | "too-short"
  /** See `maxReferenceBytes`. */
  | "too-large"
  /** A file of references without any. */
  | "no-entries"
  | "pdf"
  | "archive"
  | "html"
  | "unknown-format";

/** A row of references, with the line on which it begins, from 1 on. */
export type ReferenceRow =
  | { readonly line: number; readonly paper: ReferencePaper }
  | { readonly line: number; readonly reason: ReferenceFault };

export type References = {
  /** `refused` where nothing of the text was read; its one fault says why. */
  readonly kind: ReferenceKind | "refused";
  readonly papers: readonly ReferencePaper[];
  readonly faults: readonly { readonly line: number; readonly reason: ReferenceFault }[];
};

export type ReferenceKind = "bibtex" | "ris" | "json" | "identifiers" | "text";

/** Most bytes of a file, and characters of a text, that are read. */
export const maxReferenceBytes = 20_000_000;
/** Most rows that are read, faulty ones included. */
export const maxReferences = 10_000;
/** Most characters of an entry, whatever notes it has; a longer one is unreadable. */
export const maxEntry = 1_000_000;

/** Return a result that says why nothing was read. */
export function refuseReferences(reason: RefusalReason): References {
  return { kind: "refused", papers: [], faults: [{ line: 1, reason }] };
}

/** Write a title so that two ways of writing it are the same: words in lower case, without punctuation. */
export function foldTitle(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
