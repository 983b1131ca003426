import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { compareTexts, renderMarkdown, renderText, type WrittenText } from "@/lib/markdown/render";

/** Render texts with what differs in brackets. */
function compare(language: string, ...texts: readonly WrittenText[]): string[] {
  const marks = compareTexts(texts, language);
  return texts.map(({ source, format }, place) => {
    const stretches = marks[place] ?? [];
    const { content } =
      format === "text"
        ? renderText(source, { latex: true }, stretches)
        : renderMarkdown(source, { headingBase: 3, idPrefix: "a", marks: stretches });
    return renderToStaticMarkup(content).replaceAll("<mark>", "[").replaceAll("</mark>", "]");
  });
}

const text = (source: string): WrittenText => ({ source, format: "text" });
const markdown = (source: string): WrittenText => ({ source, format: "markdown" });

describe("The words in which two texts differ", () => {
  test("are marked in both, neighbours as one", () => {
    expect(
      compare(
        "en",
        text("We prune visual tokens by optimal transport."),
        text("We prune image patches by optimal transport quickly."),
      ),
    ).toEqual([
      "<p>We prune [visual tokens] by optimal transport.</p>",
      "<p>We prune [image patches] by optimal transport [quickly].</p>",
    ]);
  });

  test("are words in Chinese, too, where no space parts them", () => {
    expect(compare("zh", text("我们提出稳定方法。"), text("我们提出快速方法，效果好。"))).toEqual([
      "<p>我们提出[稳定]方法。</p>",
      "<p>我们提出[快速]方法，[效果好]。</p>",
    ]);
  });

  test("are none where only case, punctuation and line ends differ", () => {
    expect(compare("en", text("Fast, sure."), text("fast\nsure"))).toEqual([
      "<p>Fast, sure.</p>",
      "<p>fast sure</p>",
    ]);
  });

  test("leave formulas, links and emphasis whole", () => {
    const [first, second] = compare(
      "en",
      markdown("We **gain much** with $x^2$, see `code`."),
      markdown("We **gain little** with $y^2$, see https://a.org."),
    );
    expect(first).toContain("<strong>gain [much]</strong>");
    expect(first).toMatch(/with \[<span class="katex">.*<\/span>\], see \[<code>code<\/code>\]/);
    expect(second).toContain("<strong>gain [little]</strong>");
    expect(second).toMatch(/see \[<a href="https:\/\/a\.org\/"/);
  });

  test("of the first are those that any other lacks", () => {
    const [first] = compare(
      "en",
      text("One two three four."),
      text("One two three."),
      text("Two three four."),
    );
    expect(first).toBe("<p>[One] two three [four].</p>");
  });

  test("are not marked where almost all do", () => {
    const texts = [text("A quick brown fox jumps."), text("Monks sing old songs.")];
    expect(compare("en", ...texts)).toEqual([
      "<p>A quick brown fox jumps.</p>",
      "<p>Monks sing old songs.</p>",
    ]);
  });

  test("take bounded work, whatever the texts", () => {
    const count = (word: string) => Array.from({ length: 20_000 }, (_, place) => `${word}${place}`).join(" ");
    expect(compareTexts([text(count("a")), text(count("b"))], "en")).toEqual([[], []]);
  });
});
