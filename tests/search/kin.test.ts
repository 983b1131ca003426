import { describe, expect, it } from "vitest";
import { listDefinitions } from "@/lib/search/index/abbreviations";
import { joinName, spellGreek, splitWord } from "@/lib/search/text/compounds";
import { getKinPrefix, weighKin } from "@/lib/search/text/kin";
import { listSoftTerms } from "@/lib/search/text/soft-terms";

describe("kin of a word", () => {
  it.each([
    ["transformers", "transformer"],
    ["studies", "study"],
    ["optimisation", "optimization"],
    ["colour", "color"],
    ["analysing", "analyze"],
    ["centre", "center"],
    ["vlms", "vlm"],
    ["modelling", "modeling"],
  ])("%s meets %s, and starts as the prefix says", (a, b) => {
    for (const [word, other] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(weighKin(word, false, other)).toBeGreaterThan(0.5);
      expect(other.startsWith(getKinPrefix(word))).toBe(true);
    }
  });

  it("counts for less than the word itself, and a longer word for less still", () => {
    expect(weighKin("segment", true, "segment")).toBe(1);
    const [inflected, longer] = [weighKin("gauss", true, "gausses"), weighKin("gauss", true, "gaussian")];
    expect(longer).toBeGreaterThan(0);
    expect(longer).toBeLessThan(inflected);
    expect(weighKin("gauss", false, "gaussian")).toBe(0);
    expect(weighKin("2", true, "2026")).toBe(0);
    expect(weighKin("sam", false, "same")).toBe(0);
  });
});

describe("compounds", () => {
  it("are cut at capitals and digits, and joined at hyphens", () => {
    expect(splitWord("InteractWebBench")).toEqual(["Interact", "Web", "Bench"]);
    expect(splitWord("SAM2")).toEqual(["SAM", "2"]);
    expect(splitWord("word")).toEqual(["word"]);
    expect(splitWord("VLMs")).toEqual(["VLMs"]);
    expect(splitWord("VLMsBench")).toEqual(["VLMs", "Bench"]);
    expect(joinName("mem-gym", ["mem", "gym"])).toBe("memgym");
    expect(joinName("example.org", ["example", "org"])).toBeUndefined();
    expect(listSoftTerms("Mem-Gym and SAM2").sort()).toEqual(["2!", "memgym!", "sam!"]);
  });

  it("have their Greek letters spelled, and Greek words left", () => {
    expect(listSoftTerms("α-Mutual, π0 and λόγος").sort()).toEqual(["alpha!", "pi0!", "αmutual!"]);
    expect(spellGreek("β")).toBe("beta");
    expect(spellGreek("beta")).toBeUndefined();
    expect(spellGreek("λογος")).toBeUndefined();
  });
});

describe("listDefinitions", () => {
  it.each([
    ["We use Gaussian Splatting (GS) here", [["gs", "gaussian splatting"]]],
    [
      "vision-language models (VLMs) and large language models (LLMs)",
      [
        ["vlm", "vision language models"],
        ["llm", "large language models"],
      ],
    ],
    ["a paper (see above) by us (WE)", []],
    ["(RL) without words", []],
  ])("of %j", (text, pairs) => {
    expect(listDefinitions(text)).toEqual(pairs);
  });
});
