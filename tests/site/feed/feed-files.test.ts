import { describe, expect, test } from "vitest";
import type { Digest, Section } from "@/lib/digest/record";
import type { Library } from "@/lib/library/library";
import { cutDocuments, type Documents } from "@/lib/site/feed/cut-documents";
import { listFeedFiles } from "@/lib/site/feed/feed-files";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";
import { listChildren, listTexts, readXml, type XmlElement } from "@/tests/site/read-xml";

const site = "http://localhost:3000/";

function createTldr(source: string): Section {
  return { kind: "tldr", label: "", language: "en", format: "text", source, line: 1 };
}

/** A digest of so many papers, numbered from the day on, each with a TL;DR of so many letters. */
function createDay(date: string, papers: number, letters = 800, source = "one"): Digest {
  const entries = Array.from({ length: papers }, (_, place) =>
    createEntry({
      arxivId: `${date.slice(2, 4)}${date.slice(5, 7)}.${date.slice(8)}${String(place).padStart(3, "0")}`,
      categories: place % 10 === 0 ? ["cs.RO", "cs.CV"] : ["cs.CV"],
      sections: [createTldr("a".repeat(letters))],
    }),
  );
  return createDigest({ date, source, file: `content/${source}/${date}.md`, entries });
}

function writeFiles(library: Library): Map<string, string> {
  return new Map(listFeedFiles(library).map(({ name, write }) => [name, write()]));
}

function getLink(feed: XmlElement, rel: string): string | undefined {
  const link = listChildren(feed, "link").find(({ attributes }) => attributes.rel === rel);
  return link?.attributes.href;
}

function listIds(feed: XmlElement): string[] {
  return listChildren(feed, "entry").flatMap((entry) => listTexts(entry, "id"));
}

/** Read a feed as RFC 5005 says: the newest document, then each archive before it. */
function followArchive(files: ReadonlyMap<string, string>, name: string): XmlElement[] {
  const feed = readXml(files.get(name) ?? "");
  const previous = getLink(feed, "prev-archive");
  return previous === undefined ? [feed] : [feed, ...followArchive(files, previous.slice(site.length))];
}

const days = [
  createDay("2026-02-27", 60),
  createDay("2026-02-26", 532),
  createDay("2026-02-25", 100),
  createDay("2026-02-24", 100),
];
const library = createLibrary(days);
const files = writeFiles(library);

