import { describe, expect, it } from "vitest";
import { createSynonyms, expandQuery, type Knowledge } from "@/lib/search/query/expansion";
import { parseQuery } from "@/lib/search/query/query";
import { createTextMatcher } from "@/lib/search/rank/matched-terms";
import { createHanVariants } from "@/lib/search/text/han-variants";
import { highlight } from "@/lib/search/text/highlight";

const known = new Set(["visual", "token", "tokens", "zero", "shot", "splatting", "mem", "gym", "zeroshot!"]);
const knowledge: Knowledge = {
  count: (word) => (known.has(word) ? 10 : 0),
  repair: (word) => (word === "spltating" ? "splatting" : undefined),
  hanVariants: createHanVariants(""),
  synonyms: createSynonyms(["VLM\tvision language model", "3DGS\t3d gaussian splatting"]),
};

function match(text: string, typed: string) {
  return createTextMatcher(expandQuery(parseQuery(typed), knowledge).query)([text]);
}

function mark(text: string, typed: string): string {
  return highlight(text, match(text, typed).terms)
    .map((segment) => (segment.match ? `[${segment.text}]` : segment.text))
    .join("");
}

describe("what matched is marked where it is", () => {
  it.each([
    [
      "another inflection",
      "Diffusing and diffused models",
      "diffusion model",
      "[Diffusing] and [diffused] [models]",
    ],
    ["British and American spelling", "Colour analysis", "color analyse", "[Colour] analysis"],
    ["the plural of an abbreviation", "A VLM among VLMs", "vlms", "A [VLM] among [VLMs]"],
    ["a compound with a hyphen", "Zero-shot and zero shot", "zeroshot", "[Zero-shot] and [zero shot]"],
    ["a compound without one", "Zeroshot learning", "zero-shot", "[Zeroshot] learning"],
    ["a name of parts", "MemGym and mem-gym", "memgym", "[MemGym] and [mem-gym]"],
    [
      "the parts of a name",
      "InteractWebBench: a benchmark",
      "interact web",
      "[InteractWebBench]: a benchmark",
    ],
    ["a repair", "Gaussian splatting", "spltating", "Gaussian [splatting]"],
    [
      "a long form",
      "Vision-language models, a language",
      "vlm",
      "[Vision]-[language] [models], a [language]",
    ],
    ["an abbreviation", "3DGS for all", "3d gaussian splatting", "[3DGS] for all"],
    [
      "only the typed start of a longer word",
      "Segmentation of segments",
      "segm",
      "[Segm]entation of [segm]ents",
    ],
    ["no start of a short word that others follow", "Art and articles", "art gallery", "[Art] and articles"],
    ["pairs of characters", "从脑活动重建图像", "重建脑波", "从脑活动[重建]图像"],
  ])("for %s", (_, text, typed, marked) => {
    expect(mark(text, typed)).toBe(marked);
  });

  it('marks words like "for" and "to" only where nothing else was asked for', () => {
    expect(mark("Text to video for all", "how to make a video for free")).toBe("Text to [video] for all");
    expect(mark("To be or not", "to be or not to be")).toBe("[To] [be] [or] [not]");
    expect(match("A video", "the video").isComplete).toBe(true);
  });

  it("marks no long form of which a word is missing", () => {
    expect(mark("A language of vision", "vlm")).toBe("A language of vision");
  });

  it("shows whether a word of the query is left that the texts hold in no form", () => {
    expect(match("Diffusing models", "diffusion model").isComplete).toBe(true);
    expect(match("Diffusing models", "diffusion model zebra").isComplete).toBe(false);
    expect(match("Diffusing models", "cat:cs.CV").isComplete).toBe(true);
  });
});
