// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { findPlaceInList, openFromList, openInList } from "@/lib/reading/context";

const paper = (n: number) => ({ id: `2602.${n}`, title: `Paper ${n}` });
const list = (address: string, count: number) => ({
  label: { en: address, zh: address },
  address,
  papers: Array.from({ length: count }, (_, n) => paper(n + 1)),
  total: count,
});

afterEach(() => {
  sessionStorage.clear();
  vi.restoreAllMocks();
});

describe("A paper that is opened from a list", () => {
  test("is in it with its neighbours, and leads on through it", () => {
    openFromList(list("/categories/cs.RO/", 3), "2602.1");
    const first = findPlaceInList("2602.1", false);
    expect(first).toMatchObject({ address: "/categories/cs.RO/", place: 1, total: 3, next: paper(2) });
    expect(first).not.toHaveProperty("previous");
    openInList("/categories/cs.RO/", "2602.2");
    expect(findPlaceInList("2602.2", false)).toMatchObject({ place: 2, previous: paper(1), next: paper(3) });
  });

  test("finds the list again on a reload and on coming back, whatever was opened since", () => {
    openFromList(list("/a/", 3), "2602.1");
    findPlaceInList("2602.1", false);
    openFromList(list("/b/", 3), "2602.2");
    findPlaceInList("2602.2", false);
    expect(findPlaceInList("2602.1", true)).toMatchObject({ address: "/a/" });
    expect(findPlaceInList("2602.2", true)).toMatchObject({ address: "/b/" });
  });

  test("is in none when it is reached in another way", () => {
    openFromList(list("/a/", 3), "2602.1");
    findPlaceInList("2602.1", false);
    expect(findPlaceInList("2602.1", false)).toBeUndefined();
    expect(findPlaceInList("2602.1", true)).toBeUndefined();
    expect(findPlaceInList("2602.2", true)).toBeUndefined();
  });

  test("knows its place in a list of thousands, of which the papers around it are remembered", () => {
    openFromList(list("/search/?q=a", 5000), "2602.2500");
    expect(findPlaceInList("2602.2500", false)).toMatchObject({
      place: 2500,
      total: 5000,
      next: paper(2501),
    });
    expect(JSON.stringify(Object.values(sessionStorage)).length).toBeLessThan(60_000);
  });

  test("stays without one where the tab stores nothing, or something else", () => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    const stubbed = vi.spyOn(window, "sessionStorage", "get").mockImplementation(refuse);
    openFromList(list("/a/", 3), "2602.1");
    expect(findPlaceInList("2602.1", false)).toBeUndefined();
    stubbed.mockRestore();
    openFromList(list("/a/", 3), "2602.1");
    const [key = ""] = Object.keys(sessionStorage);
    for (const text of ["", "7", "[]", "null", '{"lists":7,"visits":[7]}', '{"lists":[{"address":"/a/"}]}']) {
      sessionStorage.setItem(key, text);
      expect(findPlaceInList("2602.1", true)).toBeUndefined();
    }
  });

  test("is never led to an address of another site or kind", () => {
    for (const address of ["javascript:alert(1)", "//evil.example/", "https://evil.example/"]) {
      openFromList(list(address, 3), "2602.1");
      expect(findPlaceInList("2602.1", false)).toBeUndefined();
    }
  });
});
