// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { continueVisit, listSince, parseVisit, visitPause } from "@/components/digest/last-visit";
import { SinceLastVisit } from "@/components/digest/since-last-visit";
import { prolongVisit, visitKey } from "@/components/digest/stored-visit";

const days = [
  { date: "2026-02-25", papers: 86 },
  { date: "2026-02-24", papers: 100 },
  { date: "2026-02-20", papers: 40 },
];

describe("A visit", () => {
  test("that is the first counts from nothing", () => {
    expect(continueVisit(undefined, "2026-02-25", 5)).toEqual({ newest: "2026-02-25", at: 5 });
  });

  test("goes on while pages follow each other, and counts from where it began", () => {
    const last = { since: "2026-02-20", newest: "2026-02-24", at: 0 };
    const next = continueVisit(last, "2026-02-25", visitPause - 1);
    expect(next).toEqual({ since: "2026-02-20", newest: "2026-02-25", at: visitPause - 1 });
  });

  test("after a pause counts from the newest day of the last one", () => {
    const last = { since: "2026-02-20", newest: "2026-02-24", at: 0 };
    expect(continueVisit(last, "2026-02-25", visitPause).since).toBe("2026-02-24");
  });

  test.each([
    null,
    "",
    "nonsense",
    "[]",
    "null",
    '{"newest":1,"at":2}',
    '{"newest":"2026-02-25"}',
    '{"newest":"2026-02-31","at":2}',
    '{"newest":"9999-99-99","at":2}',
  ])("that was stored as %s is none", (stored) => expect(parseVisit(stored)).toBeUndefined());
});

test("A visit is one from its own newest day where the day before it is none", () => {
  const stored = '{"since":"0000-00-00","newest":"2026-02-25","at":2}';
  expect(parseVisit(stored)).toEqual({ newest: "2026-02-25", at: 2 });
});

test("What came since a day says whether there may be more than is known", () => {
  expect(listSince(days, "2026-02-20")).toMatchObject({ papers: 186, isMore: false });
  expect(listSince(days, "2026-01-01")).toMatchObject({ papers: 226, isMore: true });
  expect(listSince(days, "2026-02-25").days).toEqual([]);
  expect(listSince(days, undefined).days).toEqual([]);
});

describe("The home page", () => {
  const key = visitKey;
  const remember = (newest: string) => localStorage.setItem(key, JSON.stringify({ newest, at: 0 }));

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  test("says nothing on a first visit, and remembers it", () => {
    render(<SinceLastVisit days={days} />);
    expect(screen.queryByRole("link")).toBeNull();
    expect(parseVisit(localStorage.getItem(key))?.newest).toBe("2026-02-25");
  });

  test("says in both languages what came since the last visit, with links to the days", () => {
    remember("2026-02-20");
    render(<SinceLastVisit days={days} />);
    expect(screen.getByText("2 days, 186 new papers since 20 February 2026")).toBeDefined();
    expect(screen.getByText("2026年2月20日以来新增 2 天、186 篇论文")).toBeDefined();
    const addresses = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(addresses).toEqual(["/digests/2026-02-25/", "/digests/2026-02-24/"]);
  });

  test("forgets it when the reader has seen it, and can take that back", () => {
    remember("2026-02-24");
    render(<SinceLastVisit days={days} />);
    fireEvent.click(screen.getByRole("button", { name: /I have seen these/ }));
    expect(screen.queryByRole("link")).toBeNull();
    expect(parseVisit(localStorage.getItem(key))?.since).toBe("2026-02-25");
    fireEvent.click(screen.getByRole("button", { name: /Undo/ }));
    expect(screen.getByText("1 day, 86 new papers since 24 February 2026")).toBeDefined();
    expect(parseVisit(localStorage.getItem(key))?.since).toBe("2026-02-24");
  });

  test("goes on with a visit by other pages, and with none that has ended", () => {
    const visit = { newest: "2026-02-24", at: Date.now() - visitPause / 2 };
    localStorage.setItem(key, JSON.stringify(visit));
    prolongVisit(visitPause);
    expect(parseVisit(localStorage.getItem(key))?.at).toBeGreaterThan(visit.at);
    remember("2026-02-24");
    prolongVisit(visitPause);
    expect(parseVisit(localStorage.getItem(key))?.at).toBe(0);
  });

  test("says so where the browser stores nothing", () => {
    remember("2026-02-24");
    render(<SinceLastVisit days={days} />);
    vi.stubGlobal("localStorage", {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    fireEvent.click(screen.getByRole("button", { name: /I have seen these/ }));
    expect(screen.getByText(/on this page only/)).toBeDefined();
  });
});
