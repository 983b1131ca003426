import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directorySchema, listFileNames } from "@/lib/search/archive/format";
import type { SearchDocument } from "@/lib/search/index/document";
import { listDirectories, listNamedFiles } from "@/lib/search/index/manifest";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { createSearchFiles, type SearchFile } from "@/lib/search/index/search-files";
import { createShard, readShard, shardSchema } from "@/lib/search/index/shard";
import { createDocument, createPaper, createPapers } from "./papers";
import { readManifest, readText } from "./stub-set";

const readPapers = (files: readonly SearchFile[], name: string) =>
  readShard(shardSchema.parse(JSON.parse(readText(files, name))));

function ofMonth(month: string, count: number) {
  return Array.from({ length: count }, (_, n) =>
    createPaper({ id: `${month.slice(2).replace("-", "")}.${10_000 + n}`, firstSeen: `${month}-05` }),
  );
}

describe("createSearchFiles", () => {
  it("gives the same files for the same papers in any order", () => {
    const papers = createPapers(50);
    expect(createSearchFiles(papers.toReversed())).toEqual(createSearchFiles(papers));
  });

  it("names every file but the manifest by its content, and leads to it", () => {
    const files = createSearchFiles([...ofMonth("2026-02", 50), ...ofMonth("2026-01", 50)], {
      maxRecent: 50,
    });
    const manifest = readManifest(files);
    const ofSets = listDirectories(manifest).flatMap((file) =>
      listFileNames(directorySchema.parse(JSON.parse(readText(files, file)))),
    );
    expect(files.map(({ name }) => name).sort()).toEqual(
      [...new Set(["manifest.json", ...listNamedFiles(manifest), ...ofSets])].sort(),
    );
    expect(manifest.head.file).toMatch(/^head\.[0-9a-f]{16}\.json$/);
    for (const { name } of files.slice(1))
      expect(name).toMatch(/^[a-z0-9-]+\.(?:[0-9a-f]{16}|[0-9a-z]{7})\.json$/);
  });

  it("loads up to 10,000 papers of whole months, and has term sets of all where the head is not all", () => {
    expect(readManifest(createSearchFiles(createPapers(50))).sets).toEqual([]);
    const papers = [...ofMonth("2026-03", 20), ...ofMonth("2026-02", 30), ...ofMonth("2026-01", 40)];
    const tiers = (maxRecent: number) => {
      const { recentPapers, sets, head } = readManifest(createSearchFiles(papers, { maxRecent }));
      return [recentPapers, head.count, ...sets.map(({ papers }) => papers)];
    };
    expect(tiers(90)).toEqual([90, 90]);
    expect(tiers(89)).toEqual([50, 50, 40, 50]);
    expect(tiers(50)).toEqual([50, 50, 40, 50]);
    expect(tiers(5)).toEqual([20, 20, 70, 20]);
    const renewed = [...ofMonth("2026-03", 20), ...ofMonth("2026-02", 2_490)];
    expect(readManifest(createSearchFiles(renewed)).sets.map(({ papers }) => papers)).toEqual([2_490, 20]);
  });

  it("costs no more than the head, the month's piece and the manifest for a new day", () => {
    const days = (count: number) => createPapers(600).slice(600 - 2 * count);
    const [before, after] = [days(299), days(300)].map((papers) =>
      createSearchFiles(papers, { maxRecent: 50 }),
    );
    const known = new Set(before?.map(({ name }) => name));
    const changed = (after ?? []).filter(({ name }) => name === "manifest.json" || !known.has(name));
    // Term sets are looked up, a few files a question.
    const loaded = changed.filter(({ name }) => !/^(?:recent|deep|cards|facts|ids)[-.]/.test(name));
    expect(loaded.map(({ name }) => name.replace(/\.[^j].*/, ""))).toEqual([
      "manifest.json",
      "head",
      "2026-02-1",
    ]);
    expect(changed.filter(({ name }) => /^(?:deep-)?archive/.test(name))).toEqual([]);
  });

  it("writes full texts of the newest months apart, up to 2,500 papers or the newest month", () => {
    const countFullTexts = (...months: readonly number[]) => {
      const papers = months.flatMap((count, place) => ofMonth(`2026-0${place + 1}`, count));
      return readManifest(createSearchFiles(papers)).deep.map(({ papers }) => papers);
    };
    expect(countFullTexts(1_500, 1_000)).toEqual([2_500]);
    expect(countFullTexts(1_500, 1_000, 10)).toEqual([1_500, 1_010]);
    expect(countFullTexts(10, 2_600)).toEqual([10, 2_600]);
  });

  it("cuts term sets into a third as many files where files are to be few, with the same papers on as many cards", () => {
    const papers = ofMonth("2026-02", 800).map((paper, n) => ({
      ...paper,
      title: `Lamp${n} of tower${n} by river${n}`,
    }));
    const count = (hasFewFiles: boolean) => {
      const files = createSearchFiles(papers, { hasFewFiles });
      const cards = files.filter(({ name }) => name.startsWith("cards-"));
      const ids = cards.flatMap(({ name }) => readPapers(files, name).map(({ id }) => id));
      expect(new Set(ids).size).toBe(800);
      return { cards: cards.length, files: files.length };
    };
    // Four papers a file, and sixteen.
    expect(count(false)).toMatchObject({ cards: 200 });
    expect(count(true)).toMatchObject({ cards: 50 });
    expect(count(true).files).toBeLessThan(count(false).files / 3);
  });

  it("keeps the newest 400 in the head and every month in pieces of at most 500, newest first", () => {
    const files = createSearchFiles([
      ...createPapers(40, "2026-03-05"),
      ...Array.from({ length: 1_200 }, (_, place) => createPaper({ id: `2602.${10_000 + place}` })),
    ]);
    const { papers, head, shards } = readManifest(files);
    expect(papers).toBe(1_240);
    expect(head.count).toBe(400);
    expect(shards.map(({ month, count }) => [month, count])).toEqual([
      ["2026-03", 10],
      ["2026-02", 230],
      ["2026-02", 500],
      ["2026-02", 500],
    ]);
    const all = shards.flatMap(({ file }) => readPapers(files, file));
    const newestFirst = all.toSorted((a, b) => (`${b.date}${b.id}` > `${a.date}${a.id}` ? 1 : -1));
    expect(all).toEqual(newestFirst);
    expect(readPapers(files, head.file)).toEqual(all.slice(0, 400));
  });

  it("leaves a month's full pieces as they are when a day is added", () => {
    const before = Array.from({ length: 600 }, (_, place) => createPaper({ id: `2602.${10_000 + place}` }));
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
