// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { continueVisit, listSince, parseVisit, visitPause } from "@/components/digest/last-visit";
import { prolongVisit, visitKey } from "@/components/digest/stored-visit";
import { Inbox } from "@/components/inbox/inbox";
import { findResume } from "@/components/inbox/resume-link";
import {
  parseProgress,
  progressKey,
  readProgress,
  rememberProgress,
} from "@/components/reading/day-progress";
import { markRead } from "@/lib/reading/store";

const days = [
  { date: "2026-02-25", papers: 2, repeats: 1 },
  { date: "2026-02-24", papers: 1, repeats: 0 },
  { date: "2026-02-20", papers: 1, repeats: 0 },
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

test("What came since a day is every newer one", () => {
  expect(listSince(days, "2026-02-20").map(({ date }) => date)).toEqual(["2026-02-25", "2026-02-24"]);
  expect(listSince(days, "2026-02-25")).toEqual([]);
  expect(listSince(days, undefined)).toEqual([]);
});

describe("How far one is with a day", () => {
  beforeEach(() => localStorage.clear());

  test("is remembered for the days that were begun", () => {
    rememberProgress(
      new Map([
        ["2026-02-24", { read: 3, papers: 100 }],
        ["2026-02-20", { read: 0, papers: 40 }],
      ]),
    );
    rememberProgress(new Map([["2026-02-25", { read: 2, papers: 2 }]]));
    expect([...readProgress()]).toEqual([
      ["2026-02-25", { read: 2, papers: 2 }],
      ["2026-02-24", { read: 3, papers: 100 }],
    ]);
  });

  test.each([
    "nonsense",
    "[]",
    "null",
    '{"2026-02-31":[1,2]}',
    '{"2026-02-25":[1]}',
    '{"2026-02-25":[-1,2]}',
  ])("that was stored as %s is nothing", (stored) => expect(parseProgress(stored).size).toBe(0));

  test("goes on after the last paper that was read", () => {
    const papers = ["a", "b", "c", "d"].map((id) => ({
      id,
      day: "2026-02-25",
      categories: [],
      sources: [],
      code: false,
      flagged: false,
    }));
    expect(findResume(papers, new Set(["a", "c"]))).toBe("d");
    expect(findResume(papers, new Set(["d"]))).toBeNull();
    expect(findResume(papers, new Set())).toBeNull();
  });
});

/** A day's page with one category of so many papers, and one that an earlier day contained. */
function createPage(date: string, ids: readonly string[]): string {
  const rows = ids.map(
    (id) =>
      `<li><article data-paper="${id}" data-categories="cs.CV" data-sources="one"><h3><a href="/papers/${id}/">Paper ${id}</a></h3></article></li>`,
  );
  return `<main><section data-part aria-labelledby="cs.CV"><details open data-fold="cs.CV"><summary><h2 id="cs.CV">cs.CV</h2></summary><ul>${rows.join("")}</ul></details></section><section data-seen><details><ul><li><article data-paper="old"><h3><a href="/papers/old/">Seen before</a></h3></article></li></ul></details></section>${date}</main>`;
}

const pages = new Map([
  ["/digests/2026-02-25/", createPage("2026-02-25", ["2602.00001", "2602.00002"])],
  ["/digests/2026-02-24/", createPage("2026-02-24", ["2602.00003"])],
  ["/digests/2026-02-20/", createPage("2026-02-20", ["2602.00004"])],
]);

describe("The inbox", () => {
  const key = visitKey;
  const remember = (newest: string) => localStorage.setItem(key, JSON.stringify({ newest, at: 0 }));
  const listTitles = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);

  beforeEach(() => {
    localStorage.clear();
    vi.stubGlobal("fetch", async (address: string) => {
      const page = pages.get(address);
      return new Response(page ?? "", { status: page === undefined ? 404 : 200 });
    });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  test("is the newest day on a first visit, and remembers it", async () => {
    render(<Inbox days={days} />);
    await waitFor(() => expect(listTitles()).toEqual(["Paper 2602.00001", "Paper 2602.00002"]));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("25 February 2026");
    expect(parseVisit(localStorage.getItem(key))?.newest).toBe("2026-02-25");
  });

  test("lists every paper since the last visit once, without those seen before", async () => {
    remember("2026-02-20");
    render(<Inbox days={days} />);
    await waitFor(() =>
      expect(listTitles()).toEqual(["Paper 2602.00001", "Paper 2602.00002", "Paper 2602.00003"]),
    );
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Since 20 February 2月20日以来");
    const headings = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.filter((text) => text?.startsWith("cs."))).toEqual([
      "cs.CV 25 February2月25日",
      "cs.CV 24 February2月24日",
    ]);
  });

  test("says how far one is, and leads to what was begun before", async () => {
    remember("2026-02-20");
    localStorage.setItem(progressKey, '{"2026-02-20":[3,9]}');
    const older = { date: "2026-02-20", papers: 9, repeats: 0 };
    render(<Inbox days={[...days.slice(0, 2), older]} />);
    expect(await screen.findByText("0 of 3 read")).toBeDefined();
    expect(screen.getByText("1 seen before")).toBeDefined();
    expect(screen.getByText("6 left")).toBeDefined();
    const addresses = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(addresses).toContain("/digests/2026-02-20/?unread");
  });

  test("forgets what is new when the reader has seen it, and can take that back", async () => {
    remember("2026-02-24");
    render(<Inbox days={days} />);
    fireEvent.click(await screen.findByRole("button", { name: /I have seen these/ }));
    expect(parseVisit(localStorage.getItem(key))?.since).toBe("2026-02-25");
    expect(screen.getByText(/Nothing new since 25 February/)).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: /Undo/ }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Since 24 February");
    expect(parseVisit(localStorage.getItem(key))?.since).toBe("2026-02-24");
  });

  test("says which day could not be loaded, leads to it and tries again", async () => {
    remember("2026-02-20");
    const page = pages.get("/digests/2026-02-24/") ?? "";
    pages.delete("/digests/2026-02-24/");
    render(<Inbox days={days} />);
    expect(await screen.findByText("24 February could not be loaded.")).toBeDefined();
    expect(screen.getByRole("link", { name: /Open the day/ }).getAttribute("href")).toBe(
      "/digests/2026-02-24/",
    );
    pages.set("/digests/2026-02-24/", page);
    fireEvent.click(screen.getByRole("button", { name: /Try again/ }));
    await waitFor(() => expect(listTitles()).toHaveLength(3));
  });

  test("is ordered by category when that is chosen", async () => {
    pages.set(
      "/digests/2026-02-24/",
      createPage("2026-02-24", ["2602.00003"]).replaceAll("cs.CV", "cs.RO") +
        createPage("2026-02-24", ["2602.00009"]),
    );
    remember("2026-02-20");
    render(<Inbox days={days} />);
    await waitFor(() => expect(listTitles()).toHaveLength(4));
    expect(listTitles().at(-1)).toBe("Paper 2602.00009");
    fireEvent.click(screen.getByRole("button", { name: /By category/ }));
    expect(listTitles().at(-1)).toBe("Paper 2602.00003");
  });

  test("says why it is the newest day where the browser stores nothing", async () => {
    vi.stubGlobal("localStorage", {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    render(<Inbox days={days} />);
    expect(await screen.findByText(/not storing anything for this site/)).toBeDefined();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("25 February 2026");
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

  test("keeps in sight what was read before later days arrive", async () => {
    pages.set("/digests/2026-02-24/", createPage("2026-02-24", ["2602.00003"]));
    remember("2026-02-20");
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    vi.stubGlobal("fetch", async (address: string) => {
      if (address === "/digests/2026-02-24/") await arrived;
      return new Response(pages.get(address));
    });
    render(<Inbox days={days} />);
    await waitFor(() => expect(listTitles()).toEqual(["Paper 2602.00001", "Paper 2602.00002"]));
    await markRead(["2602.00001"]);
    expect(await screen.findByText("1 of 3 read")).toBeDefined();
    arrive();
    await waitFor(() => expect(listTitles()).toHaveLength(3));
    expect(document.querySelector<HTMLElement>('[data-paper="2602.00001"]')?.hidden).toBe(false);
  });
});
