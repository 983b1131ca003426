import { parseAuthors } from "@/lib/digest/authors";
import { parseCategories } from "@/lib/digest/categories";
import { findDate } from "@/lib/digest/dates";
import { readSpan, type Span, trimSpan } from "@/lib/digest/lines";
import { isHole } from "@/lib/digest/quality";
import type { Reading } from "@/lib/digest/reading";
import type { Entry, Link, Section } from "@/lib/digest/record";
import { readSection } from "@/lib/digest/section";

/** One thing an entry says. Readers return lists of them; `gatherPieces` makes an entry's fields of them. */
export type Piece =
  | { readonly is: "section"; readonly section: Section }
  | { readonly is: FactName; readonly values: readonly string[] }
  | { readonly is: "link"; readonly link: Link };

export type FactName = "category" | "categories" | "authors" | "published";

export type Gathered = Pick<Entry, "sections" | "authors" | "categories" | "published" | "links">;

/**
 * Reads the value of a label such as `Main category:`. A hole of a template is reported; a value of another form
 * than the label promises is kept as a section.
 */
export function readFact(
  reading: Reading,
  fact: FactName,
  label: string,
  span: Span,
  labelStart: number,
): Piece[] {
  const trimmed = trimSpan(reading.text, span);
  const text = readSpan(reading.text, trimmed);
  const piece = parseFact(fact, text);
  if (piece !== undefined || text === "") {
    reading.claim(trimmed, "metadata");
    return piece === undefined ? [] : [piece];
  }
  if (isHole(text)) {
    reading.report("unfilled-template", trimmed, `The template's hole for "${label}" was not filled`);
    reading.claim(trimmed, "message");
    return [];
  }
  return [
    {
      is: "section",
      section: readSection(reading, { kind: "other", label, format: "text" }, trimmed, labelStart),
    },
  ];
}

/** Brings the pieces of an entry together, in the order of the file; what comes first is never replaced. */
export function gatherPieces(pieces: readonly Piece[]): Gathered {
  const sections: Section[] = [];
  const links: Link[] = [];
  const found = new Map<FactName, readonly string[]>();
  for (const piece of pieces) {
    if (piece.is === "section") sections.push(piece.section);
    else if (piece.is === "link") links.push(piece.link);
    else if (!found.has(piece.is)) found.set(piece.is, piece.values);
  }
  const categories = [...(found.get("category") ?? []), ...(found.get("categories") ?? [])];
  const published = found.get("published")?.[0];
  return {
    sections,
    authors: [...(found.get("authors") ?? [])],
    categories: [...new Set(categories)],
    ...(published !== undefined && { published }),
    links,
  };
}

function parseFact(fact: FactName, text: string): Piece | undefined {
  switch (fact) {
    case "authors": {
      const values = isHole(text) ? [] : parseAuthors(text);
      return values.length === 0 ? undefined : { is: fact, values };
    }
    case "category":
    case "categories": {
      const values = parseCategories(text);
      return values.length === 0 ? undefined : { is: fact, values };
    }
    case "published": {
      const date = text.length <= 40 ? findDate(text) : undefined;
      return date === undefined ? undefined : { is: fact, values: [date] };
    }
  }
}
