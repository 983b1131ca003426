import type { Entry, Section } from "@/lib/digest/record";

/** An entry as a generator of the details family knows it. */
export type Told = Pick<Entry, "title" | "authors" | "categories"> & {
  readonly id: string;
  readonly tldr: string;
  readonly motivation: string;
  readonly method: string;
  readonly result: string;
  readonly conclusion: string;
  readonly abstract: string;
};

/** Writes a day as the generators of the details family do, character by character. */
export function writeDetailsDigest(entries: readonly Told[]): string {
  const category = entries[0]?.categories[0] ?? "cs.CV";
  const contents = `<div id=toc></div>\n\n# Table of Contents\n\n- [${category}](#${category}) [Total: ${entries.length}]\n\n\n`;
  const part = `<div id='${category}'></div>\n\n# ${category} [[Back]](#toc)\n\n`;
  return contents + part + entries.map((entry, index) => writeEntry(entry, index + 1)).join("\n\n");
}

function writeEntry(entry: Told, ordinal: number): string {
  return `### [${ordinal}] [${entry.title}](https://arxiv.org/abs/${entry.id})
*${entry.authors.join(",")}*

Main category: ${entry.categories[0]}

TL;DR: ${entry.tldr}


<details>
  <summary>Details</summary>
Motivation: ${entry.motivation}

Method: ${entry.method}

Result: ${entry.result}

Conclusion: ${entry.conclusion}

Abstract: ${entry.abstract}

</details>
`;
}

/** Writes a report of titles and analyses as its generator does. */
export function writeReport(entries: readonly (readonly [title: string, analysis: string])[]): string {
  const papers = entries.map(([title, analysis], index) =>
    writePaper(`2601.0000${index + 1}v1`, title, analysis),
  );
  return `# Arxiv Computer Vision Papers - 2026-01-28\n\n## Papers\n\n${papers.join("\n")}`;
}

function writePaper(id: string, title: string, analysis: string): string {
  return `<a id='${id}'></a>
## [${title}](https://arxiv.org/abs/${id})

**Authors:** Ada Lovelace, Alan Turing

**Published:** 2026-01-27

**Categories:** cs.CV

**Abstract:**

An abstract.

**Analysis:**

${analysis}

**Key Findings:**

- A finding.

**Links:**

- [PDF](https://arxiv.org/pdf/${id})
- [arXiv](https://arxiv.org/abs/${id})

---
`;
}

/** Takes back out of an entry what `writeDetailsDigest` was given. */
export function retell({ arxivId = "", title, authors, categories, sections }: Entry): Told {
  const get = (kind: Section["kind"]): string => getSource(sections, kind);
  return {
    id: arxivId,
    title,
    authors,
    categories,
    tldr: get("tldr"),
    motivation: get("motivation"),
    method: get("method"),
    result: get("result"),
    conclusion: get("conclusion"),
    // By its label: one that begins in Chinese is read as a translation.
    abstract: sections.find(({ label }) => label === "Abstract")?.source ?? "",
  };
}

function getSource(sections: readonly Section[], kind: Section["kind"]): string {
  const found = sections.filter((section) => section.kind === kind);
  return found.length === 1 ? (found[0]?.source ?? "") : `${found.length} sections`;
}
