import { beforeAll, describe, expect, test } from "vitest";
import type { Section } from "@/lib/digest/record";
import { loadLibrary } from "@/lib/library/load";
import { readPages, textOf } from "./pages";

const library = loadLibrary("tests/content");
const papers = [...library.papers.values()];
let texts: ReadonlyMap<string, string>;

beforeAll(() => {
  texts = new Map(readPages().map(({ path, tree }) => [path, letters(textOf(tree))]));
});

/** Leave only what markup cannot be: letters and digits, without accents and names of commands. */
function letters(text: string): string {
  return text
    .replace(/\\(?:href|textcolor)\{[^}]*\}/g, "")
    .replace(/\\(?:[a-zA-Z]+|.)/g, "")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** What a reader is to find of a section: its source without the marks of Markdown that are not text. */
function readable({ source, format }: Section): string {
  if (format === "text") return letters(source);
  return letters(
    source.replace(/^(?:\s|>|[*+-]\s)*\d+[.)]\s/gm, "").replace(/(?<=\])\(https?:[^)\s]*\)/g, ""),
  );
}

describe("The export", () => {
  test("has a page for each of the 145 papers", () => {
    expect(papers).toHaveLength(145);
    expect(papers.filter(({ id }) => !texts.has(`/papers/${id}/`))).toEqual([]);
  });

  test.each(papers.map((paper) => [paper.id, paper] as const))(
    "shows every passage of %s whole",
    (id, paper) => {
      const page = texts.get(`/papers/${id}/`) ?? "";
      for (const { entry } of paper.appearances) {
        expect(page).toContain(letters(entry.title));
        for (const author of entry.authors) expect(page).toContain(letters(author));
        for (const section of entry.sections) expect(page).toContain(readable(section));
      }
    },
  );

  test("shows what digests say before their first paper", () => {
    for (const { date, preface } of library.digests) {
      const page = texts.get(`/digests/${date}/`) ?? "";
      for (const section of preface) expect(page).toContain(readable(section));
    }
  });
});
