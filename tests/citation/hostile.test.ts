import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { writeBibtex } from "@/lib/citation/bibtex";
import { writeCslJson } from "@/lib/citation/csl-item";
import { writeCsv, writeLibraryCsv } from "@/lib/citation/csv";
import { writeRis } from "@/lib/citation/ris";
import { createDocument } from "@/tests/components/search-documents";
import { createHostileFields } from "@/tests/gallery/hostile-fields";

const stream = createHostileFields();
/** Papers whose every text is hostile: each attack meets each encoding. */
const texts = Array.from({ length: 975 }, () => stream.next().value.text);
const papers = texts.map((text, place) => ({
  ...createDocument({
    id: `2602.${10000 + place}`,
    title: text,
    titleTranslated: text,
    authors: [text, "Ada Lovelace"],
    categories: [text],
    sources: [text],
    tldr: [{ language: "en", text }],
  }),
  abstract: text,
  tags: [text],
  note: text,
}));

/** What is left of a text on one line, without what few readers take; a reader may trim. */
function squeeze(text: string): string {
  return Array.from(text, (character) => (/[\p{Cc}\p{Cs}\ufffd]/u.test(character) ? "" : character))
    .join("")
    .replace(/\s+/g, "");
}

describe("Hostile papers", () => {
  test("are read from CSV as they are, a line each, and none is a formula", () => {
    for (const [written, columns] of [
      [writeCsv(papers), ["title", "title_translated", "authors", "categories", "summary_en"]],
      [writeLibraryCsv(papers), ["title", "authors", "categories", "tags", "note"]],
    ] as const) {
      const rows: Record<string, string>[] = parse(written, { bom: true, columns: true });
      expect(rows.map(({ arxiv_id }) => arxiv_id)).toEqual(papers.map(({ id }) => id));
      for (const [place, row] of rows.entries()) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\s]/);
        for (const column of columns) {
          expect(
            squeeze(row[column] ?? "")
              .replace("AdaLovelace", "")
              .replace(/;$/, ""),
          ).toBe(squeeze(texts[place] ?? ""));
        }
      }
    }
  });

  test("are read from CSL-JSON as they are", () => {
    const items: { title: string; abstract: string }[] = JSON.parse(writeCslJson(papers));
    expect(items.map(({ title }) => squeeze(title))).toEqual(texts.map(squeeze));
    expect(items.map(({ abstract }) => squeeze(abstract))).toEqual(texts.map(squeeze));
  });

  test("are entries of their own in BibTeX, for another reader", () => {
    const read = new Cite(writeBibtex(papers)).data;
    expect(read.map(({ DOI }) => DOI)).toEqual(papers.map(({ id }) => `10.48550/arXiv.${id}`));
  });

  test("are records of their own in RIS, for another reader", () => {
    const written = writeRis(papers);
    const read = new Cite(written, { forceType: "@ris/file" }).data;
    expect(read.map(({ DOI }) => DOI)).toEqual(papers.map(({ id }) => `10.48550/arXiv.${id}`));
    for (const line of written.split(/\r?\n/)) expect(line).toMatch(/^(?:[A-Z][A-Z\d] {2}- .*)?$/);
  });
});
