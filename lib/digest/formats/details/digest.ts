import { findCategory } from "@/lib/digest/categories";
import { reportDeclared } from "@/lib/digest/contents";
import { createEntry } from "@/lib/digest/entry";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { gatherPieces } from "@/lib/digest/formats/pieces";
import { readSpan } from "@/lib/digest/lines";
import { findFlag } from "@/lib/digest/quality";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Section } from "@/lib/digest/record";
import { readSection } from "@/lib/digest/section";
import { isEmptyDay } from "./empty-day";
import { type EntryDraft, readEntryDraft } from "./entry";
import { readGap, type TextGap } from "./gaps";
import { type LabelTemplate, learnTemplate } from "./label-template";
import { layOut, listStrongStarts } from "./layout";
import { readPieces } from "./sections";

/**
 * Digests whose entries are `### [1] [Title](address)`, authors in stars, and labelled passages of plain text,
 * some of them inside `<details>`; with all their forks.
 */
export const detailsDigest: Format = {
  name: "details",
  about:
    "`### [1] [Title](address)`, authors in stars, labelled passages, some inside `<details>`; one file a day",
  listEntryStarts: (reading) => listStrongStarts(reading.lines),
  isFrame: isEmptyDay,
  read: (reading, from, starts) => [readDetailsDigest(reading, from, starts)],
};

function readDetailsDigest(reading: Reading, from: number, starts: readonly number[]): Draft {
  const { blocks, lookalikes } = layOut(reading.lines, from, starts);
  for (const index of lookalikes) {
    const line = reading.lines[index];
    if (line) reading.report("entry-in-text", line);
  }
  const drafts = blocks.map((block) => readEntryDraft(reading, block));
  const template = learnTemplate(drafts.map(({ candidates }) => candidates));
  const gaps: TextGap[] = [];
  const entries: Entry[] = [];
  const parts: string[] = [];
  let at = from;
  let part = "";
  for (const [index, draft] of drafts.entries()) {
    const gap = readGap(reading, reading.lines.slice(at, draft.block.first), index === 0);
    gaps.push(gap);
    part = gap.part ?? part;
    parts.push(part);
    entries.push(readEntry(reading, draft, template, index + 1, part));
    at = draft.block.end;
  }
  gaps.push(readGap(reading, reading.lines.slice(at), drafts.length === 0));
  const declared = gaps.flatMap((gap) => gap.declared);
  reportDeclared(
    reading,
    declared,
    entries.map(({ categories }, index) => listCountedNames(parts[index] ?? "", categories)),
  );
  const title = gaps.find((gap) => gap.title !== undefined)?.title;
  return {
    ...(title && { title }),
    ...(declared.length > 0 && { declared: [...declared] }),
    preface: gaps.flatMap((gap) => gap.sections),
    entries,
  };
}

/** The contents count an entry under the part it appears in, or, in a file without parts, its primary category. */
function listCountedNames(part: string, categories: readonly string[]): readonly string[] {
  return part === "" ? categories.slice(0, 1) : [part, findCategory(part) ?? ""];
}

function readEntry(
  reading: Reading,
  draft: EntryDraft,
  template: LabelTemplate,
  ordinal: number,
  part: string,
): Entry {
  const { block, authors } = draft;
  const heading = reading.lines[block.first] ?? { start: 0, end: 0 };
  const { sections, categories, links, published, ...said } = gatherPieces(
    readPieces(reading, draft, template),
    findCategory(part),
  );
  const translated = readTranslatedTitle(reading, draft);
  const topic = said.topic ?? (categories.length === 0 ? part : "");
  return createEntry(reading, {
    heading,
    ordinal,
    url: block.heading.url || (links[0]?.url ?? ""),
    title: block.heading.title,
    ...(translated.title && { titleTranslated: translated.title }),
    authors: authors.length > 0 ? [...authors] : said.authors,
    ...(authors.length === 0 && said.authorsCut && { authorsCut: said.authorsCut }),
    categories,
    ...(topic !== "" && { topic }),
    ...(published && { published }),
    sections: [...translated.sections, ...sections],
    links,
  });
}

/** A translated title that is an error text of the generator is kept as a section, to be flagged. */
function readTranslatedTitle(
  reading: Reading,
  draft: EntryDraft,
): { title?: string; sections: readonly Section[] } {
  const span = draft.titleTranslated;
  if (span === undefined) return { sections: [] };
  const title = readSpan(reading.text, span).trim();
  const frame = { start: span.start - 3, end: span.end + 1 };
  if (findFlag({ kind: "other", source: title }) === undefined) {
    reading.claim(frame, "heading");
    return { title, sections: [] };
  }
  reading.claim(frame, "label");
  return { sections: [readSection(reading, { kind: "other", label: "", format: "text" }, span)] };
}
