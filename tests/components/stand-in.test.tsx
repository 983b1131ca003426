import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PaperList } from "@/components/paper/paper-list";
import { PaperText } from "@/components/paper/paper-text";
import type { Section } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "@/tests/library/fixtures";

const chinese: Section = {
  kind: "tldr",
  label: "",
  language: "zh",
  format: "text",
  source: "一句话",
  line: 1,
};
const english: Section = { ...chinese, language: "en", source: "One sentence", line: 2 };

function createPaper(...tellings: readonly (readonly Section[])[]): Paper {
  const digests = tellings.map((sections, number) =>
    createDigest({ source: `source-${number}`, entries: [createEntry({ sections: [...sections] })] }),
  );
  const [paper] = mergePapers(digests).values();
  if (!paper) throw new Error("no paper");
  return paper;
}

/** Render what React writes, with a word for each mark. */
function render(element: React.ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<span class="stand-in reading-en-only">.*?中文<\/span><\/span>/g, "[in Chinese, for English]")
    .replace(/<span class="stand-in reading-zh-only">.*?英文<\/span><\/span>/g, "[in English, for Chinese]");
}

const list = (...sections: readonly Section[]) => render(<PaperList papers={[createPaper(sections)]} />);
const page = (...tellings: readonly (readonly Section[])[]) =>
  render(<PaperText paper={createPaper(...tellings)} sources={new Map()} />);

describe("A summary of a list", () => {
  test("is marked where it is the only one, in the language that it is in", () => {
    expect(list(chinese)).toContain('lang="zh-CN" dir="auto">[in Chinese, for English]一句话</p>');
    expect(list(english)).toContain('lang="en" dir="auto">[in English, for Chinese]One sentence</p>');
  });

  test("is not marked beside one in the other language, or beside the beginning of an abstract", () => {
    expect(list(chinese, english)).not.toContain("[in");
    expect(list(chinese, { ...english, kind: "abstract" })).not.toContain("[in");
  });
});

describe("A passage of a paper's page", () => {
  test("is marked at the head of a part that is all in one language", () => {
    const html = page([
      { ...chinese, kind: "motivation", source: "甲" },
      { ...chinese, kind: "method", source: "乙", line: 3 },
    ]);
    expect(html.match(/\[in/g)).toHaveLength(1);
    expect(html).toMatch(/<header.*\[in Chinese, for English\].*<\/header>.*甲.*乙/);
  });

  test("gives way to one in the reading language, and is marked by itself in a part of both", () => {
    const html = page([
      { ...chinese, kind: "motivation", source: "甲" },
      { ...english, kind: "motivation", source: "A" },
      { ...chinese, kind: "method", source: "乙", line: 3 },
    ]);
    expect(html).toMatch(/class="telling[^"]* reading-zh">.*甲.*class="telling[^"]* reading-en">.*>A</);
    expect(html).toMatch(/\[in Chinese, for English\]<div class="prose"[^>]*><p>乙/);
    expect(html.match(/\[in/g)).toHaveLength(1);
  });

  test("of one digest gives way to one of another digest", () => {
    const html = page([chinese], [english]);
    expect(html).toMatch(/class="telling telling-0 reading-zh">.*一句话/);
    expect(html).toMatch(/class="telling telling-1 reading-en">.*One sentence/);
  });
});
