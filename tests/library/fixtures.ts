import type { Digest, Entry } from "@/lib/digest/record";
import { createCategories, createDays, createMonths } from "@/lib/library/indexes";
import type { Library } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";

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

/** Create the library of some digests, as loading their files would. */
export function createLibrary(digests: readonly Digest[], fields: Partial<Library> = {}): Library {
  const papers = mergePapers(digests);
  const days = createDays(digests, papers);
  return {
    hashes: new Map(digests.map((digest) => [digest.file, JSON.stringify(digest)])),
    site: { title: "Digests", description: { en: "Papers.", zh: "论文。" }, defaultLanguage: "en" },
    sources: new Map(),
    digests,
    papers,
    days,
    months: createMonths(days.values()),
    categories: createCategories(days.values()),
    messages: [],
    ...fields,
  };
}
