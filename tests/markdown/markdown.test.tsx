import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/markdown/render";
import { toHtml, toOutline, toText } from "./page";

const options = { headingBase: 3, idPrefix: "p" };
const outline = (source: string) => toOutline(renderMarkdown(source, options).content);
const html = (source: string) => toHtml(renderMarkdown(source, options).content);

describe("emphasis", () => {
  it("comes out next to Chinese punctuation", () => {
    expect(outline("**“视觉即目标”（Vision-as-Target）：**传统方法")).toBe(
      "<p><strong>“视觉即目标”（Vision-as-Target）：</strong>传统方法</p>",
    );
  });

  it("is not made of the tildes of approximate numbers", () => {
    expect(outline("from ~5x to ~3x, ~~not~~")).toBe("<p>from ~5x to ~3x, <del>not</del></p>");
  });
});

describe("what looks like HTML", () => {
  it("is visible text, never an element", () => {
    expect(outline("<think>a</think> <human, verb, object> <seg> <human:act>")).toBe(
      "<p>&lt;think&gt;".replaceAll("&lt;", "<").replaceAll("&gt;", ">") +
        "a</think> <human, verb, object> <seg> <human:act></p>",
    );
    expect(html("<script>alert(1)</script>\n\n<div onclick=x>\n\n<!-- c")).not.toMatch(/<(script|div|!--)/);
  });

  it("is decoded once where it is written in entities", () => {
    expect(html("&lt;b&gt; &amp;lt;")).toBe("<p>&lt;b&gt; &amp;lt;</p>");
  });
});

describe("links", () => {
  it("lead to http and https, and say nothing to the other site", () => {
    expect(html('[code](https://a.org/x_y "t")')).toBe(
      '<p><a href="https://a.org/x_y" rel="nofollow noopener noreferrer" title="t">code</a></p>',
    );
  });

  it("show any other address as text", () => {
    expect(html("[a](javascript:alert(1)) [b](#top) [c](data:text/html,x)")).toBe(
      "<p><span>a (javascript:alert(1))</span> <span>b (#top)</span> <span>c (data:text/html,x)</span></p>",
    );
  });

  it("are found in bare addresses, which end before Chinese punctuation and do not swallow markup", () => {
    expect(
      outline(
        "代码：https://github.com/chloeqxq/CCAD。更多**信息**（https://a.org/b），见my-name.github.io/paper。",
      ),
    ).toBe(
      "<p>代码：<a>https://github.com/chloeqxq/CCAD</a>。更多<strong>信息</strong>（<a>https://a.org/b</a>），见<a>my-name.github.io/paper</a>。</p>",
    );
  });

  it("are not made within code or another link", () => {
    expect(outline("`https://a.org` [https://b.org](https://c.org)")).toBe(
      "<p><code>https://a.org</code> <a>https://b.org</a></p>",
    );
  });

  it("stand in for images, which are never fetched", () => {
    expect(html("![plot](https://evil.org/x.png)")).toMatch(
      /^<p><a href="https:\/\/evil.org\/x.png"[^>]*>plot<\/a><\/p>$/,
    );
    expect(outline("[![logo](https://a.org/b.png)](https://c.org)")).toBe("<p><a>logo</a></p>");
  });
});

describe("headings", () => {
  const source = "## 论文分析\n\n#### 1. 摘要\n\n# **Top** $x$\n\n###### deep";

  it("begin at the level that is asked for, and keep their distances down to h6", () => {
    expect(outline(source)).toMatch(/<h4>论文分析<\/h4><h6>1\. 摘要<\/h6><h3>.*<\/h3><h6>deep<\/h6>/);
  });

  it("are listed with ids of their passage, for a table of contents", () => {
    expect(renderMarkdown(source, options).headings).toEqual([
      { id: "p-1", depth: 4, text: "论文分析" },
      { id: "p-2", depth: 6, text: "1. 摘要" },
      { id: "p-3", depth: 3, text: "Top x" },
      { id: "p-4", depth: 6, text: "deep" },
    ]);
    expect(html(source)).toContain('<h4 id="p-1">');
  });

  it("are not made of the line above a rule", () => {
    expect(outline("**日期：** 2026-01-27\n---\nnext")).toBe(
      "<p><strong>日期：</strong> 2026-01-27</p><hr></hr><p>next</p>",
    );
  });
});

describe("footnotes", () => {
  const source = "One[^a] and two[^a].\n\n[^a]: The *note*.\n\n[^b]: Never used.";

  it("have ids and references of their own passage", () => {
    const ids = [...html(source).matchAll(/(?:id|href)="#?([^"]*)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(4);
    expect(ids.every((id) => id?.startsWith("p-"))).toBe(true);
  });

  it("are named to a listener in the language of the passage", () => {
    expect(html(source)).toContain('aria-label="Back to reference 1"');
    expect(html("甲[^a]。\n\n[^a]: 注")).toMatch(/脚注[\s\S]*aria-label="返回引用 1"/);
  });

  it("are shown even where nothing refers to them", () => {
    expect(outline(source)).toContain("<blockquote><p>[^b]: Never used.</p></blockquote>");
  });
});

describe("text that other renderers drop", () => {
  it("is kept: definitions, words after a code fence, check boxes", () => {
    expect(outline("[1]: https://a.org 'x'")).toBe("<p>[1]: <a>https://a.org</a> 'x'</p>");
    expect(outline("```py title=x\ncode\n```")).toBe("<pre><code>title=xcode</code></pre>");
    expect(outline("- [x] done\n- [ ] open")).toBe("<ul><li>☑ done</li><li>☐ open</li></ul>");
  });

  it("keeps a line end of the model as a line break", () => {
    expect(outline("**论文：** A\n**作者：** B")).toBe(
      "<p><strong>论文：</strong> A<br></br><strong>作者：</strong> B</p>",
    );
  });

  it("shows control characters", () => {
    expect(toText(renderMarkdown("a \bcite \frac b\rc \u0000", options).content)).toBe("a ␈cite ␌rac b␍c ␀");
  });
});

describe("tables", () => {
  it("scroll in themselves, and hold formulas", () => {
    const table = "| a | b |\n|---|--:|\n| $x_1$ | **1** |";
    expect(html(table)).toMatch(/^<div class="table-scroll" tabindex="0"><table>/);
    expect(outline(table)).toContain("<td>⟦x_1⟧</td><td><strong>1</strong></td>");
  });
});

describe("direction", () => {
  it("is left to the first letter of a block that holds right-to-left text, and not spelled out elsewhere", () => {
    expect(html("العربية\n\nLatin")).toBe('<p dir="auto">العربية</p>\n<p>Latin</p>');
  });

  it("cannot be overridden beyond the text that holds the override", () => {
    expect(html("a\u202eb\n\nc")).toBe('<p dir="auto"><bdi>a\u202eb\u202c</bdi></p>\n<p>c</p>');
  });
});
