import { describe, expect, test } from "vitest";
import type { Digest, Entry, Section } from "@/lib/digest/record";
import { createDays } from "@/lib/library/indexes";
import type { Library } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { plainText } from "@/lib/markdown/plain-text";
import { createFeed } from "@/lib/site/feed/feed";
import { listFeedFiles } from "@/lib/site/feed/feed-files";
import { createHostileFields } from "@/tests/gallery/hostile-fields";
import { createDigest, createEntry } from "@/tests/library/fixtures";
import { listChildren, listTexts, readXml, type XmlElement } from "@/tests/site/read-xml";
import { readHtml } from "./read-html";

const seeds = loadLibrary("tests/content");

function createLibrary(digests: readonly Digest[]): Library {
  const papers = mergePapers(digests);
  return { ...seeds, digests, papers, days: createDays(digests, papers) };
}

const noElement: XmlElement = { name: "", attributes: {}, children: [], text: "" };

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

function readTitle(element: XmlElement): string {
  return readHtml(listTexts(element, "title")[0] ?? "").text;
}

/** Read the paragraphs of an entry's content, which may have no elements but their own. */
function readSummaries(entry: XmlElement): string[] {
  const [content = ""] = listTexts(entry, "content");
  expect(readHtml(content).elements.filter((name) => name !== "p" && name !== "b")).toEqual([]);
  return content
    .split(/(?=<p )/)
    .map((paragraph) => readHtml(paragraph).text)
    .filter((text) => text !== "");
}

function readFeedOf(fields: Partial<Entry>) {
  const [entry] = readFeed(createLibrary([createDigest({ entries: [createEntry(fields)] })])).entries;
  if (!entry) throw new Error("no entry");
  return entry;
}

