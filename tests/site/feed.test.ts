import { describe, expect, test } from "vitest";
import type { Digest, Entry, Section } from "@/lib/digest/record";
import { createDays } from "@/lib/library/indexes";
import type { Library } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { plainText } from "@/lib/markdown/plain-text";
import { createFeed } from "@/lib/site/feed";
import { createHostileFields } from "@/tests/gallery/hostile-fields";
import { createDigest, createEntry } from "@/tests/library/fixtures";
import { listChildren, listTexts, readXml } from "./read-xml";

const seeds = loadLibrary("tests/content");

function createLibrary(digests: readonly Digest[]): Library {
  const papers = mergePapers(digests);
  return { ...seeds, digests, papers, days: createDays(digests, papers) };
}

function createTldr(source: string): Section {
  return { kind: "tldr", label: "", language: "en", format: "text", source, line: 1 };
}

/** A digest of so many papers, each with a TL;DR of so many letters. */
function createDay(date: string, papers: number, letters = 100): Digest {
  const [, month, day] = date.split("-");
  const entries = Array.from({ length: papers }, (_, place) =>
    createEntry({
      arxivId: `26${month}.${day}${String(place).padStart(3, "0")}`,
      sections: [createTldr("a".repeat(letters))],
    }),
  );
  return createDigest({ date, file: `content/one/${date}.md`, entries });
}

function readFeed(library: Library) {
  const text = createFeed(library);
  const feed = readXml(text);
  return { size: Buffer.byteLength(text), feed, entries: listChildren(feed, "entry") };
}

function readFeedOf(fields: Partial<Entry>) {
  const [entry] = readFeed(createLibrary([createDigest({ entries: [createEntry(fields)] })])).entries;
  if (!entry) throw new Error("no entry");
  return entry;
}

