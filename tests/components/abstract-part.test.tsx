import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AbstractPart } from "@/components/paper/abstract-part";
import type { Section } from "@/lib/digest/record";
import type { MergedSection } from "@/lib/library/merged-sections";
import type { Passage } from "@/lib/library/passages";
import { createDigest, createEntry } from "@/tests/library/fixtures";

let line = 0;

function passage(fields: Partial<Section>, flags: Passage["flags"] = []): Passage {
  const section: Section = {
    kind: "abstract",
    label: "",
    language: "en",
    format: "text",
    source: "",
    line,
    ...fields,
  };
  line += 1;
  return { section, flags, appearances: [{ digest: createDigest({}), entry: createEntry({}) }] };
}

const english = passage({ source: "We do $x$. It works." });
const chinese = passage({ kind: "abstract-translation", language: "zh", source: "我们做 $x$。有效。" });

function render(abstracts: readonly Passage[], translations: readonly Passage[]): string {
  return renderToStaticMarkup(
    <AbstractPart abstract={tell(abstracts)} translation={tell(translations)} sources={new Map()} />,
  );
}

function tell([first, ...rest]: readonly Passage[]): MergedSection | undefined {
  return first && { kind: first.section.kind, shown: [first, ...rest], others: [] };
}

function listMarks(html: string): string[] {
  return [...html.matchAll(/class="stand-in ([^"]*)"/g)].flatMap(([, name = ""]) => name);
}

describe("The abstract of a paper", () => {
  test("stands whole before its translation, each in its language, a span for each sentence", () => {
    const html = render([english], [chinese]);
    expect(html).toMatch(/class="aligned"><div class="reading-en"><div class="prose" lang="en"/);
    expect(html).toMatch(/lang="en".*It works\.<\/span><\/p>.*lang="zh-CN".*<p><span>我们做 .*<span>有效。/s);
    expect(html).toContain("katex.css");
  });

  test("asks for no style sheet of formulas where it has none", () => {
    const html = render(
      [passage({ source: "One. Two." })],
      [passage({ language: "zh", source: "一。二。" })],
    );
    expect(html).toContain('class="aligned"');
    expect(html).not.toContain("katex.css");
  });

  test.each([
    ["a translation has fewer sentences", [english], [passage({ language: "zh", source: "我们做，有效。" })]],
    ["there are two translations", [english], [chinese, passage({ language: "zh", source: "一。二。" })]],
    ["there are two abstracts", [english, passage({ source: "One. Two." })], [chinese]],
    ["there is no translation", [english], []],
    [
      "the translation is in neither language of reading",
      [english],
      [passage({ language: "ja", source: "一。二。" })],
    ],
    ["a generator spoiled the translation", [english], [{ ...chinese, flags: ["refusal" as const] }]],
  ])("is not aligned where %s", (_, abstracts, translations) => {
    const html = render(abstracts, translations);
    expect(html).not.toContain("aligned");
    expect(html).toContain("It works.</p>");
  });

  test("gives way to the reading language only where a sound passage in that language appears beside it", () => {
    expect(render([english], [])).not.toMatch(/reading-(zh|en)[ "]/);
    expect(render([english], [passage({ source: "Not translated." })])).not.toMatch(/reading-(zh|en)[ "]/);
    const spoiled = render([english], [{ ...chinese, flags: ["refusal" as const] }]);
    expect(spoiled).not.toContain('reading-en"');
    expect(spoiled).toContain('reading-zh"');
  });

  test("is marked where it stands in for one in the reading language, beside who wrote it", () => {
    expect(listMarks(render([english], [chinese]))).toEqual([]);
    expect(listMarks(render([english, passage({ source: "Another." })], []))).toEqual([
      "reading-zh-only",
      "reading-zh-only",
    ]);
    expect(render([english], [])).toMatch(/It works.*class="credit".*reading-zh-only.*in English.*英文/);
    const spoiled = render([english], [{ ...chinese, flags: ["refusal" as const] }]);
    expect(listMarks(spoiled)).toEqual(["reading-zh-only"]);
    expect(spoiled).toMatch(/It works.*reading-zh-only.*<details/);
    expect(listMarks(render([passage({ language: "ja", source: "する。" })], []))).toEqual([]);
  });

  test("is left out where no digest has it", () => {
    expect(render([], [])).toBe("");
  });
});
