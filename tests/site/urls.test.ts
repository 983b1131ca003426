import { describe, expect, test } from "vitest";
import {
  absoluteUrl,
  basePathOf,
  categoryPath,
  digestAnchor,
  paperAnchor,
  paperPath,
  partAnchor,
  searchPath,
} from "@/lib/site/urls";

describe("Paths", () => {
  test("of papers keep the slash of old identifiers", () => {
    expect(paperPath("hep-th/9901001")).toBe("/papers/hep-th/9901001/");
    expect(paperAnchor("hep-th/9901001")).toBe("p-hep-th-9901001");
    expect(digestAnchor("content/ai-enhanced/2026-02-25 (2).md")).toBe("ai-enhanced-2026-02-25-2-");
  });

  test("name a part of a day by its category or its topic", () => {
    expect(partAnchor("cs.CV")).toBe("c-cs.CV");
    expect(partAnchor("遥感 & Remote Sensing")).toBe("c-遥感-Remote-Sensing");
  });

  test("escape what users wrote", () => {
    expect(searchPath("扩散 & co")).toBe("/search/?q=%E6%89%A9%E6%95%A3%20%26%20co");
    expect(categoryPath("a/b", "2026-02")).toBe("/categories/a%2Fb/2026-02/");
    expect(categoryPath("a/b", "2026-02", 3)).toBe("/categories/a%2Fb/2026-02/3/");
  });

  test("become absolute under the site's address", () => {
    expect(absoluteUrl(paperPath("2602.20165"))).toBe("http://localhost:3000/papers/2602.20165/");
  });

  test("begin with the path of the site's address", () => {
    expect(basePathOf("https://someone.github.io/papers/")).toBe("/papers");
    expect(basePathOf("https://papers.example")).toBe("");
    expect(basePathOf(undefined)).toBe("");
  });
});
