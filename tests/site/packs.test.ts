import { describe, expect, test } from "vitest";
import { countPacks, findPack, unpackPage } from "@/lib/site/packs";

describe("The pack of a paper", () => {
  test.each([
    // 12345 mod 10, 7 mod 4, 1 mod 2, 20165 mod 150.
    ["2606.12345", "/packs/2606-5.pack"],
    ["cs/0101007", "/packs/0101-3.pack"],
    ["math.GT/0309001", "/packs/0309-1.pack"],
    ["2602.20165", "/packs/2602-65.pack"],
    ["0704.0001", "/packs/0704-0.pack"],
  ])("of %s is %s, by the month and the number of its identifier", (id, file) => {
    expect(findPack(id, { "2606": 10, "0101": 4, "0309": 2, "2602": 150, "0704": 1 })).toBe(file);
  });

  test.each([
    "2607.12345",
    "2606.12345v2",
    "2606.1234567",
    "../2606.12345",
    "2606",
    "__proto__",
    "constructor/0101001",
    "1".repeat(100_000),
    "",
  ])("is none for %s", (id) => {
    expect(findPack(id, { "2606": 10 })).toBeUndefined();
  });

  test("is one of as many as their month needs", () => {
    const ids = Array.from({ length: 49 }, (_, number) => `2606.${String(number).padStart(5, "0")}`);
    expect(countPacks([...ids, "cs/0101007"])).toEqual({ "2606": 3, "0101": 1 });
    expect(countPacks([])).toEqual({});
  });
});

describe("A pack", () => {
  const pack = JSON.stringify({
    code: "c0de",
    papers: { "2606.12345": ["<title>$& One</title>", "<h1>One</h1>"] },
  });

  test("gives the page of each of its papers, and no other", () => {
    expect(unpackPage(pack, "2606.12345", "c0de")).toBe(
      "<!DOCTYPE html><html><head><title>$& One</title></head><body><h1>One</h1></body></html>",
    );
    expect(unpackPage(pack, "2606.12346", "c0de")).toBeUndefined();
    expect(unpackPage(pack, "__proto__", "c0de")).toBeUndefined();
  });

  test.each([
    ["a page of the host", "<!DOCTYPE html><title>404</title>"],
    ["another value", "null"],
    ["without papers", '{"code":"c0de"}'],
    ["of half a paper", '{"code":"c0de","papers":{"2606.12345":["one"]}}'],
    ["of a paper that is no text", '{"code":"c0de","papers":{"2606.12345":["one",1]}}'],
    ["cut short", pack.slice(0, -3)],
    ["of another version of the site", pack.replace("c0de", "c0df")],
    ["empty", ""],
  ])("is refused where it is %s", (_, text) => {
    expect(() => unpackPage(text, "2606.12345", "c0de")).toThrow();
  });
});
