import type { RuleId } from "@/lib/digest/diagnostics";
import type { Line } from "@/lib/digest/lines";
import type { Reading } from "@/lib/digest/reading";
import type { ParsedDigest } from "@/lib/digest/record";

/** What a format reads of one date; source and language follow from it elsewhere. */
export type Draft = Pick<ParsedDigest, "title" | "declared" | "preface" | "listed" | "entries"> & {
  /** Where the format itself dates its entries, as a table does row by row; or where it goes by a folder. */
  readonly date?: string;
  readonly dateFrom?: "entries" | "heading" | "file-name";
};

/** A family of digests. */
export type Format = {
  readonly name: string;
  /** Its shape in a line of Markdown, for content/README.md. */
  readonly about: string;
  /** Lists the lines, by index, that only the heading of an entry of this format can be. */
  readonly listEntryStarts: (reading: Reading) => readonly number[];
  /** Returns whether lines without entries are the frame of such a digest: that of a day without papers. */
  readonly isFrame: (lines: readonly Line[]) => boolean;
  /**
   * Reads the lines from index `from` on, given those of its starts that appear there: a draft for each date that the
   * file contains, at least one.
   */
  readonly read: (reading: Reading, from: number, starts: readonly number[]) => readonly Draft[];
  /** Whether a file that holds entries of another format is of that one: summaries of reports hold tables of papers. */
  readonly yields?: true;
  /** Rules that mean nothing in this format: rows of a table, for one, have no passages to lack. */
  readonly omits?: readonly RuleId[];
};
