import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { InlineScript } from "@/components/layout/inline-script";
import { AuthorLine } from "@/components/paper/author-line";
import { PaperList } from "@/components/paper/paper-list";
import { PaperPage } from "@/components/paper/paper-page";
import type { Section } from "@/lib/digest/record";
import type { Paper } from "@/lib/library/library";
import { mergePapers } from "@/lib/library/merge";
import { createDigest, createEntry } from "@/tests/library/fixtures";

function section(fields: Partial<Section>): Section {
  return { kind: "tldr", label: "", language: "zh", format: "text", source: "一句话", line: 1, ...fields };
}

function createPaper(...entries: readonly Parameters<typeof createEntry>[0][]): Paper {
  const digests = entries.map((fields, number) =>
    createDigest({ source: `source-${number}`, entries: [createEntry(fields)] }),
  );
  const [paper] = mergePapers(digests).values();
  if (!paper) throw new Error("no paper");
  return paper;
}

function renderPage(paper: Paper): string {
  return renderToStaticMarkup(
    <PaperPage
      paper={paper}
      sources={new Map()}
      seniority={[]}
      related={[]}
      previous={undefined}
      next={undefined}
    />,
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

  test("shows each section once; the other digest's text is compared with it, word for word", () => {
    const html = renderPage(
      createPaper(
        { sections: [section({ source: "稳定方法" }), section({ kind: "method", source: "同" })] },
        { sections: [section({ source: "快速方法" }), section({ kind: "method", source: "同" })] },
      ),
    );
    const [merged = "", compared = ""] = html.split('<section id="compare"');
    expect(merged).toContain("<p>稳定方法</p>");
    expect(merged).not.toContain("快速");
    expect(merged).toMatch(/2 digests cover this paper; they differ in TL;DR\..*href="#compare"/);
    expect(compared).toMatch(
      /source-0.*<mark>稳定<\/mark>方法.*source-1.*<mark>快速<\/mark>方法.*<\/section>/,
    );
    expect(compared).not.toContain("同");
  });

  test("names the sections that digests tell differently in a sentence, in both languages", () => {
    const tell = (text: string) => ({
      sections: [
        section({ kind: "motivation", source: `${text}1` }),
        section({ kind: "other", label: "Venue", source: `${text}2` }),
      ],
    });
    const html = renderPage(createPaper(tell("甲"), tell("乙")));
    expect(html).toContain("they differ in motivation and Venue.");
    expect(html).toContain("2 份日报收录了本文，动机和Venue的说法不同。");
  });

  test("dates the texts that it compares where one source contains a paper on two days", () => {
    const digests = ["2026-02-25", "2026-02-26"].map((date) =>
      createDigest({ date, entries: [createEntry({ sections: [section({ source: date })] })] }),
    );
    const [paper] = mergePapers(digests).values();
    const compared = paper && renderPage(paper).split('<section id="compare"')[1];
    expect(compared).toMatch(/one · <time dateTime="2026-02-26">.*one · <time dateTime="2026-02-25">/);
  });

  test("credits a summary once, and again only where another digest contains a section", () => {
    const kinds = ["tldr", "motivation", "method"] as const;
    const sections = kinds.map((kind) => section({ kind, source: kind }));
    const credits = (html: string) => html.match(/class="credit[^>]*>.*?source-\d/g)?.length;
    expect(credits(renderPage(createPaper({ sections })))).toBe(1);
    const result = section({ kind: "result", source: "result" });
    expect(credits(renderPage(createPaper({ sections }, { sections: [...sections, result] })))).toBe(2);
  });

  test("folds what a model says to its user behind the line that says who wrote it", () => {
    const source = "好的，我将分析您提供的论文。\n\n---\n\n## 方法\n\n分三步。";
    const html = renderPage(
      createPaper({ sections: [section({ kind: "analysis", format: "markdown", source })] }),
    );
    expect(html).toMatch(
      /<details class="preamble"><summary[^>]*>.*AI analysis.*source-0.*what the model said first.*<\/summary>.*好的，我将分析您提供的论文。.*<\/details><h3[^>]*>方法/s,
    );
    expect(html.match(/· source-0/g)).toHaveLength(1);
  });

  test("lists its parts and the headings of its analysis, in their order", () => {
    const html = renderPage(
      createPaper({
        sections: [
          section({ kind: "analysis", format: "markdown", source: "## 动机\n\n### 细节\n\n文。" }),
          section({ kind: "abstract-translation", source: "译文" }),
          section({ kind: "motivation" }),
          section({}),
        ],
      }),
    );
    const contents = /<nav[^>]*class="paper-contents.*?<\/nav>/.exec(html)?.[0] ?? "";
    const targets = [...contents.matchAll(/href="#([^"]*)"/g)].flatMap(([, target = ""]) => target);
    expect(targets).toEqual([
      "tldr",
      "motivation",
      "abstract",
      "analysis",
      expect.stringMatching(/-1$/),
      expect.stringMatching(/-2$/),
      "appearances",
    ]);
    for (const target of targets) expect(html).toContain(` id="${target}"`);
  });

  test("says in words where in a digest the paper appears, and in which version", () => {
    const places = [
      [1, "1st"],
      [2, "2nd"],
      [3, "3rd"],
      [11, "11th"],
      [22, "22nd"],
      [113, "113th"],
    ] as const;
    for (const [ordinal, word] of places) {
      const html = renderPage(createPaper({ ordinal, version: 2 }));
      expect(html).toContain(`${word} of the day’s list, version 2`);
      expect(html).toContain(`当日列表第 ${ordinal} 篇，第 2 版`);
    }
    expect(renderPage(createPaper({ ordinal: 6 }))).toContain(">6th of the day’s list<");
  });

  test("leads to related papers, with their date and the words that they share", () => {
    const related = [{ id: "2601.00001", title: "Circles", date: "2026-01-02", words: ["square", "circle"] }];
    const html = renderToStaticMarkup(
      <PaperPage
        paper={createPaper({})}
        sources={new Map()}
        seniority={[]}
        related={related}
        previous={undefined}
        next={undefined}
      />,
    );
    expect(html).toMatch(/href="\/papers\/2601\.00001\/".*2 January 2026.*square, circle/);
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

  test("names an author further on who is looked for, between the others", () => {
    const authors = ["Ada", "Ben", "Cleo", "Dora", "Emil", "Finn"];
    const find = (names: readonly string[], isCut = false) =>
      renderToStaticMarkup(
        <AuthorLine authors={names} isCut={isCut} isFound={(name) => name === "Dora"} />,
      ).replace(/<[^>]*>/g, "");
    expect(find(authors)).toBe("Ada, Ben … Dora … Finn");
    expect(find(["Ada", "Ben", "Dora", "Finn"])).toBe("Ada, Ben, Dora, Finn");
    expect(find(authors, true)).toBe("Ada, Ben, Cleo … Dora et al.");
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
