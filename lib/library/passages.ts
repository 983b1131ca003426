import type { Flag, Section, SectionKind } from "@/lib/digest/record";
import { groupBy } from "./group-by";
import type { Appearance, Paper } from "./library";

/** A passage of a paper with every source that has it in the same words. */
export type Passage = {
  readonly section: Section;
  /** What is wrong with the text, where a generator failed. */
  readonly flags: readonly Flag["flag"][];
  /** Newest digest first. */
  readonly appearances: readonly [Appearance, ...Appearance[]];
};

/** Of the paper that was asked for last: an item of a list asks for each language, a page for each part. */
let known: { readonly paper: Paper; readonly passages: ReadonlyMap<SectionKind, Passage[]> } | undefined;

/**
 * List the passages of a paper by kind, the newest digest first; equal texts of several digests are one, whatever each
 * calls the kind: `Abstract`, `摘要`. What is of no known kind is known by its label.
 */
export function listPassages(paper: Paper): ReadonlyMap<SectionKind, Passage[]> {
  if (known?.paper !== paper) known = { paper, passages: readPassages(paper) };
  return known.passages;
}

function readPassages(paper: Paper): Map<SectionKind, Passage[]> {
  const passages = new Map<string, Passage>();
  for (const appearance of paper.appearances) {
    for (const [place, section] of appearance.entry.sections.entries()) {
      const { kind, label, source } = section;
      const key = [kind, kind === "other" ? label : "", source.replace(/\s+/g, " ")].join("\n");
      const known = passages.get(key);
      const flags = appearance.entry.flags.filter((flag) => flag.section === place).map(({ flag }) => flag);
      const appearances = known ? ([...known.appearances, appearance] as const) : ([appearance] as const);
      passages.set(key, known ? { ...known, appearances } : { section, flags, appearances });
    }
  }
  return groupBy(passages.values(), (passage) => passage.section.kind);
}