describe("The documents of feeds", () => {
  test("hold every paper of every day, none above 300 kB, from the newest on through the archive", () => {
    const documents = followArchive(files, "feed.xml");
    expect(documents.length).toBeGreaterThan(3);
    expect(new Set(documents.flatMap(listIds)).size).toBe(792);
    expect(documents.flatMap(listIds)).toContain(`${site}papers/2602.26531/`);
    for (const [name, text] of files) expect(Buffer.byteLength(text), name).toBeLessThanOrEqual(300_000);
    expect(listIds(documents[0] ?? readXml("<feed/>")).slice(0, 2)).toEqual([
      `${site}papers/2602.27001/`,
      `${site}papers/2602.27002/`,
    ]);
  });

  test("of the archive lead to each other in both directions, and to the newest", () => {
    const newest = readXml(files.get("feed.xml") ?? "");
    const archive = [...files.keys()].filter((name) => /^feeds\/all\/[\d-]+\.xml$/.test(name));
    for (const [place, name] of archive.entries()) {
      const feed = readXml(files.get(name) ?? "");
      const to = (other: string | undefined) => other && site + other;
      expect([getLink(feed, "self"), getLink(feed, "current")]).toEqual([to(name), `${site}feed.xml`]);
      expect(getLink(feed, "prev-archive")).toBe(to(archive[place - 1]));
      expect(getLink(feed, "next-archive")).toBe(to(archive[place + 1]));
      // The last one is open.
      expect(listChildren(feed, "fh:archive")).toHaveLength(place < archive.length - 1 ? 1 : 0);
    }
    expect(getLink(newest, "prev-archive")).toBe(site + archive.at(-2));
    expect(listChildren(newest, "fh:archive")).toEqual([]);
  });

  test("of the archive stay as they are, to the byte, whatever later days bring", () => {
    const later = [...days];
    let before = files;
    for (const [day, papers] of [
      ["2026-02-28", 3],
      ["2026-03-01", 200],
      ["2026-03-02", 400],
      ["2026-03-03", 1],
    ] as const) {
      // It lists again two papers that the archive holds, one of them in other words.
      const repeats = ["2602.24000", "2602.24001"].map((arxivId, place) =>
        createEntry({ arxivId, sections: place === 0 ? [createTldr("new words")] : [] }),
      );
      const digest = createDay(day, papers);
      later.push({ ...digest, entries: [...digest.entries, ...repeats] });
      const after = writeFiles(createLibrary(later));
      const archives = [...before].filter(([, text]) => text.includes("<fh:archive/>"));
      expect(archives.length).toBeGreaterThan(2);
      for (const [name, text] of archives) expect(after.get(name), name).toBe(text);
      const changed = [...after].filter(([name, text]) => before.get(name) !== text);
      expect(changed.length).toBeLessThanOrEqual(16);
      before = after;
    }
    const all = followArchive(before, "feed.xml");
    const entries = all.flatMap((feed) => listChildren(feed, "entry"));
    const updates = (id: string) =>
      entries
        .filter((entry) => listTexts(entry, "id")[0] === `${site}papers/${id}/`)
        .flatMap((entry) => listTexts(entry, "updated"));
    expect(new Set(updates("2602.24000"))).toEqual(new Set(["2026-02-28T00:00:00Z", "2026-02-24T00:00:00Z"]));
    expect(updates("2602.24001")).toEqual(["2026-02-24T00:00:00Z"]);
  });

  test("of the archive reach back a month, and the first one left leads to none before it", () => {
    const old = ["2025-12-31", "2026-01-05", "2026-01-30"].map((date) => createDay(date, 150));
    const documents = followArchive(writeFiles(createLibrary([...days, ...old])), "feed.xml");
    const told = new Set(documents.flatMap(listIds).map((id) => id.slice(site.length + 7, -4)));
    expect([...told].sort()).toEqual(["2601.05", "2601.30", "2602.24", "2602.25", "2602.26", "2602.27"]);
    expect(getLink(documents.at(-1) ?? readXml("<feed/>"), "prev-archive")).toBeUndefined();
    expect(getLink(documents.at(-1) ?? readXml("<feed/>"), "self")).toBe(`${site}feeds/all/2026-01-1.xml`);
  });

  test("of a category that no digest has any more hold its last day", () => {
    const entry = createEntry({ arxivId: "2509.00001", categories: ["eess.IV"] });
    const old = createDigest({ date: "2025-09-22", file: "content/one/2025-09-22.md", entries: [entry] });
    const feed = readXml(
      writeFiles(createLibrary([...days, old])).get("feeds/categories/eess.IV/feed.xml") ?? "",
    );
    expect(listIds(feed)).toEqual([`${site}papers/2509.00001/`]);
  });

  test("hold a category's papers, cross-lists included", () => {
    const robots = followArchive(files, "feeds/categories/cs.RO/feed.xml");
    const ids = new Set(robots.flatMap(listIds));
    expect(ids.size).toBe(6 + 54 + 10 + 10);
    expect(listTexts(robots[0] ?? readXml("<feed/>"), "id")).toEqual([`${site}categories/cs.RO/`]);
    expect(listTexts(robots[0] ?? readXml("<feed/>"), "title")).toEqual(["Digests · cs.RO Robotics"]);
  });

  test("hold what each source contains, in its words, where there are several", () => {
    expect([...files.keys()].filter((name) => name.startsWith("feeds/sources/"))).toEqual([]);
    const two = createLibrary([
      createDay("2026-02-25", 3, 5, "one"),
      createDay("2026-02-25", 2, 7, "two words"),
      createDay("2026-02-24", 1, 5, "one"),
    ]);
    const read = (name: string) => listChildren(readXml(writeFiles(two).get(name) ?? ""), "entry");
    const listContents = (name: string) =>
      read(name).map((entry) => listTexts(entry, "content")[0]?.match(/ (a+)</)?.[1]?.length);
    expect(listContents("feeds/sources/one/feed.xml")).toEqual([5, 5, 5, 5]);
    expect(listContents("feeds/sources/two words/feed.xml")).toEqual([7, 7]);
    const self = getLink(readXml(writeFiles(two).get("feeds/sources/two words/feed.xml") ?? ""), "self");
    expect(self).toBe(`${site}feeds/sources/two%20words/feed.xml`);
  });

  test("in JSON hold the newest day whole, on further pages where it is large", () => {
    const large = writeFiles(createLibrary(days.slice(1)));
    const pages: { items: { id: string }[]; next_url?: string }[] = [];
    for (
      let name: string | undefined = "feed.json";
      name;
      name = pages.at(-1)?.next_url?.slice(site.length)
    ) {
      pages.push(JSON.parse(large.get(name) ?? ""));
    }
    expect(pages.length).toBeGreaterThan(1);
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids).toHaveLength(532);
    expect(new Set(ids).size).toBe(532);
    expect(ids[0]).toBe(`${site}papers/2602.26001/`);
    expect(JSON.parse(files.get("feed.json") ?? "")).not.toHaveProperty("next_url");
  });

  test("in JSON say what JSON Feed 1.1 asks for", () => {
    const { items, ...head } = JSON.parse(files.get("feed.json") ?? "");
    expect(head).toEqual({
      version: "https://jsonfeed.org/version/1.1",
      title: "Digests",
      description: "Papers.",
      home_page_url: site,
      feed_url: `${site}feed.json`,
      authors: [{ name: "Digests" }],
      language: "en",
    });
    expect(items[0]).toEqual({
      id: `${site}papers/2602.27001/`,
      url: `${site}papers/2602.27001/`,
      external_url: "https://arxiv.org/abs/2602.27001",
      title: "Title of 2602.27001",
      content_html: `<p lang="en"><b>By a language model:</b> ${"a".repeat(800)}</p>`,
      date_published: "2026-02-27T00:00:00Z",
      date_modified: "2026-02-27T00:00:00Z",
      authors: [{ name: "Ada Lovelace" }],
      tags: ["cs.CV"],
      language: "en",
      attachments: [{ url: "https://arxiv.org/pdf/2602.27001", mime_type: "application/pdf" }],
    });
  });

  test("have room for a paper that was made to be large", () => {
    const entry = createEntry({
      title: "<".repeat(9_000),
      authors: Array<string>(5_000).fill("<&".repeat(400)),
      sections: ["en", "zh", "ja"].map((language) => ({ ...createTldr("<".repeat(99_000)), language })),
    });
    const large = writeFiles(createLibrary([createDigest({ entries: [entry], language: "ja" })]));
    for (const [name, text] of large) expect(Buffer.byteLength(text), name).toBeLessThanOrEqual(300_000);
  });
});

