import type { PaperMark } from "./mark";
import { mergeMark } from "./merge-mark";

/** What merging marks into a library would do, as numbers of papers. */
export type ImportPlan = { readonly added: number; readonly changed: number; readonly same: number };

/** Tell what merging marks would do to those that are there; it changes nothing. */
export function planImport(own: readonly PaperMark[], marks: readonly PaperMark[]): ImportPlan {
  const known = new Map(own.map((mark) => [mark.id, mark]));
  const outcomes = marks.map((mark) => compare(known.get(mark.id), mark));
  const count = (outcome: keyof ImportPlan) => outcomes.filter((one) => one === outcome).length;
  return { added: count("added"), changed: count("changed"), same: count("same") };
}

function compare(own: PaperMark | undefined, mark: PaperMark): keyof ImportPlan {
  if (own === undefined) return "added";
  return write(mergeMark(own, mark)) === write(own) ? "same" : "changed";
}

function write({ id, kept, read, opened, tags, note, paper }: PaperMark): string {
  const { title, authors, authorCount, categories, date } = paper ?? {};
  return JSON.stringify([id, kept, read, opened, tags, note, title, authors, authorCount, categories, date]);
}