describe("The feed", () => {
  test("says what a seed paper is, in plain text that is declared as such", () => {
    const { feed, entries } = readFeed(seeds);
    expect(feed.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN" });
    expect(listTexts(feed, "updated")).toEqual(["2026-02-25T00:00:00Z"]);
    expect(listChildren(feed, "link").map(({ attributes }) => attributes)).toEqual([
      { rel: "alternate", href: "http://localhost:3000/" },
      { rel: "self", href: "http://localhost:3000/feed.xml" },
    ]);
    const paper = entries.find(
      (entry) => listTexts(entry, "id")[0] === "http://localhost:3000/papers/2602.20205/",
    );
    if (!paper) throw new Error("the paper is missing");
    expect(readTitle(paper)).toBe("OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport");
    expect(listTexts(paper, "published")).toEqual(["2026-02-25T00:00:00Z"]);
    expect(listTexts(paper, "updated")).toEqual(["2026-02-25T00:00:00Z"]);
    expect(readSummaries(paper)[0]).toMatch(/^模型生成： OTPrune：基于最优传输的视觉令牌剪枝框架/);
    expect(listChildren(paper, "author").flatMap((author) => listTexts(author, "name"))).toContain(
      "Xiwen Chen",
    );
    expect(listChildren(paper, "title")[0]?.attributes).toEqual({ type: "html", "xml:lang": "en" });
    expect(listChildren(paper, "content")[0]?.attributes).toEqual({ type: "html" });
    expect(listChildren(paper, "link").map(({ attributes }) => attributes)).toEqual([
      { rel: "alternate", href: "http://localhost:3000/papers/2602.20205/" },
      { rel: "via", href: "https://arxiv.org/abs/2602.20205" },
      { rel: "related", type: "application/pdf", href: "https://arxiv.org/pdf/2602.20205" },
    ]);
  });

  test("distinguishes the authors' words from a model's, each in its language", () => {
    const entry = readFeedOf({
      title: "A Lamp for Caves",
      sections: [
        { ...createTldr("一盏灯。"), language: "zh" },
        { ...createTldr("In this paper, we propose a lamp of light for the dark caves."), kind: "abstract" },
      ],
    });
    expect(listTexts(entry, "content")).toEqual([
      '<p lang="zh"><b>模型生成：</b> 一盏灯。</p><p lang="en"><b>From the authors’ abstract:</b> We propose a lamp of light for the dark caves.</p>',
    ]);
    const translated = readFeedOf({
      title: "A Lamp for Caves",
      sections: [{ ...createTldr("我们提出一盏灯。"), kind: "abstract", language: "zh" }],
    });
    expect(readSummaries(translated)).toEqual(["模型生成： 我们提出一盏灯。"]);
  });

  test("says of an abstract what the paper contributes, where there is no summary", () => {
    const source = "Caves are dark. In this paper, we propose a lamp of $10^3$ lumens. It is light.";
    const entry = readFeedOf({ sections: [{ ...createTldr(source), kind: "abstract" }] });
    expect(readSummaries(entry)).toEqual(["From the authors’ abstract: We propose a lamp of 10³ lumens."]);
  });

  test("keeps words between angle brackets, and elements as words", () => {
    const entry = readFeedOf({
      title: "Learning with p<q and q>p Constraints",
      sections: [createTldr("x<y holds & <img src=x onerror=alert(1)> &lt;more]]>.")],
    });
    expect(readTitle(entry)).toBe("Learning with p<q and q>p Constraints");
    expect(readSummaries(entry)).toEqual([
      "By a language model: x<y holds & <img src=x onerror=alert(1)> &lt;more]]>.",
    ]);
  });

  test("shows where a character appeared that XML forbids", () => {
    const entry = readFeedOf({
      title: "A\ufffeB",
      authors: ["Ada\u0001 Lovelace", "\ud800 Turing"],
      categories: ['c"<s\u000b.CV', "a\tb"],
    });
    expect(readTitle(entry)).toBe("A\ufffdB");
    expect(listChildren(entry, "author").flatMap((author) => listTexts(author, "name"))).toEqual([
      "Ada\ufffd Lovelace",
      "\ufffd Turing",
    ]);
    expect(listChildren(entry, "category").map(({ attributes }) => attributes)).toEqual([
      { term: 'c"<s\ufffd.CV' },
      { term: "a\tb" },
    ]);
  });

  test("is read as it was written, whatever a digest and the site's own name hold", () => {
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
    const files = listFeedFiles({ ...createLibrary([createDigest({ entries })]), site });
    const read = files
      .filter(({ name }) => name.endsWith(".xml") && !name.includes("categories"))
      .map(({ write }) => readXml(write()));
    const byId = new Map<string, XmlElement>();
    for (const feed of read) {
      expect(readTitle(feed)).toBe("]]><b>&\ufffd");
      expect(readHtml(listTexts(feed, "subtitle")[0] ?? "").text).toBe("<&\ufffd");
      for (const entry of listChildren(feed, "entry")) byId.set(listTexts(entry, "id")[0] ?? "", entry);
    }
    expect(byId.size).toBe(900);
    for (const { arxivId, text } of told) {
      const entry = byId.get(`http://localhost:3000/papers/${arxivId}/`);
      if (!entry) throw new Error(`${arxivId} is missing`);
      const typed = withoutForbidden(text);
      expect(readTitle(entry)).toBe(withoutForbidden(plainText(text)));
      expect(readSummaries(entry).map((summary) => summary.replace(/^By a language model: /, ""))).toEqual([
        withoutForbidden(plainText(text.replace(/\s+/g, " "))),
      ]);
      expect(listChildren(entry, "author").flatMap((author) => listTexts(author, "name"))).toEqual([typed]);
      expect(listChildren(entry, "category").map(({ attributes }) => attributes.term)).toEqual([typed]);
    }
  });

  test("holds as much of a newest day as fits into 300 kB, what the day's page shows first", () => {
    const { entries, size } = readFeed(
      createLibrary([createDay("2026-02-25", 532, 1000), createDay("2026-02-24", 10)]),
    );
    expect(entries.length).toBeGreaterThan(150);
    expect(entries.length).toBeLessThan(532);
    expect(listTexts(entries[0] ?? noElement, "id")).toEqual(["http://localhost:3000/papers/2602.25000/"]);
    expect(listTexts(entries[1] ?? noElement, "id")).toEqual(["http://localhost:3000/papers/2602.25001/"]);
    expect(size).toBeLessThanOrEqual(300_000);
    expect(size).toBeGreaterThan(290_000);
  });

  test("holds as many whole days as fit into 300 kB", () => {
    const days = ["25", "24", "23", "22"].map((day) => createDay(`2026-02-${day}`, 100, 200));
    const { entries, size } = readFeed(createLibrary(days));
    expect(entries).toHaveLength(300);
    expect(size).toBeLessThanOrEqual(300_000);
  });

  test("of a choice of papers has its own title, page and address", () => {
    const library = createLibrary([createDay("2026-02-25", 3), createDay("2026-02-24", 2)]);
    const days = [...library.days.values()].map(({ date, papers }) => ({ date, papers: papers.slice(0, 1) }));
    const text = createFeed(library, {
      title: "Lamps & caves",
      page: "/search/?q=lamp",
      file: "feeds/lamps.xml",
      days,
    });
    const feed = readXml(text);
    expect(listTexts(feed, "id")).toEqual(["http://localhost:3000/search/?q=lamp"]);
    expect(readTitle(feed)).toBe("Lamps & caves");
    expect(listChildren(feed, "link").map(({ attributes }) => attributes)).toEqual([
      { rel: "alternate", href: "http://localhost:3000/search/?q=lamp" },
      { rel: "self", href: "http://localhost:3000/feeds/lamps.xml" },
    ]);
    expect(listChildren(feed, "entry").flatMap((entry) => listTexts(entry, "id"))).toEqual([
      "http://localhost:3000/papers/2602.25000/",
      "http://localhost:3000/papers/2602.24000/",
    ]);
  });

  test.each([
    ["passes over what a later day repeats, and over a day without papers", undefined, "2026-02-24"],
    ["lists again what a later day says in other words", "a lamp", "2026-02-25"],
  ])("%s", (_, tldr, updated) => {
    const sections = tldr === undefined ? [] : [createTldr(tldr)];
    const { entries, feed } = readFeed(
      createLibrary([
        createDigest({ date: "2026-02-26", file: "content/one/2026-02-26.md" }),
        createDigest({ entries: [createEntry({ arxivId: "2602.24000", sections })] }),
        createDay("2026-02-24", 2),
      ]),
    );
    expect(listTexts(feed, "updated")).toEqual([`${updated}T00:00:00Z`]);
    expect(
      entries.map((entry) => ["id", "published", "updated"].flatMap((name) => listTexts(entry, name))),
    ).toEqual([
      ["http://localhost:3000/papers/2602.24000/", "2026-02-24T00:00:00Z", `${updated}T00:00:00Z`],
      ["http://localhost:3000/papers/2602.24001/", "2026-02-24T00:00:00Z", "2026-02-24T00:00:00Z"],
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
