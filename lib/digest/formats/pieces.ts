import { parseCutAuthors } from "@/lib/digest/authors";
import { parseSubjects } from "@/lib/digest/categories";
import { findDate } from "@/lib/digest/dates";
import { readSpan, type Span, trimSpan } from "@/lib/digest/lines";
import { findFlag, isHole } from "@/lib/digest/quality";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Link, Section } from "@/lib/digest/record";
import { readSection } from "@/lib/digest/section";

/** One thing an entry says. Readers return lists of them; `gatherPieces` makes an entry's fields of them. */
export type FactPiece =
  | { readonly is: "section"; readonly section: Section }
  | { readonly is: Exclude<PieceName, "topic" | "authors">; readonly values: readonly string[] }
  | { readonly is: "authors"; readonly values: readonly string[]; readonly isCut: boolean }
  /** What appears in place of a category; the section is for an entry that has a category as well. */
  | { readonly is: "topic"; readonly topic: string; readonly section: Section }
  | { readonly is: "link"; readonly link: Link };

export type PieceName = "category" | "categories" | "topic" | "authors" | "published";

export type GatheredPieces = Pick<
  Entry,
  "sections" | "authors" | "authorsCut" | "categories" | "topic" | "published" | "links"
>;

/** A longer text, or one that runs over lines, is no name of a topic. */
const longestTopic = 80;

/**
 * Read the value of a label such as `Main category:`. A hole of a template is reported; a value of another form
 * than the label promises is kept as a section.
 */
export function readFact(
  reading: Reading,
  fact: PieceName,
  label: string,
  span: Span,
  labelStart: number,
): FactPiece[] {
  const trimmed = trimSpan(reading.text, span);
  const text = readSpan(reading.text, trimmed);
  if (text === "") return [];
  const pieces = parseFact(reading, fact, label, trimmed, labelStart);
  if (pieces !== undefined) {
    reading.claim(trimmed, "metadata");
    return pieces;
  }
  if (isHole(text)) {
    reading.report("unfilled-template", trimmed, `The template's hole for "${label}" was not filled`);
    reading.claim(trimmed, "message");
    return [];
  }
  return [{ is: "section", section: readAsText(reading, label, trimmed, labelStart) }];
}

/**
 * Brings the pieces of an entry together, in the order of the file; what comes first is never replaced. A topic counts
 * where there is no category, neither among the pieces nor that of the part; elsewhere it is kept as a section.
 */
export function gatherPieces(pieces: readonly FactPiece[], partCategory?: string): GatheredPieces {
  const sections: Section[] = [];
  const links: Link[] = [];
  const found = new Map<PieceName, readonly string[]>();
  let topic: string | undefined;
  let isCut = false;
  const isFiled =
    partCategory !== undefined || pieces.some(({ is }) => is === "category" || is === "categories");
  for (const piece of pieces) {
    if (piece.is === "topic" && !isFiled && topic === undefined) topic = piece.topic;
    else if (piece.is === "section" || piece.is === "topic") sections.push(piece.section);
    else if (piece.is === "link") links.push(piece.link);
    else if (!found.has(piece.is)) {
      found.set(piece.is, piece.values);
      isCut ||= piece.is === "authors" && piece.isCut;
    }
  }
  const categories = [...(found.get("category") ?? []), ...(found.get("categories") ?? [])];
  if (categories.length === 0 && partCategory !== undefined) categories.push(partCategory);
  const published = found.get("published")?.[0];
  return {
    sections,
    authors: [...(found.get("authors") ?? [])],
    ...(isCut && { authorsCut: true as const }),
    categories: [...new Set(categories)],
    ...(topic !== undefined && { topic }),
    ...(published !== undefined && { published }),
    links,
  };
}

function parseFact(
  reading: Reading,
  fact: PieceName,
  label: string,
  span: Span,
  labelStart: number,
): FactPiece[] | undefined {
  const text = readSpan(reading.text, span);
  switch (fact) {
    case "authors": {
      if (isHole(text)) return undefined;
      const { authors, isCut } = parseCutAuthors(text);
      return authors.length === 0 ? undefined : [{ is: fact, values: authors, isCut }];
    }
    case "category":
    case "categories": {
      const subjects = parseSubjects(reading.text.slice(span.start, span.end));
      if (subjects === undefined) return parseFact(reading, "topic", label, span, labelStart);
      const { categories, classes } = subjects;
      const piece: FactPiece = { is: fact, values: categories };
      if (classes === undefined) return [piece];
      const place = { start: span.start + classes.start, end: span.start + classes.end };
      return [piece, { is: "section", section: readAsText(reading, label, place, labelStart) }];
    }
    case "topic": {
      const isName = text.length <= longestTopic && !/[\n。！？]|[.!?]$/.test(text) && /\p{L}/u.test(text);
      if (!isName || findFlag({ kind: "other", source: text }) !== undefined) return undefined;
      const topic = text.replace(/^[*_`[]+|[*_`\]]+$/g, "").trim();
      return [{ is: fact, topic, section: readAsText(reading, label, span, labelStart) }];
    }
    case "published": {
      const date = text.length <= 40 ? findDate(text) : undefined;
      return date === undefined ? undefined : [{ is: fact, values: [date] }];
    }
  }
}

function readAsText(reading: Reading, label: string, span: Span, labelStart: number): Section {
  return readSection(reading, { kind: "other", label, format: "text" }, span, labelStart);
}
