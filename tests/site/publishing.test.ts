import { describe, expect, test } from "vitest";
import { writeBibtex } from "@/lib/citation/bibtex";
import { createDays } from "@/lib/library/indexes";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { announcedIn } from "@/lib/site/arxiv-facts";
import { createFeed } from "@/lib/site/feed";
import { createMetadata } from "@/lib/site/metadata";
import { createJsonLd, describePaper } from "@/lib/site/paper-metadata";
import { summarise } from "@/lib/site/paper-summary";
import { createDigest, createEntry } from "@/tests/library/fixtures";

const library = loadLibrary("tests/content");
const paper = library.papers.get("2602.20205");
if (!paper) throw new Error("the seeds have changed");

describe("A paper's metadata", () => {
  test("carries the tags that reference managers read", () => {
    expect(createMetadata(library.site, describePaper(paper))).toMatchObject({
      title: {
        absolute:
          "OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport · arXiv CV Digest",
      },
      alternates: { canonical: "http://localhost:3000/papers/2602.20205/" },
      other: {
        citation_author: expect.arrayContaining(["Xiwen Chen", "Abolfazl Razi"]),
        citation_arxiv_id: "2602.20205",
        citation_doi: "10.48550/arXiv.2602.20205",
        citation_pdf_url: "https://arxiv.org/pdf/2602.20205",
      },
    });
    expect(JSON.parse(createJsonLd(paper))).toMatchObject({
      "@type": "ScholarlyArticle",
      identifier: "arXiv:2602.20205",
    });
  });

  test("has titles that stand as they are, whatever the site is called", () => {
    const site = { ...library.site, title: "100 %s papers" };
    const { title } = createMetadata(site, { title: "Of $& and $1 $$", description: "", path: "/" });
    expect(title).toEqual({ absolute: "Of $& and $1 $$ · 100 %s papers" });
  });

  test("is cited by BibTeX with every author", () => {
    const bibtex = writeBibtex([{ id: paper.id, ...summarise(paper) }]);
    expect(bibtex).toMatch(/^@misc\{arxiv:2602\.20205,/);
    expect(bibtex).toContain("year = {2026}");
    expect(bibtex.match(/ and /g)).toHaveLength(paper.authors.length - 1);
  });

  test("dates identifiers of both kinds", () => {
    expect(announcedIn("2602.20205")).toEqual([2026, 2]);
    expect(announcedIn("hep-th/9901001")).toEqual([1999, 1]);
    expect(announcedIn("math.GT/0309136")).toEqual([2003, 9]);
  });
});

describe("The feed", () => {
  test("lists the newest papers with whole summaries, and no markup of theirs", () => {
    const feed = createFeed(library);
    expect(feed.match(/<entry>/g)).toHaveLength(100);
    expect(feed).toContain("<id>http://localhost:3000/papers/2602.20205/</id>");
    expect(feed).toContain(
      "OTPrune：基于最优传输的视觉令牌剪枝框架，通过分布对齐减少多模态大语言模型的推理成本",
    );
    expect(feed).toContain("<published>2026-02-25T00:00:00.000Z</published>");
    expect(Buffer.byteLength(feed)).toBeLessThanOrEqual(300_000);
  });

  test("lists fewer where their texts are long, so that a poll stays below 300 kB", () => {
    const source = "A long summary. ".repeat(1_000);
    const section = { kind: "tldr", label: "", language: "en", format: "text", source, line: 1 } as const;
    const entries = Array.from({ length: 100 }, (_, place) =>
      createEntry({ arxivId: `2602.${String(place).padStart(5, "0")}`, sections: [section] }),
    );
    const digests = [createDigest({ entries })];
    const days = createDays(digests, mergePapers(digests));
    const feed = createFeed({ ...library, days });
    expect(feed.match(/<entry>/g)).toHaveLength(12);
    expect(Buffer.byteLength(feed)).toBeLessThanOrEqual(300_000);
  });
});