describe("The feed", () => {
  test("says what a seed paper is, in plain text that is declared as such", () => {
    const { feed, entries } = readFeed(seeds);
    expect(feed.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom" });
    expect(listTexts(feed, "updated")).toEqual(["2026-02-25T00:00:00Z"]);
    expect(listChildren(feed, "link").map(({ attributes }) => attributes)).toEqual([
      { rel: "alternate", href: "http://localhost:3000/" },
      { rel: "self", href: "http://localhost:3000/feed.xml" },
    ]);
    const paper = entries.find(
      (entry) => listTexts(entry, "id")[0] === "http://localhost:3000/papers/2602.20205/",
    );
    if (!paper) throw new Error("the paper is missing");
    expect(listTexts(paper, "title")).toEqual([
      "OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport",
    ]);
    expect(listTexts(paper, "published")).toEqual(["2026-02-25T00:00:00Z"]);
    expect(listTexts(paper, "updated")).toEqual(["2026-02-25T00:00:00Z"]);
    expect(listTexts(paper, "summary")[0]).toContain("OTPrune：基于最优传输的视觉令牌剪枝框架");
    expect(listChildren(paper, "author").flatMap((author) => listTexts(author, "name"))).toContain(
      "Xiwen Chen",
    );
    for (const name of ["title", "summary"]) expect(listChildren(paper, name)[0]?.attributes).toEqual({});
  });

  test("says of an abstract what the paper contributes, where there is no summary", () => {
    const source = "Caves are dark. In this paper, we propose a lamp of $10^3$ lumens. It is light.";
    const entry = readFeedOf({ sections: [{ ...createTldr(source), kind: "abstract" }] });
    expect(listTexts(entry, "summary")).toEqual(["We propose a lamp of 10³ lumens."]);
  });

  test("keeps words between angle brackets, and elements as words", () => {
    const entry = readFeedOf({
      title: "Learning with p<q and q>p Constraints",
      sections: [createTldr("x<y holds & <img src=x onerror=alert(1)> &lt;more]]>.")],
    });
    expect(listTexts(entry, "title")).toEqual(["Learning with p<q and q>p Constraints"]);
    expect(listTexts(entry, "summary")).toEqual(["x<y holds & <img src=x onerror=alert(1)> &lt;more]]>."]);
  });

  test("shows where a character stood that XML forbids", () => {
    const entry = readFeedOf({
      title: "A\ufffeB",
      authors: ["Ada\u0001 Lovelace", "\ud800 Turing"],
      categories: ['c"<s\u000b.CV', "a\tb"],
    });
    expect(listTexts(entry, "title")).toEqual(["A\ufffdB"]);
    expect(listChildren(entry, "author").flatMap((author) => listTexts(author, "name"))).toEqual([
      "Ada\ufffd Lovelace",
      "\ufffd Turing",
    ]);
    expect(listChildren(entry, "category").map(({ attributes }) => attributes)).toEqual([
      { term: 'c"<s\ufffd.CV' },
      { term: "a\tb" },
    ]);
  });

  test("is read as it was told, whatever a digest and the site's own name hold", () => {
    const stream = createHostileFields();
    const told = Array.from({ length: 900 }, (_, place) => ({
      arxivId: `2602.${String(10000 + place)}`,
      text: stream.next().value.text,
    }));
    const entries = told.map(({ arxivId, text }) =>
      createEntry({
        arxivId,
        title: text,
        authors: [text],
        categories: [text],
        sections: [createTldr(text)],
      }),
    );
    const site = { ...seeds.site, title: "]]><b>&\u0000", description: { en: "<&\u0001", zh: "<&\u0001" } };
    const read = readFeed({ ...createLibrary([createDigest({ entries })]), site });
    expect(listTexts(read.feed, "title")).toEqual(["]]><b>&\ufffd"]);
    expect(listTexts(read.feed, "subtitle")).toEqual(["<&\ufffd"]);
    const byId = new Map(read.entries.map((entry) => [listTexts(entry, "id")[0], entry]));
    expect(byId.size).toBe(900);
    for (const { arxivId, text } of told) {
      const entry = byId.get(`http://localhost:3000/papers/${arxivId}/`);
      if (!entry) throw new Error(`${arxivId} is missing`);
      const typed = withoutForbidden(text);
      expect(listTexts(entry, "title")).toEqual([plainText(text)]);
      expect(listTexts(entry, "summary")).toEqual([plainText(text.replace(/\s+/g, " "))]);
      expect(listChildren(entry, "author").flatMap((author) => listTexts(author, "name"))).toEqual([typed]);
      expect(listChildren(entry, "category").map(({ attributes }) => attributes.term)).toEqual([typed]);
    }
  });

  test("holds the newest day whole, however many papers it has", () => {
    const { entries, size } = readFeed(
      createLibrary([createDay("2026-02-25", 532, 1000), createDay("2026-02-24", 10)]),
    );
    expect(entries).toHaveLength(532);
    expect(size).toBeGreaterThan(300_000);
  });

  test("holds as many whole days as fit into 300 kB", () => {
    const days = ["25", "24", "23", "22"].map((day) => createDay(`2026-02-${day}`, 100, 500));
    const { entries, size } = readFeed(createLibrary(days));
    expect(entries).toHaveLength(300);
    expect(size).toBeLessThanOrEqual(300_000);
  });

  test("passes over a day without papers, and lists a paper of two days on the later", () => {
    const twice = createEntry({ arxivId: "2602.24000" });
    const { entries, feed } = readFeed(
      createLibrary([
        createDigest({ date: "2026-02-26", file: "content/one/2026-02-26.md" }),
        createDigest({ entries: [twice] }),
        createDay("2026-02-24", 2),
      ]),
    );
    expect(listTexts(feed, "updated")).toEqual(["2026-02-26T00:00:00Z"]);
    expect(
      entries.map((entry) => [...listTexts(entry, "published"), ...listTexts(entry, "updated")]),
    ).toEqual([
      ["2026-02-24T00:00:00Z", "2026-02-25T00:00:00Z"],
      ["2026-02-24T00:00:00Z", "2026-02-24T00:00:00Z"],
    ]);
  });

  test("of no papers is a feed all the same", () => {
    expect(readFeed(createLibrary([])).entries).toEqual([]);
  });
});

/** Replace what XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets). */
function withoutForbidden(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const isForbidden = (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff;
    return isForbidden ? "\ufffd" : character;
  }).join("");
}
