import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { renderToStaticMarkup } from "react-dom/server";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { InlineScript } from "@/components/layout/inline-script";
import type { Entry, Section } from "@/lib/digest/record";
import { PageHead } from "@/lib/export/page-head";
import type { Paper } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { plainText } from "@/lib/markdown/plain-text";
import { createMetadata } from "@/lib/site/metadata";
import { createJsonLd, describePaper } from "@/lib/site/paper-metadata";
import { createHostileFields } from "@/tests/gallery/hostile-fields";
import { createDigest, createEntry } from "@/tests/library/fixtures";
import { readZotero } from "./read-zotero";

const { papers, site } = loadLibrary("tests/content");

function createPaper(...versions: Partial<Entry>[]): Paper {
  const digests = versions.map((fields, place) =>
    createDigest({ date: `2026-03-0${9 - place}`, entries: [createEntry(fields)] }),
  );
  const [paper] = mergePapers(digests).values();
  if (!paper) throw new Error("no paper");
  return paper;
}

function createSection(kind: Section["kind"], source: string, language = "en"): Section {
  return { kind, label: "", language, format: "text", source, line: 1 };
}

/** Read the page's head and description as a browser does. */
function readPage(paper: Paper): Root {
  const head = renderToStaticMarkup(<PageHead site={site} page={describePaper(paper)} />);
  const body = renderToStaticMarkup(
    <InlineScript type="application/ld+json" content={createJsonLd(paper)} />,
  );
  return fromHtml(`<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`);
}

function readJsonLd(page: Root) {
  const scripts: unknown[] = [];
  visit(page, { tagName: "script" }, (node) => {
    if ("children" in node && node.children[0]?.type === "text")
      scripts.push(JSON.parse(node.children[0].value));
  });
  expect(scripts).toHaveLength(1);
  return scripts[0];
}

function readTags(page: Root, wanted: string): string[] {
  const contents: string[] = [];
  visit(page, { tagName: "meta" }, (node) => {
    if (!("properties" in node)) return;
    const { name, property, content } = node.properties;
    if (name === wanted || property === wanted) contents.push(String(content));
  });
  return contents;
}

