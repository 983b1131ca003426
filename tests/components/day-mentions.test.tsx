import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Preface } from "@/components/digest/preface";
import { DayMentions } from "@/components/paper/day-mentions";
import type { Digest } from "@/lib/digest/record";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { listQuotations } from "@/lib/library/quotations";
import { createDigest, createEntry } from "@/tests/library/fixtures";

const titles = [
  "DuwatBench: Bridging Language and Visual Heritage through a Benchmark",
  "WaterClear-GS: Optical-Aware Gaussian Splatting for Underwater Reconstruction",
  "SONIC: Spectral Oriented Neural Invariant Convolutions",
];

function createSummary(source: string, language = "zh"): Digest {
  const entries = titles.map((title, index) =>
    createEntry({ title, ordinal: index + 1, arxivId: `2601.0000${index + 1}` }),
  );
  const section = { kind: "executive-summary", label: "", format: "markdown", line: 5 } as const;
  return createDigest({ date: "2026-01-28", entries, preface: [{ ...section, language, source }] });
}

/** List what the first paper's page quotes. */
function quote(source: string, language?: string): readonly string[] {
  const paper = mergePapers([createSummary(source, language)]).get("2601.00001");
  return paper ? listQuotations(paper).flatMap(({ sentences }) => sentences) : [];
}

describe("A paper quotes of a summary", () => {
  test.each([
    ["**要点：** **DuwatBench** 关注书法。**SONIC** 提出卷积。", "要点： DuwatBench 关注书法。"],
    [
      "It is new. DuwatBench (cf. Fig. 3) tests et al. well! Next.",
      "DuwatBench (cf. Fig. 3) tests et al. well!",
    ],
    [`- **${titles[0]}** (对于多模态研究者)\n- 其他`, `${titles[0]} (对于多模态研究者)`],
    [
      "1. **DuwatBench**  \n   提出一种机制，简洁有效。\n2. **SONIC**\n   卷积",
      "DuwatBench 提出一种机制，简洁有效。",
    ],
    ["- **DuwatBench**\n  - 关注书法这一文化遗产\n- 其他", "DuwatBench 关注书法这一文化遗产"],
    ["### DuwatBench\n\n关注书法这一文化遗产。", "DuwatBench 关注书法这一文化遗产。"],
  ])("%j the sentence, else what says something first", (source, sentence) => {
    expect(quote(source)).toEqual([sentence]);
  });

  test.each([
    [`- **${titles[0]}**\n- **${titles[2]}** 提出卷积`],
    ["建议：\n\n- DuwatBench\n\n其他论文也值得阅读。"],
  ])("%j nothing where it only names it", (source) => {
    expect(quote(source)).toEqual([]);
    const [paper] = mergePapers([createSummary(source)]).values();
    expect(paper && listQuotations(paper)).toHaveLength(1);
  });

  test("three sentences at most, each once", () => {
    const sentences = ["DuwatBench 关注书法甲。", "DuwatBench 关注书法乙。", "DuwatBench 关注书法甲。"];
    expect(quote([...sentences, "DuwatBench 很好很新丙。", "DuwatBench 很好很新丁。"].join("\n\n"))).toEqual([
      sentences[0],
      sentences[1],
      "DuwatBench 很好很新丙。",
    ]);
  });

  test("no more than a few lines, with the name in them, and no half characters", () => {
    for (const filler of ["多模态", "word ", "字😀", "a"]) {
      const [sentence = ""] = quote(`${filler.repeat(300)} DuwatBench ${filler.repeat(300)}`);
      expect(sentence).toContain("DuwatBench");
      expect(sentence).toMatch(/^….*…$/);
      expect(sentence.length).toBeLessThanOrEqual(202);
      expect(sentence.isWellFormed()).toBe(true);
    }
  });
});

describe("A paper's page", () => {
  test("shows the sentence in its language, its source, and leads to the summary of the day", () => {
    const paper = mergePapers([createSummary("**DuwatBench** 关注 <书法> 遗产。")]).get("2601.00001");
    const html = paper
      ? renderToStaticMarkup(<DayMentions quotations={listQuotations(paper)} sources={new Map()} />)
      : "";
    expect(html).toMatch(
      /<blockquote[^>]*lang="zh-CN"[^>]*><span class="stand-in .*<\/span><p dir="auto">DuwatBench 关注 &lt;书法&gt; 遗产。/,
    );
    expect(html).toContain('href="/digests/2026-01-28/#one-2026-01-28"');
    expect(html).toMatch(/AI summary.*one/);
  });

  test("has nothing where no summary names it", () => {
    const paper = mergePapers([createSummary("**SONIC** 提出卷积。")]).get("2601.00001");
    expect(
      paper && renderToStaticMarkup(<DayMentions quotations={listQuotations(paper)} sources={new Map()} />),
    ).toBe("");
  });
});

describe("A day's summary", () => {
  test("leads to the papers that it names, on its own page and without more", () => {
    const html = renderToStaticMarkup(
      <Preface digest={createSummary("**DuwatBench** 与 SONIC；[论文2](https://a.org)")} name={undefined} />,
    );
    expect(html).toContain('<a href="#p-2601.00001"><strong>DuwatBench</strong></a>');
    expect(html).toContain('<a href="#p-2601.00003">SONIC</a>');
    expect(html).not.toContain("2601.00002");
    expect(html).toMatch(/<div class="prose" lang="zh-CN"/);
  });

  test("of the seeds leads to fifteen places, and the papers named there quote it", () => {
    const { digests, papers } = loadLibrary("tests/content");
    const digest = digests.find(({ file }) => file.includes("cv-report"));
    if (!digest) throw new Error("no report");
    const html = renderToStaticMarkup(<Preface digest={digest} name={undefined} />);
    const linked = [...html.matchAll(/href="#p-([\d.]+)"/g)].map(([, id = ""]) => id);
    expect(linked).toHaveLength(15);
    const quoting = digest.entries.flatMap(({ arxivId = "" }) => {
      const paper = papers.get(arxivId);
      return paper && listQuotations(paper).some(({ sentences }) => sentences.length > 0) ? [arxivId] : [];
    });
    expect(new Set(quoting)).toEqual(new Set(linked));
  });
});
