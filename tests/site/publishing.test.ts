import { describe, expect, test } from "vitest";
import { writeBibtex } from "@/lib/citation/bibtex";
import { loadLibrary } from "@/lib/library/load";
import { announcedIn } from "@/lib/site/arxiv-facts";
import { createMetadata } from "@/lib/site/metadata";
import { summarise } from "@/lib/site/paper-summary";

const library = loadLibrary("tests/content");
const paper = library.papers.get("2602.20205");
if (!paper) throw new Error("the seeds have changed");

describe("What a page says of a paper", () => {
  test("has titles that appear as they are, whatever the site is called", () => {
    const site = { ...library.site, title: "100 %s papers" };
    const { title } = createMetadata(site, { title: "Of $& and $1 $$", description: "", path: "/" });
    expect(title).toEqual({ absolute: "Of $& and $1 $$ · 100 %s papers" });
  });

  test("is cited by BibTeX with every author", () => {
    const bibtex = writeBibtex([{ id: paper.id, ...summarise(paper) }]);
    expect(bibtex).toMatch(/^@misc\{chen2026otprune,/);
    expect(bibtex).toContain("year = {2026}");
    expect(bibtex.match(/ and /g)).toHaveLength(paper.authors.length - 1);
  });

  test("dates identifiers of both kinds", () => {
    expect(announcedIn("2602.20205")).toEqual([2026, 2]);
    expect(announcedIn("hep-th/9901001")).toEqual([1999, 1]);
    expect(announcedIn("math.GT/0309136")).toEqual([2003, 9]);
  });
});
