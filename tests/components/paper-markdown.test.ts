// @vitest-environment happy-dom

import { remark } from "remark";
import remarkGfm from "remark-gfm";
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
      "# A *title*\n\nA. van One Jr., B_Two\n\n<https://arxiv.org/abs/2602.20205> · <https://papers.example/papers/2602.20205/>\n",
    );
  });

  test("keeps paragraphs, lists, emphasis, code and links, and says who wrote each passage", () => {
    const markdown = write(
      `<header><h2 id="tldr">TL;DR</h2></header>
       <div class="prose"><p>So <strong>fast</strong>, see <a href="https://a.example/b">here</a>.</p>
       <ul><li>one <code>x</code><ul><li>inner</li></ul></li><li><p>two</p></li></ul></div>
       <p>AI summary · <!-- -->Digest</p>`,
    );
    expect(markdown).toContain(
      "## TL;DR\n\nSo **fast**, see [here](https://a.example/b).\n\n- one `x`\n  - inner\n\n- two\n\n*— AI summary · Digest*\n",
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
    expect(markdown).toContain("\\# \\<script> \\*a\\* \\[b]\\(c) \\`d\\`\n\n1\\. no list");
  });

  test("is read by GitHub's Markdown as what the page shows", () => {
    const markdown = write(
      `<div class="prose"><p><strong>方法：</strong>它以 <code>a\`b</code> 计，价格 $5 到 $10，<em>“快”</em>了。</p>
       <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1 | 2</td><td><strong>3</strong></td></tr></tbody></table>
       <blockquote><p>said</p></blockquote><pre><code>\`\`\`\nx</code></pre><ol><li>one</li><li>two</li></ol></div>`,
    );
    const { children } = remark().use(remarkGfm).parse(markdown);
    const [, , , paragraph, table, quote, code, list] = children;
    expect(list).toMatchObject({ type: "list", ordered: true, children: [{}, {}] });
    expect(quote).toMatchObject({ type: "blockquote" });
    expect(code).toMatchObject({ type: "code", value: "```\nx" });
    expect(table).toMatchObject({ type: "table", children: [{}, { children: [{}, {}] }] });
    expect(paragraph).toMatchObject({
      children: [
        { type: "strong", children: [{ value: "方法：" }] },
        { value: "它以 " },
        { type: "inlineCode", value: "a`b" },
        { value: " 计，价格 $5 到 $10，" },
        { type: "emphasis", children: [{ value: "“快”" }] },
        { value: "了。" },
      ],
    });
    // Obsidian and GitHub would make a formula of it.
    expect(markdown).toContain("\\$5 到 \\$10");
  });

  test("leaves out what is hidden and what a generator spoiled", () => {
    const markdown = write(
      '<div class="prose"><p>kept <span class="off">hidden</span></p></div><details><summary>s</summary>spoiled</details>',
    );
    expect(markdown).toContain("kept\n");
    expect(markdown).not.toMatch(/hidden|spoiled/);
  });
});
