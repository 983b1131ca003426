import { describe, expect, it } from "vitest";
import type { SearchDocument } from "@/lib/search/document";
import { createSearchEngine } from "@/lib/search/engine";
import { createSearchDocument } from "@/lib/search/paper-document";
import { createOracle, drawQueries } from "./oracle";
import { createDocument, createPapers } from "./papers";

const papers = [
  createDocument({
    id: "2602.20205",
    title: "OTPrune: Distribution-Aligned Visual Token Pruning",
    date: "2026-02-25",
  }),
  createDocument({
    id: "2601.19887",
    title: "VGGT-SLAM 2.0: Real-time Dense Reconstruction",
    date: "2026-01-28",
  }),
  createDocument({ id: "2601.00003", title: "SLAM after VGGT in 2.05 ways", date: "2026-01-27" }),
  createDocument({
    id: "2512.00004",
    title: "Diffusion Distillation",
    titleTranslated: "扩散蒸馏",
    authors: ["Fei-Fei Li", "Łukasz Kaiser", "José Ångström"],
    tldr: [{ language: "zh", text: "基于3DGS与GPT‑4o的扩散模型加速" }],
  }),
  createDocument({
    id: "2512.00005",
    title: "散扩 in the wrong order",
    tldr: [{ language: "ja", text: "ガウシアンモデル" }],
  }),
  createDocument({
    id: "hep-th/9901001",
    title: "An old paper",
    tldr: [{ language: "ko", text: "확산 모델" }],
  }),
];

function search(query: string, documents: readonly SearchDocument[] = papers) {
  const engine = createSearchEngine();
  engine.add(documents);
  return engine.search(query, 100).hits.map(({ id }) => id);
}

describe("finding", () => {
  it.each([
    ["a word", "pruning", ["2602.20205"]],
    ["the start of a word", "distrib", ["2602.20205"]],
    ["not the middle of one", "istribution", []],
    ["a part of a name", "aligned", ["2602.20205"]],
    ["a name as written", "VGGT-SLAM 2.0", ["2601.19887"]],
    ["the start of a name", "vggt-sl", ["2601.19887"]],
    ["the parts of a name in any order", "slam vggt", ["2601.19887", "2601.00003"]],
    ["an author without accents", "lukasz angstrom", ["2512.00004"]],
    ["an author with a hyphen", "fei-fei li", ["2512.00004"]],
    ["words of different fields", "distillation kaiser 加速", ["2512.00004"]],
    ["Latin and Chinese that touch", "3dgs与", ["2512.00004"]],
    ["a hyphen of another kind", "GPT-4o", ["2512.00004"]],
    ["Chinese in its order only", "扩散", ["2512.00004"]],
    ["a single Chinese character", "散", ["2512.00004", "2512.00005"]],
    ["kana, half-width too", "ｶﾞｳｼｱﾝ", ["2512.00005"]],
    ["Hangul within a word", "산 모", ["hep-th/9901001"]],
    ["an identifier", "2602.20205", ["2602.20205"]],
    ["an identifier's start", "2601.1", ["2601.19887"]],
    ["an address with a version", "https://arxiv.org/abs/2602.20205v3", ["2602.20205"]],
    ["an old identifier", "hep-th/9901001", ["hep-th/9901001"]],
    ["a category", "cs.cv old", ["hep-th/9901001"]],
    ["nothing where a word is missing", "pruning zebra", []],
    ["nothing for punctuation", "?! …", []],
    ["nothing for names of Object", "__proto__ constructor toString", []],
  ])("finds %s", (_, query, ids) => {
    expect(search(query).toSorted()).toEqual([...ids].sort());
  });

  it("has no silent limit", () => {
    const engine = createSearchEngine();
    engine.add(createPapers(500).map(createSearchDocument));
    expect(engine.search("diffusion", 20).total).toBe(500);
    expect(engine.search("扩散", 20).total).toBe(500);
    expect(engine.search("diffusion", 1_000).hits).toHaveLength(500);
  });

  it("answers a hundred thousand characters", () => {
    expect(search("pruning ".repeat(12_500))).toEqual(["2602.20205"]);
    expect(search("扩".repeat(100_000))).toEqual([]);
  });
});

