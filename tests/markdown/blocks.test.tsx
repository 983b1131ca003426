import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainBlocks, plainSentences } from "@/lib/markdown/blocks";
import { renderMarkdown, type TextLink } from "@/lib/markdown/render";
import { toHtml, toOutline, toText } from "./page";

/** Render with a link around each of some stretches, each given by its text. */
function link(source: string, ...texts: readonly string[]): string {
  const links = plainBlocks(source).flatMap(({ text }, block) =>
    texts
      .flatMap((part): TextLink[] => {
        const start = text.indexOf(part);
        return start < 0 ? [] : [{ block, start, end: start + part.length, href: "#p-1" }];
      })
      .sort((a, b) => a.start - b.start),
  );
  return toOutline(renderMarkdown(source, { headingBase: 3, idPrefix: "p", links }).content);
}

describe("The blocks of a passage", () => {
  test("are its paragraphs, headings, cells and the items' own text, in order", () => {
    const blocks = plainBlocks(
      "# A\n\nb **c**\nd\n\n- e\n  - f\n- g\n\n  h\n\n| i |\n|---|\n| j |\n\n```\nk\n```\n\n> l",
    );
    expect(blocks.map(({ text }) => text.trim())).toEqual(["A", "b c\nd", "e", "f", "g", "h", "i", "j", "l"]);
    expect(blocks.map(({ item }) => item)).toEqual([
      undefined,
      undefined,
      0,
      0,
      1,
      1,
      ...Array(3).fill(undefined),
    ]);
    expect(blocks.filter(({ isHeading }) => isHeading)).toHaveLength(1);
  });

  test("say what is emphasised, what is a formula, and what is closed to links", () => {
    const [block] = plainBlocks("**a $x^2$** `b` [c](https://d.org) https://e.org");
    const marked = block?.marks.map(({ kind, start, end }) => `${kind} ${block.text.slice(start, end)}`);
    expect(marked).toEqual(["formula x²", "emphasis a x²", "closed b", "closed c", "closed https://e.org"]);
  });
});

describe("A link on a stretch of a block", () => {
  test.each([
    ["a b c", "b", "<p>a <a>b</a> c</p>"],
    ["**a b** c", "a b", "<p><a><strong>a b</strong></a> c</p>"],
    ["**a b** c", "b", "<p><strong>a <a>b</a></strong> c</p>"],
    ["**a** b c", "a b", "<p><a><strong>a</strong> b</a> c</p>"],
    ["**a: $x^2$** b", "a: x²", "<p><a><strong>a: ⟦x^2⟧</strong></a> b</p>"],
    ["**a b** c", "b c", "<p><strong>a b</strong> c</p>"],
    ["a `b` c", "b", "<p>a <code>b</code> c</p>"],
    ["a\nb", "a\nb", "<p><a>a<br></br>b</a></p>"],
    ["- a\n  - b", "b", "<ul><li>a<ul><li><a>b</a></li></ul></li></ul>"],
  ])("of %j around %j appears as far as elements allow", (source, text, html) => {
    expect(link(source, text)).toBe(html);
  });

  test("appears beside others, and leads to its place without more", () => {
    expect(link("a **b** c\n\nd", "a", "c", "d")).toBe(
      "<p><a>a</a> <strong>b</strong> <a>c</a></p><p><a>d</a></p>",
    );
    const links = [{ block: 0, start: 0, end: 1, href: "#p-1" }];
    expect(toHtml(renderMarkdown("a", { headingBase: 3, idPrefix: "p", links }).content)).toBe(
      '<p><a href="#p-1">a</a></p>',
    );
  });

  test("changes no text, whatever the passage and the stretches", () => {
    const pieces = fc.constantFrom(
      "a",
      "b",
      " ",
      "**",
      "`",
      "$x$",
      "\n",
      "\n\n",
      "- ",
      "[c](https://d.org)",
      "|",
      "😀",
    );
    const source = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));
    const places = fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(source, places, (text, numbers) => {
        const ends = [...new Set(numbers)].sort((a, b) => a - b);
        const links = plainBlocks(text).flatMap((_, block) =>
          ends.flatMap((start, index): TextLink[] => {
            const end = ends[index + 1];
            return end === undefined ? [] : [{ block, start, end, href: "#p-1" }];
          }),
        );
        const options = { headingBase: 3, idPrefix: "p" };
        const plain = renderMarkdown(text, options).content;
        expect(toText(renderMarkdown(text, { ...options, links }).content)).toBe(toText(plain));
      }),
    );
  });
});

test("Sentences of a block, joined, are its text", () => {
  const text = "VGGT-SLAM 2.0 在重建。See Fig. 3 (cf. A. B.).\n第二行！";
  expect(plainSentences(text).join("")).toBe(text);
  expect(plainSentences(text)).toHaveLength(3);
});
