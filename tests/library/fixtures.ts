import type { Digest, Entry } from "@/lib/digest/record";

/** Create an entry; what is not given is plain. */
export function createEntry(fields: Partial<Entry> = {}): Entry {
  const arxivId = fields.arxivId ?? "2602.00001";
  return {
    ordinal: 1,
    arxivId,
    url: `https://arxiv.org/abs/${arxivId}`,
    title: `Title of ${arxivId}`,
    authors: ["Ada Lovelace"],
    categories: ["cs.CV"],
    line: 1,
    sections: [],
    links: [],
    flags: [],
    ...fields,
  };
}

/** Create a digest; what is not given is plain. */
export function createDigest(fields: Partial<Digest> = {}): Digest {
  const { source = "one", date = "2026-02-25" } = fields;
  return {
    source,
    date,
    dateFrom: "file-name",
    language: "zh",
    file: `content/${source}/${date}.md`,
    preface: [],
    entries: [],
    messages: [],
    ...fields,
  };
}
