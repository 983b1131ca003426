import { writeBibtex } from "./bibtex";
import type { CitedPaper } from "./cited-paper";
import { writeCslJson } from "./csl-item";
import { writeCsv, writeLibraryCsv } from "./csv";
import { writeMarkdownCitations } from "./markdown";
import { writeRis } from "./ris";

/** A format in which papers can be taken along. */
export type CitationFormat = "bibtex" | "ris" | "csl" | "csv" | "markdown";

/** A file's name, its media type, and how papers are written in it. */
export type CitationWriter = {
  readonly name: string;
  readonly type: string;
  readonly write: (papers: readonly CitedPaper[]) => Promise<string>;
};

/** How papers that were found are written. */
export const citationWriters: Readonly<Record<CitationFormat, CitationWriter>> = {
  bibtex: {
    name: "papers.bib",
    type: "application/x-bibtex",
    write: async (papers) => writeBibtex(papers),
  },
  ris: {
    name: "papers.ris",
    type: "application/x-research-info-systems",
    write: async (papers) => writeRis(papers),
  },
  csl: {
    name: "papers.json",
    type: "application/vnd.citationstyles.csl+json",
    write: async (papers) => writeCslJson(papers),
  },
  csv: {
    name: "papers.csv",
    type: "text/csv;charset=utf-8",
    write: async (papers) => writeCsv(papers),
  },
  markdown: {
    name: "papers.md",
    type: "text/markdown;charset=utf-8",
    write: async (papers) => writeMarkdownCitations(papers),
  },
};

/** How kept papers are written: the same, but a table has the reader's own columns. */
export const libraryWriters: Readonly<Record<CitationFormat, CitationWriter>> = {
  ...citationWriters,
  csv: { ...citationWriters.csv, write: async (papers) => writeLibraryCsv(papers) },
};
