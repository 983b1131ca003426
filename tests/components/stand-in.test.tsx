import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PaperList } from "@/components/paper/paper-list";
import { PaperText } from "@/components/paper/paper-text";
import type { Section } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";
import { listMergedSections } from "@/lib/library/merged-sections";
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

function createPaper(...sections: readonly (readonly Section[])[]): Paper {
  const digests = sections.map((sections, number) =>
    createDigest({ source: `source-${number}`, entries: [createEntry({ sections: [...sections] })] }),
  );
  const [paper] = mergePapers(digests).values();
  if (!paper) throw new Error("no paper");
  return paper;
}

/** Render what React writes, with a word for each mark. */
function render(element: React.ReactElement): string {
  return renderToStaticMarkup(element)
    .replace(/<span class="stand-in reading-en-only">.*?中文<\/ui-zh><\/span>/g, "[in Chinese, for English]")
    .replace(/<span class="stand-in reading-zh-only">.*?英文<\/ui-zh><\/span>/g, "[in English, for Chinese]");
}

function renderText(paper: Paper) {
  return <PaperText paper={paper} sections={listMergedSections(paper, [])} sources={new Map()} />;
}

const list = (...sections: readonly Section[]) => render(<PaperList papers={[createPaper(sections)]} />);
const page = (...sections: readonly (readonly Section[])[]) => render(renderText(createPaper(...sections)));

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
  test("is marked once, beside who wrote it, in a summary that is all in one language", () => {
    const html = page([
      { ...chinese, kind: "motivation", source: "甲" },
      { ...chinese, kind: "method", source: "乙", line: 3 },
    ]);
    expect(html.match(/\[in/g)).toHaveLength(1);
    expect(html).toMatch(/>甲<.*source-0 \[in Chinese, for English\]<\/p>.*>乙</);
  });

  test("gives way to one in the reading language, and is marked by itself in a part of both", () => {
    const html = page([
      { ...chinese, kind: "motivation", source: "甲" },
      { ...english, kind: "motivation", source: "A" },
      { ...chinese, kind: "method", source: "乙", line: 3 },
    ]);
    expect(html).toMatch(/class="prose reading-zh"[^>]*><p>甲.*class="prose reading-en"[^>]*><p>A</);
    expect(html).toMatch(/<p>乙<\/p><\/div><p class="credit">[^[]*source-0 \[in Chinese, for English\]/);
    expect(html.match(/\[in/g)).toHaveLength(1);
  });

  test("of one digest gives way to one of another digest", () => {
    const html = page([chinese], [english]);
    expect(html).toMatch(
      /class="prose reading-zh"[^>]*><p>一句话.*class="credit reading-zh">[^·]*· source-0/,
    );
    expect(html).toMatch(
      /class="prose reading-en"[^>]*><p>One sentence.*class="credit reading-en">[^·]*· source-1/,
    );
  });
});
