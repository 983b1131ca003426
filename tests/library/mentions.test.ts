import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Digest } from "@/lib/digest/record";
import { loadLibrary } from "@/lib/library/load";
import { listMentions } from "@/lib/library/mentions";
import { createDigest, createEntry } from "./fixtures";

function createSummary(source: string, titles: readonly string[], rest: Partial<Digest> = {}): Digest {
  const entries = titles.map((title, index) =>
    createEntry({ title, ordinal: index + 1, arxivId: `2602.${String(index + 1).padStart(5, "0")}` }),
  );
  const section = {
    kind: "executive-summary",
    label: "",
    language: "zh",
    format: "markdown",
    line: 1,
  } as const;
  return createDigest({ entries, preface: [{ ...section, source }], ...rest });
}

/** List mentions as `text → place of the entry`. */
function listIn(source: string, titles: readonly string[], rest: Partial<Digest> = {}): readonly string[] {
  return listMentions(createSummary(source, titles, rest)).flatMap(({ blocks, mentions }) =>
    mentions.map(
      ({ block, start, end, id }) => `${blocks[block]?.text.slice(start, end)} → ${Number(id.slice(5))}`,
    ),
  );
}

const day = [
  "DuwatBench: Bridging Language and Visual Heritage through an Arabic Calligraphy Benchmark",
  "VGGT-SLAM 2.0: Real time Dense Feed-forward Scene Reconstruction",
  "SONIC: Spectral Oriented Neural Invariant Convolutions",
  "Query-Guided Spatial-Temporal-Frequency Interaction for Music Audio-Visual Question Answering",
  "WaterClear-GS: Optical-Aware Gaussian Splatting for Underwater Reconstruction",
  "Pixel Motion Diffusion is What We Need for Robot Control",
  "Inhibited Self-Attention: Sharpening the Focus of Vision Transformers",
  "Diffusion Models: A Survey",
  "Astra: General Interactive World Model with Autoregressive Denoising",
  "Tiny Cameras",
  "I-Scene: 3D Instance Models are Implicit Generalizable Spatial Learners",
];

describe("A name in a summary leads to its paper", () => {
  test.each([
    ["**DuwatBench** 和 **WaterClear-GS** 均取得了显著进展", ["DuwatBench → 1", "WaterClear-GS → 5"]],
    ["如 DuwatBench 所示，以及VGGT-SLAM 2.0在实时场景", ["DuwatBench → 1", "VGGT-SLAM 2.0 → 2"]],
    ["SONIC 提出了卷积，SONIC's filters", ["SONIC → 3", "SONIC → 3"]],
    ["the VGGT‑SLAM 2.0 and Waterclear GS systems", ["VGGT‑SLAM 2.0 → 2", "Waterclear GS → 5"]],
    [`*   **"${day[5]}" (E-Ro Nguyen et al.)**：`, [`${day[5]} → 6`]],
    [
      `建议阅读：${day[1]?.replace("Real time", "Real-Time")}。`,
      [`${day[1]?.replace("Real time", "Real-Time")} → 2`],
    ],
    [day[3]?.toUpperCase() ?? "", [`${day[3]?.toUpperCase()} → 4`]],
    ["《Inhibited Self-Attention》（第7篇）", ["Inhibited Self-Attention → 7"]],
    ["（如 “Pixel Motion Diffusion” 和其他）", ["Pixel Motion Diffusion → 6"]],
    ["- **Astra** 提出了世界模型", ["Astra → 9"]],
    ["**I-Scene (11)** 和 I-Scene 强调", ["I-Scene → 11", "I-Scene → 11"]],
    ["| **Tiny Cameras** |\n|---|\n| “Tiny Cameras” |", ["Tiny Cameras → 10"]],
    ["arXiv:2602.00004 与之类似", ["2602.00004 → 4"]],
  ])("in %j", (source, found) => {
    expect(listIn(source, day)).toEqual(found);
  });

  test("the longest where one begins another", () => {
    const titles = ["VGGT-SLAM: Dense SLAM", "VGGT-SLAM 2.0: Real Time", "VGGT-SLAM 2.0.1: A Patch"];
    expect(listIn("VGGT-SLAM 与 VGGT-SLAM 2.0 和 VGGT-SLAM 2.0.1", titles)).toEqual([
      "VGGT-SLAM → 1",
      "VGGT-SLAM 2.0 → 2",
      "VGGT-SLAM 2.0.1 → 3",
    ]);
    expect(listIn("DuwatBench: Bridging Language and Visual Heritage …", day)).toEqual(["DuwatBench → 1"]);
  });

  test("with formulas, accents and curly quotes compared as they read", () => {
    const titles = ["MARS$^2$: Scaling $\\pi_0$ to Robots in Homes", "Breaking Déjà Vu: An Audit"];
    expect(listIn("**MARS$^2$** 和 MARS² 与 “Breaking Deja Vu”", titles)).toEqual([
      "MARS² → 1",
      "MARS² → 1",
      "Breaking Deja Vu → 2",
    ]);
    expect(listIn("**MARS2: Scaling $\\pi_0$ to Robots in Homes**", titles)).toHaveLength(1);
  });

  test("by its translated title", () => {
    const digest = createSummary("见《面向家庭机器人的视觉语言动作模型》一文", []);
    const entry = createEntry({ title: "A Model", titleTranslated: "面向家庭机器人的视觉语言动作模型" });
    expect(listMentions({ ...digest, entries: [entry] })[0]?.mentions).toHaveLength(1);
  });
});

