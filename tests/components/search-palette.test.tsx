// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SearchOpener } from "@/components/search/search-opener";
import { markOpened } from "@/lib/reading/store";
import { parseQuery } from "@/lib/search/query/query";
import type { SearchRequest } from "@/lib/search/session/protocol";
import { createAnswer, createDocument } from "./search-documents";

const papers = [
  createDocument({ id: "2602.20165", title: "Gaussian Splatting at Sea", authors: ["A", "B", "C"] }),
  createDocument({ id: "2602.20166", title: "Gaussian <b>Blur</b>", titleTranslated: "高斯模糊" }),
];

let started: number;
let asked: string[];
let opened: string[];

/** Answers at once with the papers whose title or identifier holds the query. */
class AnsweringWorker extends EventTarget {
  constructor() {
    super();
    started += 1;
  }
  postMessage(request: SearchRequest) {
    if (request.type !== "search") return;
    const { query, seq } = request;
    asked.push(query);
    const wanted = parseQuery(query).identifier ?? query;
    const hits = papers.filter(({ title, id }) => `${title} ${id}`.toLowerCase().includes(wanted));
    const data = { type: "result", seq, ...createAnswer({ query, hits }) };
    queueMicrotask(() => act(() => this.dispatchEvent(new MessageEvent("message", { data }))));
  }
  terminate() {}
}

const palette = () => screen.findByRole("dialog");
const field = () => screen.getByRole<HTMLInputElement>("combobox");
const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent ?? "");
const chosen = () => screen.queryByRole("option", { selected: true })?.textContent;
const press = (key: string, options = {}) => fireEvent.keyDown(field(), { key, ...options });
const type = async (value: string) => {
  fireEvent.change(field(), { target: { value } });
  await act(async () => {});
};
const isOpen = () => document.querySelector("dialog")?.open ?? false;

async function openPalette() {
  render(<SearchOpener />);
  fireEvent.click(screen.getByRole("button", { name: /Search/ }));
  await palette();
}