describe("A paper's metadata", () => {
  test("are saved by Zotero as the preprint that they describe", () => {
    const paper = papers.get("2602.20205");
    if (!paper) throw new Error("the seeds have changed");
    const { itemType, fields, authors } = readZotero(readPage(paper));
    expect(itemType).toBe("preprint");
    expect(fields).toEqual({
      title: "OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport",
      date: "2026/02",
      language: "en",
      abstractNote: expect.stringMatching(
        /^Multi-modal large language models \(MLLMs\) achieve strong visual/,
      ),
      repository: "arXiv",
      archiveID: "arXiv:2602.20205",
      DOI: "10.48550/arXiv.2602.20205",
      url: "https://arxiv.org/abs/2602.20205",
    });
    expect(authors[0]).toEqual({ lastName: "Chen", firstName: "Xiwen" });
  });

  test("give the abstract in the authors' words, of every seed paper", () => {
    for (const paper of papers.values()) {
      const { fields } = readZotero(readPage(paper));
      expect(fields.language).toBe("en");
      expect(fields.abstractNote).not.toMatch(/\p{sc=Han}/u);
      expect(fields.abstractNote?.length).toBeGreaterThan(300);
    }
  });

  test("name families with particles and suffixes, and split no sole author in two", () => {
    const authors = [
      ...["Laurens van der Maaten", "T. G. M. van Erp", "Martin Luther King Jr.", "Yi Ma", "李飞飞"],
      ...["The LIGO Collaboration", "NVIDIA", ":", "and Wen Tong"],
    ];
    expect(readZotero(readPage(createPaper({ authors }))).authors).toEqual([
      { lastName: "van der Maaten", firstName: "Laurens" },
      { lastName: "van Erp", firstName: "T. G. M." },
      { lastName: "King Jr.", firstName: "Martin Luther" },
      { lastName: "Ma", firstName: "Yi" },
      { lastName: "李飞飞" },
      { lastName: "The LIGO Collaboration" },
      { lastName: "NVIDIA" },
      { lastName: "Tong", firstName: "Wen" },
    ]);
    const team = readZotero(readPage(createPaper({ authors: ["Qwen Team"] }))).authors;
    expect(team).toEqual([{ lastName: "Qwen Team" }]);
    const sole = readZotero(readPage(createPaper({ authors: ["Christian Schroeder de Witt"] }))).authors;
    expect(sole).toEqual([{ lastName: "de\u00a0Witt", firstName: "Christian Schroeder" }]);
  });

  test("are dated by the first version, as far as it is known, and never by a digest", () => {
    const dates = (fields: Partial<Entry>) => {
      const page = readPage(createPaper(fields));
      return [readTags(page, "citation_publication_date"), readJsonLd(page)];
    };
    const dated = (date: string) => expect.objectContaining({ datePublished: date });
    expect(dates({ arxivId: "2602.00001" })).toEqual([["2026/02"], dated("2026-02")]);
    expect(dates({ arxivId: "2602.00009", published: "2026-02-03" })).toEqual([
      ["2026/02/03"],
      dated("2026-02-03"),
    ]);
    expect(dates({ arxivId: "hep-th/9901001" })).toEqual([["1999/01"], dated("1999-01")]);
  });

  test("distinguish the day of submission from the month of announcement, and believe no day that the identifier excludes", () => {
    const read = (published: string) => {
      const page = readPage(createPaper({ arxivId: "2602.00001", published }));
      return [readTags(page, "citation_publication_date"), readJsonLd(page)];
    };
    const announced = { datePublished: "2026-02" };
    expect(read("2026-01-31")).toEqual([
      ["2026/01/31"],
      expect.objectContaining({ ...announced, dateCreated: "2026-01-31" }),
    ]);
    for (const published of ["2026-01-20", "2026-03-02", "2025-02-10"]) {
      const [tags, json] = read(published);
      expect(tags).toEqual(["2026/02"]);
      expect(json).toMatchObject(announced);
      expect(json).not.toHaveProperty("dateCreated");
    }
  });

  test("describe a paper in the site's language, and by the other where it has none", () => {
    const paper = createPaper({
      sections: [
        createSection("tldr", "We propose a lamp."),
        createSection("tldr", "我们提出一盏灯。", "zh"),
      ],
    });
    expect(describePaper(paper, "zh").description).toBe("我们提出一盏灯。");
    expect(describePaper(paper, "en").description).toBe("We propose a lamp.");
    const english = createPaper({ sections: [createSection("tldr", "We propose a lamp.")] });
    expect(describePaper(english, "zh").description).toBe("We propose a lamp.");
  });

  test("take an English abstract before the newest, and none that is translated or generated", () => {
    const read = (...versions: Section[]) => {
      const page = readPage(
        createPaper(...versions.map((section) => ({ title: "On Points", sections: [section] }))),
      );
      return [readTags(page, "citation_abstract"), readTags(page, "citation_language")];
    };
    const chinese = createSection("abstract", "我们提出一种新的方法。", "zh");
    expect(read(chinese, createSection("abstract", "We propose\n  $x^2$ & more."))).toEqual([
      ["We propose x² & more."],
      ["en"],
    ]);
    expect(read(chinese)).toEqual([[], ["en"]]);
    expect(read(createSection("abstract-translation", "我们提出。", "zh"))).toEqual([[], ["en"]]);
    expect(read(createSection("tldr", "We propose."))).toEqual([[], ["en"]]);
  });

  test("take a Chinese abstract for the authors' own below a Chinese title", () => {
    const page = readPage(
      createPaper({
        title: "一种新的方法",
        sections: [createSection("abstract", "我们提出一种新的方法。", "zh")],
      }),
    );
    expect(readTags(page, "citation_abstract")).toEqual(["我们提出一种新的方法。"]);
    expect(readTags(page, "citation_language")).toEqual(["zh"]);
  });

  test("take no abstract that a generator left broken", () => {
    const sections = [createSection("abstract", "We propose we propose we propose.")];
    const page = readPage(createPaper({ sections, flags: [{ flag: "loop", section: 0 }] }));
    expect(readTags(page, "citation_abstract")).toEqual([]);
  });

  test("describe a paper without summary by what it contributes, and give its abstract whole", () => {
    const source = "Caves are dark. In this paper, we propose a lamp of $10^3$ lumens. It is light.";
    const page = readPage(createPaper({ sections: [createSection("abstract", source)] }));
    expect(readTags(page, "description")).toEqual(["We propose a lamp of 10³ lumens."]);
    expect(readTags(page, "citation_abstract")).toEqual([
      "Caves are dark. In this paper, we propose a lamp of 10³ lumens. It is light.",
    ]);
  });

  test("are read as they were written, whatever a digest holds", () => {
    const stream = createHostileFields();
    for (let count = 0; count < 975; count += 1) {
      const { text } = stream.next().value;
      const paper = createPaper({
        title: text,
        authors: [text, "Ada\u2028 Lovelace"],
        categories: [text],
        sections: [createSection("abstract", text), createSection("tldr", `TL;DR ${text}`)],
      });
      const page = readPage(paper);
      const plain = plainText(text);
      for (const tag of ["citation_title", "og:title"]) expect(readTags(page, tag)).toEqual([plain]);
      for (const tag of ["description", "og:description"]) {
        expect(readTags(page, tag)).toEqual([`TL;DR ${plainText(text.replace(/\s+/g, " "))}`]);
      }
      expect(readTags(page, "citation_abstract")).toEqual([plain.replace(/\s+/g, " ").trim()]);
      expect(readTags(page, "citation_author")).toHaveLength(2);
      for (const name of readTags(page, "citation_author")) expect(name).not.toMatch(/[\p{Cc}\u2028]/u);
      expect(readJsonLd(page)).toMatchObject({
        headline: plain,
        author: [{ name: text }, { name: "Ada\u2028 Lovelace" }],
        about: [text],
      });
    }
  });

  test("say the same to Next.js as in the pages of the export", () => {
    const paper = createPaper({
      arxivId: "2602.00001",
      sections: [createSection("abstract", "We propose.")],
    });
    expect(createMetadata(site, describePaper(paper))).toMatchObject({
      alternates: { canonical: "http://localhost:3000/papers/2602.00001/" },
      other: {
        "DC.type": "preprint",
        citation_title: "Title of 2602.00001",
        citation_author: ["Lovelace, Ada"],
        citation_publication_date: "2026/02",
        citation_language: "en",
        citation_abstract: "We propose.",
        citation_publisher: "arXiv",
        citation_technical_report_number: "arXiv:2602.00001",
        citation_arxiv_id: "2602.00001",
        citation_doi: "10.48550/arXiv.2602.00001",
        citation_public_url: "https://arxiv.org/abs/2602.00001",
        citation_pdf_url: "https://arxiv.org/pdf/2602.00001",
      },
    });
  });
});
