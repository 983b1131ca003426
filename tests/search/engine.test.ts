import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchDocument } from "@/lib/search/index/document";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { createSynonyms, expandQuery } from "@/lib/search/query/expansion";
import { parseQuery } from "@/lib/search/query/query";
import { createSearchEngine, type SearchEngine, type SearchOptions } from "@/lib/search/rank/engine";
import { learnWords } from "@/lib/search/session/knowledge";
import { createHanVariants } from "@/lib/search/text/han-variants";
import { createOracle, drawConditions, drawQueries, writeConditions } from "./oracle";
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
  createDocument({ id: "2512.00006", title: "λ-Cuts of the $\\omega$ spectrum" }),
  createDocument({
    id: "hep-th/9901001",
    title: "An old paper",
    tldr: [{ language: "ko", text: "확산 모델" }],
  }),
];

function createEngine(documents: readonly SearchDocument[]): SearchEngine {
  const engine = createSearchEngine();
  engine.add(documents);
  return engine;
}

function ask(engine: SearchEngine, typed: string, options: Partial<SearchOptions> = {}) {
  return engine.search(parseQuery(typed), { sort: "relevance", limit: 100, ...options });
}

function search(typed: string, documents: readonly SearchDocument[] = papers) {
  return ask(createEngine(documents), typed).hits.map(({ id }) => id);
}

describe("finding", () => {
  it.each([
    ["a word", "pruning", ["2602.20205"]],
    ["the start of a word", "distrib", ["2602.20205"]],
    ["not the middle of one", "istribution", []],
    ["a part of a name", "aligned", ["2602.20205"]],
    ["a name as written", "+VGGT-SLAM +2.0", ["2601.19887"]],
    ["the start of a name", "+vggt-sl", ["2601.19887"]],
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
    ["a phrase across punctuation", '"slam 2.0 real time"', ["2601.19887"]],
    ["whole words of a phrase only", '"vggt sl"', []],
    ["no phrase across authors or lines", '"li lukasz"', []],
    ["a Chinese phrase", '"扩散 蒸馏"', ["2512.00004"]],
    ["one of two words", "pruning OR kaiser", ["2602.20205", "2512.00004"]],
    ["what is not excluded", "vggt -dense", ["2601.00003"]],
    ["what is not excluded by phrase, field or filter", '-"vggt slam" -title:slam -cat:cs.CV', []],
    ["everything but what is excluded", "-slam -扩 -散 -old -cuts", ["2602.20205"]],
    ["a word of a title, translated too", "title:蒸馏 OR title:pruning", ["2512.00004", "2602.20205"]],
    ["no word of a summary for a title", "title:加速", []],
    ["an author in quotes", 'author:"fei fei li"', ["2512.00004"]],
    ["the start of an author's name", "author:kais", ["2512.00004"]],
    ["an author that a title names as well", "author:lovelace title:pruning", ["2602.20205"]],
    ["the start of an identifier", "id:2601", ["2601.19887", "2601.00003"]],
    ["no identifier in a title", "id:2.05", []],
    ["nothing where a word is missing that must appear", "+pruning +zebra", []],
    ["most of the words where one is missing", "pruning zebra", ["2602.20205"]],
    ["a hyphenated name without its hyphen", "vggtslam", ["2601.19887"]],
    ["a name in parts", "ot prune", ["2602.20205"]],
    ["another inflection", "distilled diffusions", ["2512.00004"]],
    ["a Greek letter by its name", "lambda cut", ["2512.00006"]],
    ["a letter's name by the letter", "ω spectrum", ["2512.00006"]],
    ["nothing for punctuation", "?! …", []],
    ["nothing for names of Object", "__proto__ constructor toString", []],
  ])("finds %s", (_, query, ids) => {
    expect(search(query).toSorted()).toEqual([...ids].sort());
  });

  it("has no silent limit", () => {
    const engine = createEngine(createPapers(500).map(createSearchDocument));
    expect(ask(engine, "diffusion", { limit: 20 }).total).toBe(500);
    expect(ask(engine, "扩散", { limit: 20 }).total).toBe(500);
    expect(ask(engine, "diffusion", { limit: 1_000 }).hits).toHaveLength(500);
  });

  it("answers a hundred thousand characters", () => {
    expect(search("pruning ".repeat(12_500))).toEqual(["2602.20205"]);
    expect(search("扩".repeat(100_000))).toEqual([]);
  });
});