describe("ranking", () => {
  it("puts title before authors before summary", () => {
    const found = search("mamba", [
      createDocument({ id: "1", tldr: [{ language: "en", text: "mamba" }] }),
      createDocument({ id: "2", authors: ["Mamba"] }),
      createDocument({ id: "3", title: "Mamba" }),
    ]);
    expect(found).toEqual(["3", "2", "1"]);
  });

  it("puts the whole word before one that begins with it", () => {
    const found = search("net", [
      createDocument({ id: "1", title: "Networks" }),
      createDocument({ id: "2", title: "A net" }),
    ]);
    expect(found).toEqual(["2", "1"]);
  });

  it("puts the phrase before its words apart, across punctuation", () => {
    const found = search("token pruning via", [
      createDocument({ id: "1", title: "Pruning via a token" }),
      createDocument({ id: "2", title: "Token-Pruning: via" }),
    ]);
    expect(found).toEqual(["2", "1"]);
  });

  it("takes a phrase within a Chinese title for one", () => {
    const found = search("扩散 蒸馏", [
      createDocument({ id: "1", title: "蒸馏与扩散" }),
      createDocument({ id: "2", title: "A", titleTranslated: "高效扩散 蒸馏法" }),
    ]);
    expect(found).toEqual(["2", "1"]);
  });

  it("lets a rare word weigh more than a frequent one", () => {
    const found = search("common rare", [
      ...Array.from({ length: 8 }, (_, n) => createDocument({ id: `0${n}`, title: "Common" })),
      createDocument({ id: "1", title: "Common", tldr: [{ language: "en", text: "rare" }] }),
      createDocument({ id: "2", title: "Rare", tldr: [{ language: "en", text: "common" }] }),
    ]);
    expect(found).toEqual(["2", "1"]);
  });

  it("breaks ties by date, then by identifier, whatever the order of arrival", () => {
    const ties = [
      createDocument({ id: "2601.00001", date: "2026-01-01" }),
      createDocument({ id: "2602.00001", date: "2026-02-01" }),
      createDocument({ id: "2602.00002", date: "2026-02-01" }),
    ];
    const order = ["2602.00002", "2602.00001", "2601.00001"];
    expect(search("title", ties)).toEqual(order);
    expect(search("title", ties.toReversed())).toEqual(order);
  });

  it("pages without gap or repetition", () => {
    const engine = createSearchEngine();
    engine.add(createPapers(95).map(createSearchDocument));
    const whole = engine.search("paper", 95).hits;
    const pages = [0, 20, 40, 60, 80].flatMap((offset) => engine.search("paper", 20, offset).hits);
    expect(pages).toEqual(whole);
    expect(engine.search("paper", 20, 200)).toEqual({ total: 95, hits: [] });
  });
});

describe("adding", () => {
  it("leaves out what it knows, and finds words that come later", () => {
    const engine = createSearchEngine();
    engine.add(papers);
    expect(engine.search("zebra", 10).total).toBe(0);
    engine.add([...papers, createDocument({ id: "9", title: "Zebra" })]);
    expect(engine.size).toBe(papers.length + 1);
    expect(engine.search("zeb", 10).total).toBe(1);
  });
});

describe("against the oracle", () => {
  it("finds what every token allows, no less and no more", () => {
    const documents = [...papers, ...createPapers(60).map(createSearchDocument)];
    const engine = createSearchEngine();
    engine.add(documents);
    const oracle = createOracle(documents);
    for (const tokens of drawQueries(documents, 200)) {
      const found = engine.search(tokens.join(" "), documents.length).hits.map(({ id }) => id);
      expect({ tokens, found: found.sort() }).toEqual({ tokens, found: oracle(tokens).sort() });
    }
  });
});