describe("A name is left alone", () => {
  test.each([
    [
      "where it is part of another",
      "WaterClear-GSX, WaterClear-GS-Lite, MiniDuwatBench, pre-DuwatBench, SONIC++, SONIC 3",
    ],
    ["where another version follows", "VGGT-SLAM 2.0.1 和 VGGT-SLAM 3"],
    ["where an acronym is a word", "sonic waves and Sonic booms"],
    [
      "where it is a term",
      "Diffusion Models are everywhere; **Diffusion Models**：多篇论文；tiny cameras, astra",
    ],
    ["where it is the label of a theme", "### Diffusion Models\n\n**Inhibited Self-Attention:** 多篇论文"],
    ["in code, links and formulas", "`DuwatBench` [SONIC](https://a.org) https://a.org/DuwatBench $(1)$"],
    ["in a block of code", "```\nDuwatBench 论文2\n```"],
    ["where a title only begins like another text", "Pixel Motion Diffusion has been studied"],
  ])("%s", (_, source) => {
    expect(listIn(source, day)).toEqual([]);
  });

  test("where two papers share it, or another's title holds it", () => {
    expect(listIn("**CLIP** and CLIP", ["CLIP: One", "CLIP: Two"])).toEqual([]);
    expect(listIn("SAM2 and **SAM2**", ["SAM2: Segment", "Adapting SAM2 to Video"])).toEqual([]);
  });

  test("where the paper has no identifier, although the name is taken", () => {
    const digest = createSummary("DuwatBench, 论文1", day);
    const [first, ...others] = digest.entries;
    const { arxivId: _, ...unidentified } = first ?? createEntry();
    expect(listMentions({ ...digest, entries: [unidentified, ...others] })[0]?.mentions).toEqual([]);
  });
});

describe("A number in a summary leads to its paper", () => {
  test.each([
    ["**智能体驱动的物理仿真**（第1、4、5、10篇）成为方向", ["1 → 1", "4 → 4", "5 → 5", "10 → 10"]],
    ["**无训练身份保持**（第7篇）：在不进行额外训练", ["第7篇 → 7"]],
    ["1. **抑制注意力 (论文9)**\n   提出一种机制", ["论文9 → 9"]],
    [
      "论文2提出；论文 #3；论文（4）；文章 5 与论文1、3和5",
      ["论文2", "论文 #3", "论文（4）", "文章 5", "1", "3", "5"],
    ],
    ["Paper 3 and Papers 1, 3, and 5; paper #2 (paper 4)", ["Paper 3", "1", "3", "5", "paper #2", "paper 4"]],
    ["论文 2-4 关注重建", ["2", "4"]],
  ])("with its word in %j", (source, found) => {
    expect(listIn(source, day).map((mention, index) => mention.slice(0, found[index]?.length))).toEqual(
      found,
    );
  });

  test("in brackets, once two appear right behind the names of their own", () => {
    const source = "**DuwatBench (1)** 展示；**WaterClear-GS** (5) 与音乐问答 (4)，以及扩散策略（6、7）。";
    expect(listIn(source, day)).toEqual(["DuwatBench → 1", "WaterClear-GS → 5", "(4) → 4", "6 → 6", "7 → 7"]);
    expect(listIn("DuwatBench #1、SONIC #3；音乐问答 #4", day)).toContain("#4 → 4");
    expect(listIn("DuwatBench [1] 与 SONIC [3]；音乐问答 [4]", day)).toContain("[4] → 4");
  });
});