describe("spellings of one word", () => {
  const titles = [
    "Visual-Token Pruning",
    "Visual Tokens",
    "3D-GS at Night",
    "3DGS at Day",
    "Zeroshot Transfer",
    "Zero-Shot Transfer",
    "Finetuning Giants",
    "Fine-Tuning Dwarfs",
    "Multi-Modal Maps",
    "Multimodal Charts",
    "One VLM for All",
    "Many VLMs",
    "MemGym: A Benchmark",
    "Tracking by SAM2",
    "Tracking by SAM 2",
  ];
  const documents = titles.map((title, n) => createDocument({ id: String(n), title }));

  it.each([
    ["0 1", ["visual-token", "visual token", "visual tokens"]],
    ["2 3", ["3D-GS", "3DGS", "3d gs"]],
    ["4 5", ["zeroshot", "zero-shot", "zero shot"]],
    ["6 7", ["finetuning", "fine-tuning", "fine tuning"]],
    ["8 9", ["multi-modal", "multimodal", "multi modal"]],
    ["10 11", ["VLM", "VLMs", "vlms"]],
    ["12", ["mem-gym", "memgym", "MemGym", "Mem Gym"]],
    ["13 14", ["sam 2", "SAM2", "SAM-2"]],
  ])("find the same papers: %s", (ids, queries) => {
    const engine = createEngine(documents);
    const knowledge = learnWords(engine, new Map(), createSynonyms([]), createHanVariants(""));
    for (const typed of queries) {
      const { query } = expandQuery(parseQuery(typed), knowledge);
      const { hits, completeCount } = engine.search(query, { sort: "relevance", limit: 20 });
      const complete = hits.slice(0, completeCount).map(({ id }) => Number(id));
      expect(complete.sort((a, b) => a - b).join(" "), typed).toBe(ids);
    }
  });
});

describe("bad input", () => {
  it("answers whatever is typed", () => {
    const engine = createEngine(papers);
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.constantFrom(
        '"',
        "-",
        " OR ",
        "title:",
        "cat:",
        "date:2026",
        " ",
        "(.*)+$",
        "__proto__",
        "\ud800",
        "扩散",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { total, hits } = ask(engine, pieces.join(""));
        expect(hits).toHaveLength(total);
      }),
    );
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

  it("weighs a pair of characters that straddles two words no more than those", () => {
    const found = search("活动重建", [
      ...Array.from({ length: 3 }, (_, n) => createDocument({ id: `1${n}`, title: "脑活动" })),
      ...Array.from({ length: 3 }, (_, n) => createDocument({ id: `2${n}`, title: "重建" })),
      createDocument({ id: "3", title: "移动重力", date: "2020-01-01" }),
      createDocument({ id: "4", title: "活动与重建" }),
    ]);
    expect(found).toEqual(["4", "22", "21", "20", "12", "11", "10", "3"]);
  });

  it("puts the paper that is called what was typed first", () => {
    const found = search("prism", [
      createDocument({ id: "1", title: "Through the PRISM of vision" }),
      createDocument({ id: "2", title: "PRISM: Inverse problems", date: "2020-01-01" }),
    ]);
    expect(found).toEqual(["2", "1"]);
  });

  it("prefers a short title for several words, and the newer of two that are about as long", () => {
    const found = search("token pruning", [
      createDocument({
        id: "1",
        title: "A token of the great and wide and deep and endless world of pruning",
      }),
      createDocument({ id: "2", title: "Pruning of a token", date: "2020-01-01" }),
      createDocument({ id: "3", title: "Pruning of every last token" }),
    ]);
    expect(found).toEqual(["3", "2", "1"]);
  });

  it("weighs a term by the papers of other indexes as well", () => {
    const engine = createEngine([
      createDocument({ id: "1", title: "Common" }),
      createDocument({ id: "2", title: "Rare", date: "2020-01-01" }),
    ]);
    const global = { paperCount: 98, count: ({ text }: { text: string }) => (text === "rare" ? 0 : 98) };
    expect(ask(engine, "common OR rare").hits.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(ask(engine, "common OR rare", { global }).hits.map(({ id }) => id)).toEqual(["2", "1"]);
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
    const engine = createEngine(createPapers(95).map(createSearchDocument));
    const whole = ask(engine, "paper");
    const pages = [0, 20, 40, 60, 80].map((offset) => ask(engine, "paper", { limit: 20, offset }));
    expect(pages.flatMap(({ hits }) => hits)).toEqual(whole.hits);
    expect(pages.flatMap(({ scores }) => scores)).toEqual(whole.scores);
    expect(ask(engine, "paper", { offset: 200 })).toMatchObject({ total: 95, hits: [], scores: [] });
  });
});

describe("adding", () => {
  it("leaves out what it knows, and finds words that come later", () => {
    const engine = createEngine(papers);
    expect(ask(engine, "zebra").total).toBe(0);
    engine.add([...papers, createDocument({ id: "9", title: "Zebra" })]);
    expect(engine.size).toBe(papers.length + 1);
    expect(ask(engine, "zeb").total).toBe(1);
  });
});

describe("against the oracle", () => {
  const documents = [...papers, ...createPapers(60).map(createSearchDocument)];
  const engine = createEngine(documents);
  const oracle = createOracle(documents);

  it.each([
    ["words", drawQueries(documents, 200)],
    ["every kind of condition", drawConditions(documents, 200)],
  ])("finds what %s allow, no less and no more", (_, queries) => {
    for (const conditions of queries) {
      const typed = writeConditions(conditions);
      const found = ask(engine, typed).hits.map(({ id }) => id);
      expect({ typed, found: found.sort() }).toEqual({ typed, found: oracle(conditions).sort() });
    }
  });
});
