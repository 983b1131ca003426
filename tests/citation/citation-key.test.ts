import { describe, expect, test } from "vitest";
import { createCitationKey, createCitationKeys } from "@/lib/citation/citation-key";
import { createDocument } from "@/tests/components/search-documents";

function keyOf(author: string, title: string, id = "2602.20165"): string {
  return createCitationKey(createDocument({ id, title, authors: author === "" ? [] : [author] }));
}

describe("The key of a citation", () => {
  test.each([
    ["Li Liao", "DiffRGD: Diffusion for Grids", "liao2026diffrgd"],
    ["Laurens van der Maaten", "On the Shape of Data", "maaten2026shape"],
    ["Martin Luther King Jr.", "How to See in 3D", "king2026see"],
    ["Łukasz Żółw", "Éclair – a Cake", "zolw2026eclair"],
    ["Qwen Team", "Qwen3-VL Technical Report", "qwenteam2026qwen3vl"],
    ["李飞飞", "Visual Genome", "arxiv2026visual"],
    ["Li Liao", "扩散模型", "liao2026260220165"],
    ["", "", "arxiv2026260220165"],
    ["Li Liao", "$& % {}\\", "liao2026260220165"],
    ["and Wen Tong", "The The", "tong2026the"],
  ])("of %j and %j is %s", (author, title, key) => {
    expect(keyOf(author, title)).toBe(key);
  });

  test("has the year of the first version", () => {
    expect(keyOf("Li Liao", "Deep Nets", "hep-th/9901001")).toBe("liao1999deep");
  });

  test("is one paper's own in a file", () => {
    const papers = Array.from({ length: 30 }, (_, place) => createDocument({ id: `2602.${10_000 + place}` }));
    const keys = createCitationKeys(papers);
    expect(keys.slice(0, 3)).toEqual(["li2026gaussian", "li2026gaussianb", "li2026gaussianc"]);
    expect(new Set(keys).size).toBe(30);
    expect(keys.at(-1)).toMatch(/^li2026gaussian-\d+$/);
    const taken = [createDocument({ title: "Gaussianb" }), ...papers.slice(0, 2)];
    expect(new Set(createCitationKeys(taken)).size).toBe(3);
  });
});
