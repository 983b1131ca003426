// @vitest-environment happy-dom

import { afterEach, describe, expect, test } from "vitest";
import { createPaperMarkdown } from "@/components/paper/paper-markdown";

afterEach(() => document.head.replaceChildren());

function write(part: string): string {
  document.head.innerHTML = [
    '<meta name="citation_author" content="van One Jr., A.">',
    '<meta name="citation_author" content="B_Two">',
    '<meta name="citation_arxiv_id" content="2602.20205">',
    '<link rel="canonical" href="https://papers.example/papers/2602.20205/">',
    "<style>.off { display: none }</style>",
  ].join("");
  document.body.innerHTML = `<h1>A <em>title</em></h1><section aria-labelledby="tldr">${part}</section>`;
  return createPaperMarkdown(document);
}

describe("A paper as Markdown", () => {
  test("begins with its title, its authors and where it is", () => {
    expect(write("")).toBe(
      "# A *title*\n\nA. van One Jr., B\\_Two\n\n<https://arxiv.org/abs/2602.20205> · <https://papers.example/papers/2602.20205/>\n",
    );
  });

  test("keeps paragraphs, lists, emphasis, code and links, and says who wrote each passage", () => {
    const markdown = write(
      `<header><h2 id="tldr">TL;DR</h2></header>
       <div class="prose"><p>So <strong>fast</strong>, see <a href="https://a.example/b">here</a>.</p>
       <ul><li>one <code>x</code><ul><li>inner</li></ul></li><li><p>two</p></li></ul></div>
       <p>AI summary · Digest</p>`,
    );
    expect(markdown).toContain(
      "## TL;DR\n\nSo **fast**, see [here](<https://a.example/b>).\n\n- one `x`\n   - inner\n- two\n\n*— AI summary · Digest*\n",
    );
  });

  test("writes formulas as TeX", () => {
    const markdown = write(
      '<div class="prose"><p>of <span class="katex"><math><annotation>x_1^2</annotation></math>junk</span></p></div>',
    );
    expect(markdown).toContain("of $x_1^2$\n");
  });

  test("escapes what would become markup of another page", () => {
    const markdown = write(
      '<div class="prose"><p># &lt;script&gt; *a* [b](c) `d`</p><p>1. no list</p></div>',
    );
    expect(markdown).toContain("\\# \\<script\\> \\*a\\* \\[b\\](c) \\`d\\`\n\n1\\. no list");
  });

  test("leaves out what is hidden and what a generator spoiled", () => {
    const markdown = write(
      '<div class="prose"><p>kept <span class="off">hidden</span></p></div><details><summary>s</summary>spoiled</details>',
    );
    expect(markdown).toContain("kept\n");
    expect(markdown).not.toMatch(/hidden|spoiled/);
  });
});