describe("A number is left alone", () => {
  test.each([
    [
      "where it counts papers",
      "本期10篇论文，论文10篇，论文 3 篇，4/10篇，Paper 4/10, Papers 5 of 10, 论文总数（10）",
    ],
    ["where it is beyond the entries", "论文12、论文0、论文2026、第12篇、论文1、99"],
    ["where it goes on", "论文2.1、Paper 3D、论文 5%、论文4K、in this paper 2 models, Paper 3-shot"],
    ["where it counts the items of a text", "(1) 数据；(2) 模型；(3) 训练。[4] #5（6）"],
    ["where it is a rank", "#1 on the leaderboard, Top 10, Top #3"],
    ["where it is the size of the day", "**今日论文（11）**"],
    ["in a heading", "## 论文 3"],
  ])("%s", (_, source) => {
    expect(listIn(source, day)).toEqual([]);
  });

  test("where a number of its style appears beside the name of another paper", () => {
    expect(listIn("DuwatBench（第3篇）；水下（第5篇）", day)).toEqual(["DuwatBench → 1"]);
    expect(listIn("DuwatBench (1), SONIC (3), WaterClear-GS (2), 音乐 (4)", day)).toHaveLength(3);
  });

  test("where brackets count items or figures although they also name papers", () => {
    const proof = "DuwatBench (1) 与 SONIC (3)。";
    expect(listIn(`${proof}\n\n包括 (1) 数据 (2) 模型`, day)).toEqual(listIn(proof, day));
    expect(listIn(`${proof} 见 Fig. (4)、图 (5)`, day)).toEqual(listIn(proof, day));
    expect(listIn(`${proof}\n\n(4) 训练`, day)).toEqual(listIn(proof, day));
  });

  test("where entries of the file are missing", () => {
    expect(listIn("论文2 与 DuwatBench", day, { declared: [{ category: "", total: 13 }] })).toEqual([
      "DuwatBench → 1",
    ]);
  });
});

test("The summary of the seeds names eight of its ten papers, each rightly", () => {
  const digest = loadLibrary("tests/content").digests.find(({ file }) => file.includes("cv-report"));
  const found = digest ? listMentions(digest) : [];
  const titles = new Map(digest?.entries.map(({ arxivId, title }) => [arxivId, title]));
  const named = found.flatMap(({ blocks, mentions }) =>
    mentions.map(({ block, start, end, id }) => ({ id, text: blocks[block]?.text.slice(start, end) ?? "?" })),
  );
  expect(named).toHaveLength(15);
  expect(new Set(named.map(({ id }) => id)).size).toBe(8);
  for (const { id, text } of named) expect(titles.get(id)?.startsWith(text)).toBe(true);
});

describe("Whatever a summary says", () => {
  const word = fc.constantFrom(
    ...day,
    ...[
      "DuwatBench",
      "SONIC",
      "VGGT-SLAM 2.0",
      "论文",
      "第",
      "篇",
      "Papers ",
      "(",
      ")",
      "[3]",
      "#3",
      "1",
      "、",
      "10",
    ],
    ...[
      "**",
      "“",
      "”",
      "《",
      "》",
      "`",
      "$",
      "\n",
      "\n\n",
      "- ",
      "## ",
      " ",
      "，",
      "的",
      "\ud83d",
      "😀",
      "ﬁ",
      "İ",
      "²",
    ],
  );
  const summary = fc.array(fc.oneof(word, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 });

  test("mentions are of its entries, in order, without overlaps, within their blocks", () => {
    fc.assert(
      fc.property(summary, fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }), (pieces, titles) => {
        const digest = createSummary(pieces.join(""), [...day, ...titles]);
        const ids = new Set(digest.entries.map(({ arxivId }) => arxivId));
        for (const { blocks, mentions } of listMentions(digest)) {
          let last = { block: 0, end: 0 };
          for (const { block, start, end, id } of mentions) {
            expect(ids.has(id)).toBe(true);
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(block === last.block ? last.end : 0);
            expect(block).toBeGreaterThanOrEqual(last.block);
            expect(end).toBeLessThanOrEqual(blocks[block]?.text.length ?? 0);
            last = { block, end };
          }
        }
      }),
    );
  });

  test.each(["论文1、", "a ", '"a ', "DuwatBench ", "(1) ", "第1、", "“**a** ", "aA1", "#1 ", "一"])(
    "100,000 characters of %j are read in bounded time",
    (piece) => {
      const flood = piece.repeat(Math.ceil(2000 / piece.length));
      const source = Array.from({ length: 50 }, () => flood)
        .join("\n\n")
        .slice(0, 100_000);
      const titles = Array.from({ length: 60 }, (_, index) => piece.repeat(index + 1));
      const [found] = listMentions(createSummary(source, [...day, ...titles, "a ".repeat(300)]));
      expect(found?.mentions.length).toBeLessThanOrEqual(500);
      expect(
        listMentions(createSummary(flood.repeat(50).slice(0, 100_000), [...day, ...titles])),
      ).toHaveLength(1);
    },
  );
});
