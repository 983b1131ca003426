import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuery } from "@/lib/search/query";

const textsOf = (typed: string) => readQuery(typed).terms.map(({ text }) => text);

describe("readQuery", () => {
  it("tells words, names and Chinese apart", () => {
    expect(readQuery("VGGT-SLAM 2.0 扩散模型 Mamba").terms).toEqual([
      { kind: "name", text: "vggt-slam", parts: ["vggt", "slam"] },
      { kind: "name", text: "2.0", parts: ["2", "0"] },
      { kind: "run", text: "扩散模型" },
      { kind: "word", text: "mamba" },
    ]);
  });

  it("separates words that touch Chinese", () => {
    expect(textsOf("3D高斯 CLIP模型")).toEqual(["3d", "高斯", "clip", "模型"]);
  });

  it("asks for a repeated word once", () => {
    expect(textsOf("Net net ｎｅｔ")).toEqual(["net"]);
  });

  it("joins only what a single character joins", () => {
    expect(textsOf("OTPrune: Distribution-Aligned (Visual) Token -- Pruning.")).toEqual([
      "otprune",
      "distribution-aligned",
      "visual",
      "token",
      "pruning",
    ]);
  });

  it.each([
    "2602.20165",
    "2602.20165v1",
    "arXiv:2602.20165",
    "arxiv: 2602.20165v12",
    "https://arxiv.org/abs/2602.20165v1",
    "http://arxiv.org/pdf/2602.20165v2.pdf",
    "arxiv.org/pdf/2602.20165",
    "https://arxiv.org/html/2602.20165v1#S3",
    "https://arxiv.org/abs/2602.20165?context=cs",
    "https://www.alphaxiv.org/abs/2602.20165",
    "https://huggingface.co/papers/2602.20165",
    "https://doi.org/10.48550/arXiv.2602.20165",
    "https://reader.example/digest/papers/2602.20165/",
  ])("finds the identifier in %s", (typed) => {
    expect(textsOf(typed)).toEqual(["2602.20165"]);
  });

  it.each([
    ["https://arxiv.org/abs/hep-th/9901001v2", "hep-th/9901001"],
    ["arXiv:math.GT/0309136", "math.gt/0309136"],
  ])("finds the old identifier in %s", (typed, id) => {
    expect(textsOf(typed)).toEqual([id]);
  });

  it("finds an identifier among words, and leaves what only looks like one", () => {
    expect(textsOf("see arXiv:2602.20165v1, please")).toEqual(["see", "2602.20165", "please"]);
    expect(textsOf("2602.201")).toEqual(["2602.201"]);
  });

  it("has no terms where there are no words", () => {
    for (const typed of ["", "  ", "?!…", "\ud800", "——", "()[]*\\"])
      expect(readQuery(typed)).toEqual({ terms: [], phrase: "" });
  });

  it("reads anything, and only its first 400 characters", () => {
    expect(readQuery(`${"a ".repeat(50_000)}b`).terms).toEqual([{ kind: "word", text: "a" }]);
    expect(textsOf("__proto__ constructor")).toEqual(["proto", "constructor"]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        expect(() => readQuery(typed)).not.toThrow();
      }),
    );
  });
});
