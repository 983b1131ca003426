import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchDocument } from "@/lib/search/document";
import { createSearchDocument } from "@/lib/search/paper-document";
import { createSearchFiles, type SearchFile } from "@/lib/search/search-files";
import { createShard, manifestSchema, readShard, shardSchema } from "@/lib/search/shard";
import { createDocument, createPaper, createPapers } from "./papers";

const readManifest = (files: readonly SearchFile[]) =>
  manifestSchema.parse(JSON.parse(readText(files, "manifest.json")));
const readPapers = (files: readonly SearchFile[], name: string) =>
  readShard(shardSchema.parse(JSON.parse(readText(files, name))));

function readText(files: readonly SearchFile[], name: string): string {
  return files.find((file) => file.name === name)?.text ?? "";
}

describe("createSearchFiles", () => {
  it("gives the same files for the same papers in any order", () => {
    const papers = createPapers(50);
    expect(createSearchFiles(papers.toReversed())).toEqual(createSearchFiles(papers));
  });

  it("names every file but the manifest by its content, and lists it", () => {
    const files = createSearchFiles(createPapers(50));
    const { head, shards } = readManifest(files);
    expect(files.map(({ name }) => name)).toEqual([
      "manifest.json",
      head.file,
      ...shards.map(({ file }) => file),
    ]);
    expect(head.file).toMatch(/^head\.[0-9a-f]{16}\.json$/);
    expect(shards.map(({ file }) => file.replace(/[0-9a-f]{16}/, "…"))).toEqual(["2026-02-1.….json"]);
  });

  it("keeps the newest 400 in the head and every month in pieces of at most 1,500, newest first", () => {
    const files = createSearchFiles([
      ...createPapers(40, "2026-03-05"),
      ...Array.from({ length: 3_200 }, (_, place) => createPaper({ id: `2602.${10_000 + place}` })),
    ]);
    const { papers, head, shards } = readManifest(files);
    expect(papers).toBe(3_240);
    expect(head.count).toBe(400);
    expect(shards.map(({ month, count }) => [month, count])).toEqual([
      ["2026-03", 10],
      ["2026-02", 230],
      ["2026-02", 1_500],
      ["2026-02", 1_500],
    ]);
    const all = shards.flatMap(({ file }) => readPapers(files, file));
    const newestFirst = all.toSorted((a, b) => (`${b.date}${b.id}` > `${a.date}${a.id}` ? 1 : -1));
    expect(all).toEqual(newestFirst);
    expect(readPapers(files, head.file)).toEqual(all.slice(0, 400));
  });

  it("leaves a month's full pieces as they are when a day is added", () => {
    const before = Array.from({ length: 1_600 }, (_, place) => createPaper({ id: `2602.${10_000 + place}` }));
    const after = [...before, createPaper({ id: "2602.30000", firstSeen: "2026-02-26" })];
    const [fullBefore, fullAfter] = [before, after].map((papers) =>
      readManifest(createSearchFiles(papers)).shards.at(-1),
    );
    expect(fullAfter).toEqual(fullBefore);
  });

  it("writes an empty library too", () => {
    const files = createSearchFiles([]);
    const { papers, head, shards } = readManifest(files);
    expect({ papers, shards }).toEqual({ papers: 0, shards: [] });
    expect(readPapers(files, head.file)).toEqual([]);
  });
});

describe("shards", () => {
  const value = fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.replace(/\s/g, "x"));
  const documents: fc.Arbitrary<SearchDocument[]> = fc.array(
    fc
      .record({ id: value, title: value, authors: fc.array(value), categories: fc.array(value), text: value })
      .map(({ text, ...draft }) =>
        createDocument({ ...draft, authorCount: draft.authors.length, tldr: [{ language: "zh", text }] }),
      ),
  );

  it("give back what was written", () => {
    fc.assert(
      fc.property(documents, (documents) => {
        expect(readShard(shardSchema.parse(JSON.parse(JSON.stringify(createShard(documents)))))).toEqual(
          documents,
        );
      }),
    );
  });

  it("replace line breaks and tabs in values by spaces", () => {
    const document = createDocument({
      title: "Two\nlines\r\n here",
      authors: ["A\tB"],
      tldr: [{ language: "en", text: "a\u2028b" }],
    });
    expect(readShard(createShard([document]))).toEqual([
      { ...document, title: "Two lines here", authors: ["A B"], tldr: [{ language: "en", text: "a b" }] },
    ]);
  });

  it("keep each summary under its language, where there is one", () => {
    const papers = [
      createDocument({ id: "1", tldr: [{ language: "zh", text: "一" }] }),
      createDocument({ id: "2", tldr: [{ language: "ja", text: "に" }] }),
      createDocument({ id: "3" }),
    ];
    expect(createShard(papers).tldr).toEqual({ ja: "\nに\n", zh: "一\n\n" });
    expect(readShard(createShard(papers))).toEqual(papers);
  });

  it("are refused when a column has lost a line", () => {
    const shard = createShard([createDocument(), createDocument({ id: "2602.00002" })]);
    const broken = { ...shard, columns: { ...shard.columns, title: "one" } };
    expect(() => readShard(broken)).toThrow("Unexpected 1 lines in column title, expected 2");
  });
});

describe("createSearchDocument", () => {
  const tldrOf = (...args: Parameters<typeof createPaper>) => createSearchDocument(createPaper(...args)).tldr;

  it("takes the first sound TL;DR of each language", () => {
    const sections = [
      { language: "zh", source: "待生成" },
      { language: "zh", source: "提出\n一种方法" },
      { language: "en", source: "A method." },
      { language: "en", source: "Another." },
      { kind: "abstract", language: "en", source: "We propose." },
    ] as const;
    expect(tldrOf({ sections, flags: [{ flag: "generation-failed", section: 0 }] })).toEqual([
      { language: "zh", text: "提出 一种方法" },
      { language: "en", text: "A method." },
    ]);
  });

  it("falls back on the start of the abstract and of its translation, cut after a sentence", () => {
    const sentence = `Word ${"word ".repeat(39).trim()}.`;
    const sections = [
      { kind: "abstract", language: "en", source: `${sentence} ${sentence} ${sentence}` },
      { kind: "abstract-translation", language: "zh", source: `${"字".repeat(100)}。${"字".repeat(100)}。` },
    ] as const;
    expect(tldrOf({ sections })).toEqual([
      { language: "zh", text: `${"字".repeat(100)}。 …` },
      { language: "en", text: `${sentence} …` },
    ]);
  });

  it("cuts where a word ends when no sentence does", () => {
    const [summary] = tldrOf({
      sections: [{ kind: "abstract", language: "en", source: "abcdefg ".repeat(90) }],
    });
    expect(summary?.text).toMatch(/^(abcdefg )+abcdefg…$/);
  });

  it("takes another section where there is no abstract, and none where there is nothing sound", () => {
    expect(tldrOf({ sections: [{ kind: "method", language: "zh", source: "方法" }] })).toEqual([
      { language: "zh", text: "方法" },
    ]);
    expect(tldrOf({ sections: [{ source: " " }] })).toEqual([]);
  });

  it("keeps sixty authors and the count of all", () => {
    const { authors, authorCount } = createSearchDocument(
      createPaper({ authors: Array.from({ length: 1_000 }, (_, n) => `A ${n}`) }),
    );
    expect([authors.length, authorCount]).toEqual([60, 1_000]);
  });
});
