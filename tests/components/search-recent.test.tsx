// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RecentList } from "@/components/search/recent-list";
import { rememberSearch } from "@/components/search/recent-searches";
import { recallPages } from "@/components/search/use-kept-place";

const key = "digest:recent-searches";
const shown = () => screen.queryAllByRole("link").map(({ textContent }) => textContent);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe("Recent searches", () => {
  test("are the newest eight, each once", () => {
    for (let n = 0; n < 12; n++) rememberSearch(`query ${n}`);
    rememberSearch("  QUERY 9 ");
    render(<RecentList choose={vi.fn()} />);
    expect(shown()).toEqual(["QUERY 9", ...[11, 10, 8, 7, 6, 5, 4].map((n) => `query ${n}`)]);
  });

  test("are neither empty nor a pasted page", () => {
    rememberSearch("   ");
    rememberSearch("a".repeat(100_000));
    expect(localStorage.getItem(key)).toBeNull();
  });

  test("are searched again, erased by name, and erased all", () => {
    rememberSearch("nerf");
    rememberSearch("slam");
    const choose = vi.fn();
    render(<RecentList choose={choose} />);
    fireEvent.click(screen.getByRole("link", { name: "nerf" }));
    expect(choose).toHaveBeenCalledWith("nerf");
    fireEvent.click(screen.getByRole("button", { name: /Remove.* slam/ }));
    expect(shown()).toEqual(["nerf"]);
    fireEvent.click(screen.getByRole("button", { name: /Erase/ }));
    expect([shown(), localStorage.getItem(key)]).toEqual([[], null]);
  });

  test.each(["{", "null", "7", '{"length":3}', '[1,null,{},["x"],"slam",""]', '"slam"'])(
    "survive %s in storage",
    (stored) => {
      localStorage.setItem(key, stored);
      render(<RecentList choose={vi.fn()} />);
      expect(shown()).toEqual(stored.startsWith("[") ? ["slam"] : []);
    },
  );

  test("are those that can be read, halves of characters too", () => {
    localStorage.setItem(key, JSON.stringify([null, 7, { q: 1 }, "x".repeat(9_999), "nerf \ud800"]));
    render(<RecentList choose={vi.fn()} />);
    expect(screen.getByRole("link").getAttribute("href")).toBe("/search/?q=nerf%20%EF%BF%BD");
  });

  test("are none where storage is blocked", () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    rememberSearch("slam");
    render(<RecentList choose={vi.fn()} />);
    expect(shown()).toEqual([]);
  });
});

describe("The pages that a reader had loaded", () => {
  const name = "digest:search-places";

  test("are recalled by address", () => {
    sessionStorage.setItem(name, '[{"address":"/search/?q=a","pages":4,"top":900}]');
    expect([recallPages("/search/?q=a"), recallPages("/search/?q=b")]).toEqual([4, 1]);
  });

  test.each([
    ["-3", 1],
    ["1e9", 25],
    ['"4"', 1],
    ["1.5", 1],
  ])("are a sensible number whatever is stored (%s)", (pages, recalled) => {
    sessionStorage.setItem(name, `[{"address":"a","pages":${pages},"top":0}]`);
    expect(recallPages("a")).toBe(recalled);
  });
});
