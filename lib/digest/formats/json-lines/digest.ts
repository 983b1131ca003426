import { parseArxivId } from "@/lib/digest/arxiv-id";
import { parseAuthors } from "@/lib/digest/authors";
import { parseSubjects } from "@/lib/digest/categories";
import { createEntry } from "@/lib/digest/entry";
import type { Draft, Format } from "@/lib/digest/formats/format";
import { getLabel } from "@/lib/digest/labels";
import { detectLanguage } from "@/lib/digest/language";
import { isBlankLine, type Line, listIndexes } from "@/lib/digest/lines";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Link, Section, SectionKind } from "@/lib/digest/record";
import { type PaperLine, parsePaperLine } from "./paper-line";

/**
 * Papers as the generator of the details family keeps them: JSON, a paper a line, with what a model said of it under
 * `AI`. Its Markdown leaves out comment, code and all categories but one.
 */
export const jsonLines: Format = {
  name: "json-lines",
  about: "JSON of the details generator, a paper a line: `DATE.jsonl`, `DATE_AI_enhanced_LANGUAGE.jsonl`",
  listEntryStarts: ({ lines }) =>
    listIndexes(lines, (text) => mayBeObject(text) && typeof parsePaperLine(text) === "object"),
  isFrame: () => false,
  read: (reading, from) => [readLines(reading, reading.lines.slice(from))],
};

type Passage = Pick<Section, "kind" | "label" | "source">;

/** The fields of `AI` that its Markdown prints, in its order and under its labels. */
const summaries: readonly (readonly [key: string, kind: SectionKind, label: string])[] = [
  ["tldr", "tldr", "TL;DR"],
  ["motivation", "motivation", "Motivation"],
  ["method", "method", "Method"],
  ["result", "result", "Result"],
  ["conclusion", "conclusion", "Conclusion"],
];

function readLines(reading: Reading, lines: readonly Line[]): Draft {
  const entries: Entry[] = [];
  for (const line of lines) {
    if (isBlankLine(line)) continue;
    const paper = parsePaperLine(line.text);
    if (typeof paper === "string") {
      reading.report("faulty-line", line, `The line is no paper: ${paper}`);
      reading.claim(line, "message");
      continue;
    }
    reading.claim(line, "section");
    entries.push(readPaper(reading, line, paper, entries.length + 1));
  }
  return { preface: [], entries };
}

function readPaper(reading: Reading, line: Line, paper: PaperLine, ordinal: number): Entry {
  const { id, title, abs, pdf, authors, categories, code_url: code } = paper;
  const subjects = categories.length === 0 ? undefined : parseSubjects(categories.join(", "));
  const links: Link[] = [];
  if (pdf) links.push({ label: "PDF", url: pdf });
  if (code) links.push({ label: "Code", url: code });
  const passages = [
    ...(subjects && !subjects.classes ? [] : listOther("Categories", categories.join(", "))),
    ...listPassages(paper),
  ];
  return createEntry(reading, {
    heading: line,
    ordinal,
    url: parseArxivId(id)?.version === undefined && abs ? abs : `https://arxiv.org/abs/${id}`,
    title,
    authors: Array.isArray(authors) ? authors : [...parseAuthors(authors)],
    categories: [...(subjects?.categories ?? [])],
    sections: passages.map(({ kind, label, source }): Section => {
      const text = source.trim();
      return { kind, label, language: detectLanguage(text), format: "text", source: text, line: line.number };
    }),
    links,
  });
}

function listPassages({ AI: ai, summary, comment, others, ...paper }: PaperLine): Passage[] {
  const told = typeof ai === "string" ? { AI: ai } : (ai ?? {});
  const known = summaries.flatMap(([key, kind, label]): Passage[] => {
    const source = toText(told[key]);
    return source === undefined ? [] : [{ kind, label, source }];
  });
  const unknown = Object.entries(told)
    .filter(([key]) => summaries.every(([name]) => name !== key))
    .flatMap(([key, value]) => listOther(key, toText(value)));
  return [
    ...known,
    ...unknown,
    ...(typeof summary === "string"
      ? [{ kind: "abstract" as const, label: "Abstract", source: summary }]
      : []),
    ...(comment ? [{ kind: "comment" as const, label: "Comment", source: comment }] : []),
    ...listOther("Code stars", toText(paper.code_stars)),
    ...listOther("Code updated", toText(paper.code_last_update)),
    ...Object.entries(others).flatMap(([key, value]) => listOther(key, toText(value))),
  ];
}

/** A field that the generator does not have of itself: of a kind where its name is a label of one. */
function listOther(label: string, source: string | undefined): Passage[] {
  if (source === undefined || source.trim() === "") return [];
  const { meaning } = getLabel(label);
  return [{ kind: meaning !== undefined && "kind" in meaning ? meaning.kind : "other", label, source }];
}

function toText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Most lines of other families are told by their first character. */
function mayBeObject(text: string): boolean {
  return text.startsWith("{") || text.startsWith(" ") || text.startsWith("\t");
}
