import { describe, expect, test } from "vitest";
import { countPacks, findPack, readPack, unpackPage } from "@/lib/site/packs";

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
  const pack = {
    template: ["<head>", "</head><body>", "</body>"],
    papers: { "2606.12345": ["<title>$& One</title>", "<h1>One</h1>"] },
  };

  test("gives the page of each of its papers, and no other", () => {
    const read = readPack(JSON.stringify(pack));
    expect(unpackPage(read, "2606.12345")).toBe(
      "<head><title>$& One</title></head><body><h1>One</h1></body>",
    );
    expect(unpackPage(read, "2606.12346")).toBeUndefined();
    expect(unpackPage(read, "__proto__")).toBeUndefined();
  });

  test.each([
    "<!DOCTYPE html><title>404</title>",
    "null",
    '{"template":["",""],"papers":{}}',
    '{"template":["","",""],"papers":{"2606.12345":["one"]}}',
    '{"template":["","",1],"papers":{}}',
    '{"template":["","',
    "",
  ])("is refused where it is %s", (text) => {
    expect(() => readPack(text)).toThrow();
  });
});
