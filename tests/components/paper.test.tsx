import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { InlineScript } from "@/components/layout/inline-script";
import { AuthorLine } from "@/components/paper/author-list";
import { PaperList } from "@/components/paper/paper-list";
import { PaperPage } from "@/components/paper/paper-page";
import type { Section } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "@/tests/library/fixtures";

function section(fields: Partial<Section>): Section {
  return { kind: "tldr", label: "", language: "zh", format: "text", source: "一句话", line: 1, ...fields };
}

function createPaper(...tellings: readonly Parameters<typeof createEntry>[0][]): Paper {
  const digests = tellings.map((fields, number) =>
    createDigest({ source: `source-${number}`, entries: [createEntry(fields)] }),
  );
  const [paper] = mergePapers(digests).values();
  if (!paper) throw new Error("no paper");
  return paper;
}

function renderPage(paper: Paper): string {
  return renderToStaticMarkup(
    <PaperPage paper={paper} sources={new Map()} related={[]} previous={undefined} next={undefined} />,
  );
}

describe("A paper's page", () => {
  test("shows text that looks like markup as text", () => {
    const html = renderPage(
      createPaper({
        title: "<script>alert(1)</script> of <think>",
        sections: [section({ source: "<img src=x onerror=1>" })],
      }),
    );
    expect(html).toContain("&lt;think&gt;");
    expect(html).toContain("&lt;img src=x onerror=1&gt;");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain("\\u003cscript>alert(1)");
  });

  test("folds what a generator spoiled, and keeps it", () => {
    const html = renderPage(
      createPaper({
        sections: [section({ source: "请您提供论文内容" })],
        flags: [{ flag: "refusal", section: 0 }],
      }),
    );
    expect(html).toMatch(/<details[^>]*><summary[^>]*>.*Not about the paper.*请您提供论文内容/);
  });

  test("puts the tellings of two digests side by side under one heading, each with its source", () => {
    const html = renderPage(
      createPaper({ sections: [section({ source: "甲" })] }, { sections: [section({ source: "乙" })] }),
    );
    expect(html.match(/<h2[^>]*id="tldr"/g)).toHaveLength(1);
    expect(html).toMatch(/甲.*source-0.*乙.*source-1/);
  });

  test("leads only to http(s)", () => {
    const html = renderPage(
      createPaper({
        links: [
          { label: "bad", url: "javascript:alert(1)" },
          { label: "Code", url: "https://github.com/a/b" },
        ],
      }),
    );
    expect(html).not.toContain("javascript:");
    expect(html).toContain('href="https://github.com/a/b"');
  });
});

describe("A list of papers", () => {
  test("shows a summary in each language, the beginning of an abstract only to those who read English alone", () => {
    const html = renderToStaticMarkup(
      <PaperList
        papers={[
          createPaper({
            sections: [section({}), section({ kind: "abstract", language: "en", source: "We do." })],
          }),
        ]}
      />,
    );
    expect(html).toMatch(/class="[^"]*reading-zh[^"]*" lang="zh-CN"[^>]*>一句话/);
    expect(html).toMatch(/class="[^"]*reading-en-only[^"]*" lang="en"[^>]*>We do\./);
  });

  const nameAuthors = (authors: readonly string[], isCut = false) =>
    renderToStaticMarkup(<AuthorLine authors={authors} isCut={isCut} />).replace(/<[^>]*>/g, "");

  test("names the first two authors and the last, and leaves no single one out", () => {
    expect(nameAuthors(["Ada", "Ben", "Cleo", "Dora", "Emil"])).toBe("Ada, Ben … Emil");
    expect(nameAuthors(["Ada", "Ben", "Cleo"])).toBe("Ada, Ben, Cleo");
    expect(nameAuthors(["Ada"])).toBe("Ada");
    expect(nameAuthors([])).toBe("");
  });

  test("takes no name for the last where a digest does not name them all", () => {
    expect(nameAuthors(["Ada", "Ben", "Cleo", "Dora"], true)).toBe("Ada, Ben, Cleo et al.");
    expect(nameAuthors(["Ada"], true)).toBe("Ada et al.");
  });

  test("says the categories, on a day's page those that its heading does not", () => {
    const papers = [createPaper({ categories: ["cs.CV", "cs.RO"], sections: [section({})] })];
    const list = (day?: string) =>
      Array.from(
        renderToStaticMarkup(<PaperList papers={papers} day={day} />).matchAll(
          /class="paper-category">([^<]*)/g,
        ),
        ([, category]) => category,
      );
    expect(list()).toEqual(["cs.CV", "cs.RO"]);
    expect(list("2026-02-25")).toEqual(["cs.RO"]);
  });
});

describe("A script in a page", () => {
  test("cannot be ended by its content, and keeps its operators", () => {
    const html = renderToStaticMarkup(<InlineScript content={'if(1<2){a="</script><!--<SCRIPT>"}'} />);
    expect(html).toBe('<script>if(1<2){a="\\u003c/script>\\u003c!--\\u003cSCRIPT>"}</script>');
  });
});
