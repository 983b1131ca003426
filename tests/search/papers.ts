import type { Digest, Entry, Flag, Section } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import type { SearchDocument } from "@/lib/search/index/document";

type PaperDraft = Partial<Omit<Paper, "appearances">> & {
  readonly sections?: readonly Partial<Section>[];
  readonly flags?: readonly Flag[];
};

/** A paper of one digest, with what a test does not care about filled in. */
export function createPaper({ sections = [], flags = [], ...draft }: PaperDraft = {}): Paper {
  const date = draft.firstSeen ?? "2026-02-25";
  const paper = {
    id: "2602.00001",
    title: "A title",
    authors: ["Ada Lovelace"],
    categories: ["cs.CV"],
    ...draft,
  };
  const entry: Entry = {
    ordinal: 1,
    arxivId: paper.id,
    url: `https://arxiv.org/abs/${paper.id}`,
    title: paper.title,
    authors: [...paper.authors],
    categories: [...paper.categories],
    line: 1,
    sections: sections.map(createSection),
    links: [],
    flags: [...flags],
  };
  return {
    ...paper,
    firstSeen: date,
    lastSeen: date,
    appearances: [{ digest: createDigest(date, entry), entry }],
  };
}

/** A document as search keeps it. */
export function createDocument(draft: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: "2602.00001",
    title: "A title",
    authors: ["Ada Lovelace"],
    authorCount: 1,
    categories: ["cs.CV"],
    date: "2026-02-25",
    sources: ["sample"],
    tldr: [],
    ...draft,
  };
}

/** As many papers as asked for, two a day backwards from a date, each with words of its own. */
export function createPapers(count: number, lastDay = "2026-02-28"): Paper[] {
  const last = Date.parse(lastDay);
  return Array.from({ length: count }, (_, place) =>
    createPaper({
      id: `2602.${String(99_999 - place)}`,
      title: `Paper number${place} on diffusion`,
      firstSeen: new Date(last - Math.floor(place / 2) * 86_400_000).toISOString().slice(0, 10),
      sections: [
        {
          kind: "tldr",
          language: "zh",
          source: `第${place}篇论文提出一种扩散模型`,
        },
      ],
    }),
  );
}

function createSection(draft: Partial<Section>): Section {
  return {
    kind: "tldr",
    label: "TL;DR",
    language: "en",
    format: "text",
    source: "",
    line: 1,
    ...draft,
  };
}

function createDigest(date: string, entry: Entry): Digest {
  return {
    source: "sample",
    date,
    dateFrom: "file-name",
    language: "zh",
    file: `content/sample/${date}.md`,
    preface: [],
    entries: [entry],
    messages: [],
  };
}