beforeEach(() => {
  started = 0;
  asked = [];
  opened = [];
  localStorage.clear();
  vi.stubGlobal("Worker", AnsweringWorker);
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.spyOn(window.location, "assign").mockImplementation((address) => opened.push(String(address)));
  // Following a link would leave the test.
  document.addEventListener("click", follow);
});
afterEach(() => {
  cleanup();
  document.removeEventListener("click", follow);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function follow(event: MouseEvent) {
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  opened.push(link.getAttribute("href") ?? "");
}

describe("The palette opens", () => {
  test("by its button, and loads nothing before", async () => {
    render(<SearchOpener />);
    expect([started, screen.queryByRole("dialog")]).toEqual([0, null]);
    fireEvent.click(screen.getByRole("button", { name: /Search/ }));
    await palette();
    expect([started, document.activeElement]).toEqual([1, field()]);
  });

  test.each([
    ["/", {}],
    // Where a keyboard types it so.
    ["/", { shiftKey: true }],
    ["k", { ctrlKey: true }],
    ["K", { metaKey: true }],
    ["л", { ctrlKey: true, code: "KeyK" }],
    [".", { code: "Slash" }],
  ])("by %s %j", async (key, modifiers) => {
    render(<SearchOpener />);
    const event = new KeyboardEvent("keydown", { key, ...modifiers, bubbles: true, cancelable: true });
    fireEvent(document.body, event);
    await palette();
    expect(event.defaultPrevented).toBe(true);
  });

  test.each([
    ["/", { ctrlKey: true }],
    ["/", { altKey: true }],
    ["/", { metaKey: true }],
    ["/", { isComposing: true }],
    ["k", {}],
    ["k", { ctrlKey: true, shiftKey: true }],
    ["k", { ctrlKey: true, altKey: true }],
  ])("not by %s %j", (key, modifiers) => {
    render(<SearchOpener />);
    const event = new KeyboardEvent("keydown", { key, ...modifiers, bubbles: true, cancelable: true });
    fireEvent(document.body, event);
    expect(event.defaultPrevented).toBe(false);
  });

  test.each(["input", "textarea", "select"])("not by / within a field (%s), but by Ctrl+K", async (name) => {
    render(<SearchOpener />);
    const other = document.body.appendChild(document.createElement(name));
    fireEvent.keyDown(other, { key: "/" });
    expect(started).toBe(0);
    fireEvent.keyDown(other, { key: "k", ctrlKey: true });
    await palette();
  });

  test("not on the search page, whose own field takes the focus", () => {
    render(
      <>
        <input id="search-query" aria-label="query" />
        <SearchOpener />
      </>,
    );
    fireEvent.keyDown(document.body, { key: "/" });
    expect(document.activeElement).toBe(screen.getByLabelText("query"));
    expect(started).toBe(0);
  });
});

describe("In the palette", () => {
  test("pages appear before anything is typed, and are found by the beginning of their name", async () => {
    await openPalette();
    expect(options()).toEqual([
      "Home 首页",
      "Days 日期",
      "Categories 分类",
      "Library 收藏夹",
      "Search papers 搜索论文",
      "About 关于",
    ]);
    await type("日");
    expect(options()).toEqual(["All results for “日” 查看“日”的全部结果", "Days 日期"]);
  });

  test("the papers opened last appear before anything is typed, the last one first", async () => {
    const paper = {
      title: "Opened <b>first</b>",
      authors: ["A", "B"],
      categories: ["cs.CV"],
      date: "2026-02-25",
    };
    await markOpened("2602.00001", paper);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await markOpened("2602.00002", { ...paper, title: "Opened last", authors: ["C"], authorCount: 9 });
    await openPalette();
    const group = within(await screen.findByRole("group", { name: /Opened last/ }));
    const links = group.getAllByRole<HTMLAnchorElement>("option");
    expect(links.map(({ pathname }) => pathname)).toEqual(["/papers/2602.00002/", "/papers/2602.00001/"]);
    expect(links[0]?.textContent).toMatch(/^Opened lastC \+8 · .*2602\.00002$/);
    expect(links[1]?.textContent).toMatch(/^Opened <b>first<\/b>A \+1 · .*2602\.00001$/);
  });

  test("papers come as one types, their markup as text", async () => {
    await openPalette();
    await type("gaussian");
    expect(options()).toHaveLength(3);
    expect(options()[0]).toMatch(/^Gaussian Splatting at SeaA \+2 · .*2602\.20165$/);
    expect(options()[1]).toContain("Gaussian <b>Blur</b>高斯模糊");
    expect((await palette()).querySelectorAll("b")).toHaveLength(0);
    const group = within(screen.getByRole("group", { name: /Papers/ }));
    expect(group.getAllByRole("option")).toHaveLength(2);
  });

  test("arrows move through the options and back into the text, which keeps the focus", async () => {
    await openPalette();
    await type("gaussian");
    expect(field().getAttribute("aria-activedescendant")).toBeNull();
    press("ArrowDown");
    expect(chosen()).toContain("Splatting");
    expect(field().getAttribute("aria-activedescendant")).toBe(
      screen.getByRole("option", { selected: true }).id,
    );
    press("ArrowDown");
    press("ArrowDown");
    expect(chosen()).toContain("All results");
    press("ArrowDown");
    expect(chosen()).toBeUndefined();
    press("ArrowUp");
    expect(chosen()).toContain("All results");
    expect(document.activeElement).toBe(field());
  });

  test("Enter opens the option, or else all results, and remembers the search", async () => {
    await openPalette();
    await type("gaussian");
    press("Enter");
    expect(opened).toEqual(["/search/?q=gaussian"]);
    press("ArrowDown");
    press("Enter");
    expect(opened).toEqual(["/search/?q=gaussian", "/papers/2602.20165/"]);
    expect(localStorage.getItem("digest:recent-searches")).toBe('["gaussian"]');
    expect(isOpen()).toBe(false);
  });

  test("a pasted address leads straight to the paper", async () => {
    await openPalette();
    await type("https://arxiv.org/abs/2602.20165v2");
    expect(chosen()).toContain("Go to 2602.20165");
    await type("2602.20165");
    press("Enter");
    expect(opened).toEqual(["/papers/2602.20165/"]);
  });

  test("a paper that the site lacks is offered at arXiv", async () => {
    await openPalette();
    await type("1706.03762");
    expect(chosen()).toContain("1706.03762 is not on this site");
    press("Enter");
    expect(opened).toEqual(["https://arxiv.org/abs/1706.03762"]);
  });

  test("nothing fires while an input method composes", async () => {
    await openPalette();
    fireEvent.compositionStart(field());
    await type("gaosi");
    press("Enter", { isComposing: true });
    press("Enter", { keyCode: 229 });
    press("ArrowDown", { isComposing: true });
    press("Escape", { isComposing: true });
    expect([asked, opened, chosen(), isOpen()]).toEqual([[], [], undefined, true]);
    await type("高斯");
    fireEvent.compositionEnd(field());
    await act(async () => {});
    expect(asked).toEqual(["高斯"]);
  });

  test("Escape closes, the button too, and opening again keeps what was typed", async () => {
    await openPalette();
    await type("gaussian");
    press("Escape");
    expect(isOpen()).toBe(false);
    fireEvent.click(screen.getByRole("button", { name: /^Search/ }));
    await waitFor(() => expect(isOpen()).toBe(true));
    expect([field().value, started]).toEqual(["gaussian", 1]);
    fireEvent.click(screen.getByRole("button", { name: /Close/ }));
    expect(isOpen()).toBe(false);
  });

  test("a click with a modifier leaves it open", async () => {
    await openPalette();
    await type("gaussian");
    fireEvent.click(screen.getAllByRole("option")[0] ?? field(), { ctrlKey: true });
    expect(isOpen()).toBe(true);
  });

  test("recent searches are offered, and erased one by one and all", async () => {
    localStorage.setItem("digest:recent-searches", '["nerf","扩散","slam"]');
    await openPalette();
    expect(options().slice(0, 3)).toEqual(["nerf", "扩散", "slam"]);
    press("ArrowDown");
    press("Delete", { shiftKey: true });
    expect(options()[0]).toBe("扩散");
    fireEvent.click(screen.getByRole("button", { name: /Erase/ }));
    expect(options()[0]).toBe("Home 首页");
    expect(localStorage.getItem("digest:recent-searches")).toBeNull();
  });
});