describe("Cutting entries into documents", () => {
  const cut = (sizes: Readonly<Record<string, readonly number[]>>): Documents =>
    cutDocuments(
      Object.entries(sizes).flatMap(([date, ofDay]) =>
        ofDay.map((size) => ({ date: date.padStart(10, "2026-02-0"), size })),
      ),
      10,
    );

  test.each([
    ["none", {}, [0, 0], []],
    ["all that fit", { a: [3, 3], b: [4] }, [0, 3], [[0, 3]]],
    [
      "whole days, the newest in two documents",
      { a: [3, 3], b: [4], c: [1] },
      [2, 4],
      [
        [0, 3],
        [3, 4],
      ],
    ],
    [
      "a day larger than a document",
      { a: [4, 4, 4] },
      [1, 3],
      [
        [0, 2],
        [2, 3],
      ],
    ],
    [
      "the rest of a large day with the next",
      { a: [4, 4, 4], b: [5] },
      [2, 4],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    [
      "a part for each month",
      { "2026-01-31": [2], "2026-02-01": [2, 2], "2026-02-02": [1] },
      [0, 4],
      [
        [0, 1],
        [1, 4],
      ],
    ],
    [
      "an entry larger than a document",
      { a: [1], b: [12], c: [1] },
      [2, 3],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
  ] as const)("%s", (_, sizes, newest, archive) => {
    expect(cut(sizes)).toEqual({
      newest: { start: newest[0], end: newest[1] },
      archive: archive.map(([start, end]) => ({ start, end })),
    });
  });
});
