import { describe, expect, test } from "vitest";
import type { SectionKind } from "@/lib/digest/record";
import { loadLibrary } from "@/lib/library/load";
import { mergePapers } from "@/lib/library/merge";
import { listResources } from "@/lib/library/resources";
import { createDigest, createEntry } from "./fixtures";

function listIn(source: string, kind: SectionKind = "abstract"): string[] {
  const section = { kind, label: "", language: "en", format: "text", source, line: 1 } as const;
  const [paper] = mergePapers([createDigest({ entries: [createEntry({ sections: [section] })] })]).values();
  return paper ? listResources(paper).map(({ kind, url }) => `${kind} ${url}`) : [];
}

describe("listResources", () => {
  test.each([
    ["Code is at https://github.com/a/b.", "code https://github.com/a/b"],
    ["代码已开源：https://github.com/chloeqxq/CCAD。", "code https://github.com/chloeqxq/CCAD"],
    ["Code at \\href{https://github.com/a/b}{https://github.com/a/b}.", "code https://github.com/a/b"],
    ["See \\url{https://github.com/a/b_c.git}.", "code https://github.com/a/b_c"],
    ["released on github.com/a/b, soon", "code https://github.com/a/b"],
    [
      "(https://huggingface.co/datasets/MBZUAI/DuwatBench)",
      "dataset https://huggingface.co/datasets/MBZUAI/DuwatBench",
    ],
    ["try https://huggingface.co/spaces/a/b", "demo https://huggingface.co/spaces/a/b"],
    ["weights: https://huggingface.co/a/b", "model https://huggingface.co/a/b"],
    ["Project page: https://my-name.github.io/paper/.", "project-page https://my-name.github.io/paper"],
    ["Project page: my-name.github.io/paper", "project-page https://my-name.github.io/paper"],
    ["Project page: https://paper.example.org/demo", "project-page https://paper.example.org/demo"],
    ["Demo videos: nanovis.org/ClickAIXR.html.", "project-page https://nanovis.org/ClickAIXR.html"],
    ["Visit www.ScheMatiQ-ai.com.", "project-page https://www.ScheMatiQ-ai.com"],
    ["Code: $\\href{https://github.com/a/b}{here}$.", "code https://github.com/a/b"],
  ])("finds in %j what it is", (source, found) => {
    expect(listIn(source)).toEqual([found]);
  });

  test("names an address once, code first", () => {
    const source = "https://a.github.io and https://github.com/a/b and http://www.github.com/A/b/";
    expect(listIn(source)).toEqual(["code https://github.com/a/b", "project-page https://a.github.io"]);
  });

  test("takes an unknown host from authors, not from a model, and no address of arXiv or a DOI", () => {
    expect(listIn("https://paper.example.org", "analysis")).toEqual([]);
    expect(
      listIn(
        "https://arxiv.org/abs/2602.00001 and https://doi.org/10.1/2 and https://github.com and https://github",
      ),
    ).toEqual([]);
  });

  test.each([
    "JD.com/Taobao",
    "on LandCover.ai and X.com",
    "me@github.com/a",
    "path/to/github.com/a",
    "v1.0/x",
    "e.g./i.e.",
  ])("does not take %j for an address", (source) => {
    expect(listIn(source)).toEqual([]);
  });

  test("finds the code of the seeds", () => {
    const papers = [...loadLibrary("tests/content").papers.values()];
    const withCode = papers.filter((paper) => listResources(paper).some(({ kind }) => kind === "code"));
    expect(withCode.length).toBeGreaterThanOrEqual(30);
  });
});
