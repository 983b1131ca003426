import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { langOfText } from "@/components/layout/text-lang";
import { LibraryItem } from "@/components/library/library-item";
import { PaperItem } from "@/components/paper/paper-item";
import { ResultItem } from "@/components/search/result-item";
import type { Paper } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "@/tests/library/fixtures";
import { createDocument } from "./search-documents";

const id = "2602.20165";
const zh = "本文提出了一种方法。";
const en = "We present a method.";
const authors = ["Ada", "Ben", "Cleo", "Dora"];

/** One paper in each of the three lists, as each knows it. */
function renderRows(title: string): readonly string[] {
  const sections = [zh, en].map((source, place) => ({
    ...({ kind: "tldr", label: "", format: "text", line: 1 } as const),
    language: place === 0 ? "zh" : "en",
    source,
  }));
  const entry = createEntry({ arxivId: id, title, authors, categories: ["cs.CV"], sections });
  const [paper]: Paper[] = [...mergePapers([createDigest({ entries: [entry] })]).values()];
  if (!paper) throw new Error("no paper");
  const tldr = [
    { language: "zh", text: zh },
    { language: "en", text: en },
  ];
  const summary = { title, authors, categories: ["cs.CV"], date: "2026-02-25", tldr };
  return [
    <PaperItem key="day" paper={paper} />,
    <ResultItem key="search" paper={createDocument({ id, title, authors, tldr })} terms={[]} />,
    <LibraryItem key="library" id={id} paper={summary} isLooking={false} />,
  ].map((row) => renderToStaticMarkup(row));
}

describe("A row", () => {
  test("is the same in a day, in search and in the library, up to its facts", () => {
    const rows = renderRows("Gaussian Splatting").map(
      (row) => /data-paper.*?(?=<\/p><(?:span|a))/s.exec(row.replace(' data-result=""', ""))?.[0],
    );
    expect(rows[0]).toContain(
      '<p class="paper-lede reading-en" lang="en" dir="auto">We present a method.</p>',
    );
    expect(rows[0]).toContain("<span>Ada, Ben …</span><span> Dora</span>");
    expect(rows[1]).toBe(rows[0]);
    expect(rows[2]).toBe(rows[0]);
  });

  test.each([
    ["ガウシアンスプラッティングによる三次元再構成", "ja"],
    ["深層学習を用いた画像認識", "ja"],
    ["高斯泼溅重建", "zh-CN"],
    ["비전 트랜스포머의 재구성", "ko"],
    ["3D Gaussian Splatting", "en"],
    ["SatSplat：卫星影像的重建", "zh-CN"],
  ])("is in the language of its title, %s, in every list", (title, language) => {
    expect(langOfText(title)).toBe(language);
    for (const row of renderRows(title)) expect(row).toMatch(new RegExp(`<h3 lang="${language}">`));
  });

  test("leaves the language of a title without words to the page", () => {
    for (const row of renderRows("2.5 × 10³")) expect(row).toContain("<h3><a");
  });
});
