import { describe, expect, it } from "vitest";
import { listNearest } from "@/lib/search/nearest";
import { parseQuery } from "@/lib/search/query";

const list = (typed: string, repaired?: string) => listNearest(parseQuery(typed), repaired);

describe("listNearest", () => {
  it("puts the repaired query before those that leave a word out", () => {
    const [repaired, allButOne, ...others] = list("gausian zebra", "gaussian zebra");
    expect(repaired).toEqual({ kind: "repaired", query: parseQuery("gaussian zebra") });
    expect(allButOne?.kind).toBe("all-but-one");
    expect(others).toEqual([]);
  });

  it("leaves each word out in turn, and neither a filter nor an exclusion", () => {
    const [nearest] = list('a b "c d" -e cat:cs.CV');
    const { root } = nearest?.query ?? parseQuery("");
    const [choice, ...others] = root.type === "and" ? root.nodes : [];
    expect(others.map(({ type }) => type)).toEqual(["not", "filter"]);
    const kept =
      choice?.type === "or" ? choice.nodes.map((node) => "nodes" in node && node.nodes.length) : [];
    expect(kept).toEqual([2, 2, 2]);
  });

  it.each([
    ["nothing", ""],
    ["one word", "a"],
    ["one word and filters", "a cat:cs.CV is:kept -b"],
    ["more words than one remembers", [..."abcdefghijklm"].join(" ")],
  ])("has nothing to leave out of %s", (_, typed) => {
    expect(list(typed)).toEqual([]);
  });
});
