import type { Message } from "@/lib/digest/diagnostics";
import type { Digest, Entry } from "@/lib/digest/record";
import type { Site } from "./site";

/** A content folder, as its `source.json` describes it. */
export type Source = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly homepage?: string | undefined;
  readonly licence?: string | undefined;
};

/** One version of a paper: the digest, and the entry in it. */
export type Appearance = { readonly digest: Digest; readonly entry: Entry };

/** An arXiv work with every entry that contains it, newest digest first. */
export type Paper = {
  /** arXiv identifier without version. */
  readonly id: string;
  readonly title: string;
  readonly titleTranslated?: string | undefined;
  readonly authors: readonly string[];
  /** Whether no digest names them all. */
  readonly authorsCut?: boolean;
  /** Primary category first. */
  readonly categories: readonly string[];
  readonly published?: string | undefined;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly appearances: readonly [Appearance, ...Appearance[]];
};

/** What leads to a paper: on its own page to the ones before and after it. */
export type PaperLink = Pick<Paper, "id" | "title">;

/** A paper like another, by the title that it was first listed under. */
export type RelatedPaper = PaperLink & {
  /** Of the digest that first listed it. */
  readonly date: string;
  /** Words of titles and abstracts that the two share, those first that say most. */
  readonly words: readonly string[];
};

/** What a paper's page shows beside the paper itself. */
export type PaperContext = {
  readonly sources: ReadonlyMap<string, Source>;
  /** Sources that contain it, where it has several, the longest published first. */
  readonly seniority: readonly string[];
  readonly related: readonly RelatedPaper[];
  /** On its last day; undefined at the day's ends. */
  readonly previous: PaperLink | undefined;
  readonly next: PaperLink | undefined;
};

/** A date with every digest of that date; a paper in two of them appears once. */
export type Day = {
  readonly date: string;
  readonly digests: readonly Digest[];
  /** By primary category, the largest first, then in the digests' own order. */
  readonly papers: readonly Paper[];
  /** Entries whose link is not arXiv's: they have no permalink. */
  readonly unidentified: readonly Appearance[];
  /** Whether no digest of the day has a date that is to be believed. */
  readonly doubtful?: true;
};

/** A month with its days, newest first. */
export type Month = {
  readonly month: string;
  readonly days: readonly Day[];
  readonly papers: readonly Paper[];
};

/** Everything that the content folder holds, merged and indexed. */
export type Library = {
  /** SHA-256 of the files that each digest was parsed from, in hexadecimal with spaces between, by `Digest.file`. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly site: Site;
  readonly sources: ReadonlyMap<string, Source>;
  readonly digests: readonly Digest[];
  readonly papers: ReadonlyMap<string, Paper>;
  /** Newest first. */
  readonly days: ReadonlyMap<string, Day>;
  /** Newest first. */
  readonly months: ReadonlyMap<string, Month>;
  /** Papers of each category, cross-lists included, newest first. */
  readonly categories: ReadonlyMap<string, readonly Paper[]>;
  readonly messages: readonly Message[];
};
