import { readPayloadText, writePayloadScript } from "./payload";

/** What one page says and others of its kind do not, in order: stretches of its HTML, and of its payload. */
export type PagePieces = { readonly html: readonly string[]; readonly payload: readonly string[] };

/** What all pages of a kind say, around the pieces of each. */
export type PageTemplate = PagePieces;

/** A page does not hold one of its pieces, or holds it twice. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** Take the pieces of a page out of it; throws a `TemplateError` where that cannot be done. */
export function createTemplate(page: string, { html, payload }: PagePieces): PageTemplate {
  const text = readPayloadText(page);
  return {
    html: takeOut(page, [...html, writePayloadScript(text)]),
    payload: takeOut(text, payload),
  };
}

/** Make the page that has other pieces. */
export function fillTemplate(template: PageTemplate, { html, payload }: PagePieces): string {
  const text = putIn(template.payload, payload);
  return putIn(template.html, [...html, writePayloadScript(text)]);
}

function takeOut(text: string, pieces: readonly string[]): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const piece of pieces) {
    const start = text.indexOf(piece, end);
    if (start < 0 || text.lastIndexOf(piece) !== start) {
      throw new TemplateError(`the page holds this not once: ${piece.slice(0, 200)}`);
    }
    parts.push(text.slice(end, start));
    end = start + piece.length;
  }
  return [...parts, text.slice(end)];
}

function putIn(parts: readonly string[], pieces: readonly string[]): string {
  return parts.map((part, place) => part + (pieces[place] ?? "")).join("");
}
