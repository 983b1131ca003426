// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { createEngineWorker } from "@/tests/search/engine-worker";
import { host, last, open, settle, setUpSearchPage, titles, type } from "@/tests/search/page-harness";
import { createDocument } from "@/tests/search/papers";

setUpSearchPage();

function navigation(type: string): PerformanceEntry {
  return Object.assign(Object.create(PerformanceEntry.prototype), { type });
}

describe("the export", () => {
  const toggle = (isOpen: boolean) => {
    const menu = screen.getByText("Export").closest("details");
    if (!menu) throw new Error("no menu");
    menu.open = isOpen;
    return act(async () => {
      fireEvent(menu, new Event("toggle"));
      await vi.dynamicImportSettled();
      await vi.advanceTimersByTimeAsync(100);
    });
  };

  it("fetches what it exports when it opens, shows no more papers for it, and stops with it", async () => {
    await open("/search/?q=diffusion");
    await toggle(true);
    expect(last()).toMatchObject({ limit: 500 });
    expect(titles()).toHaveLength(20);
    expect(screen.getByText("All 145 papers found")).toBeDefined();
    await toggle(false);
    expect(last()).toMatchObject({ limit: 20 });
  });

  it("says that it fetches the first 500, and takes all along when asked to", async () => {
    const many = Array.from({ length: 620 }, (_, n) => createDocument({ id: `2602.${10_000 + n}` }));
    const { record, EngineWorker } = createEngineWorker(many);
    host.worker = record;
    vi.stubGlobal("Worker", EngineWorker);
    let saved = "";
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => (saved = text));
      return "blob:test";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
    await open("/search/?q=title");
    await toggle(true);
    expect(screen.getByText("The first 500 of 620 papers found")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: /Take all 620 along/ }));
    await settle();
    expect(screen.getByText("All 620 papers found")).toBeDefined();
    expect(titles()).toHaveLength(20);
    fireEvent.click(screen.getByRole("button", { name: "CSV" }));
    await settle();
    // A row each, and the names of the columns.
    expect(saved.trim().split("\r\n")).toHaveLength(621);
    await toggle(false);
    expect(last()).toMatchObject({ limit: 20 });
  });

  it("saves a file and copies a list", async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return "blob:test";
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const writeText = vi.fn(async (_text: string) => {});
    vi.stubGlobal("navigator", { ...window.navigator, clipboard: { writeText } });
    await open("/search/?q=prun");
    await toggle(true);
    for (const name of ["BibTeX", "CSV", "Markdown"]) fireEvent.click(screen.getByRole("button", { name }));
    await settle();
    expect(names).toEqual(["papers.bib", "papers.csv", "papers.md"]);
    expect(await saved[0]?.text()).toContain("@misc{chen2026otprune,");
    fireEvent.click(screen.getByRole("button", { name: /Copy as a list/ }));
    await settle();
    expect(writeText).toHaveBeenCalledWith(
      expect.stringContaining("[OTPrune: Visual Token Pruning](https://arxiv.org/abs/2602.20205)"),
    );
    expect(screen.getByRole("button", { name: /Copied/ })).toBeDefined();
  });

  it("cannot be used before its papers are there", async () => {
    await open("/search/?q=diffusion");
    host.worker.isAnswering = false;
    await toggle(true);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "CSV" }).disabled).toBe(true);
    expect(screen.getByText("Fetching the papers…")).toBeDefined();
  });
});

describe("coming back", () => {
  const restore = async () => {
    await act(() => vi.dynamicImportSettled());
    await settle();
  };
  const places = () => sessionStorage.getItem("digest:search-places");

  it("shows the pages that had been loaded, and leads to where one was", async () => {
    const scrollTo = vi.spyOn(window, "scrollTo").mockReturnValue();
    await open("/search/?q=diffusion");
    fireEvent.click(screen.getByRole("button", { name: /Show more/ }));
    await settle();
    vi.spyOn(window, "scrollY", "get").mockReturnValue(4321);
    fireEvent.scroll(window);
    fireEvent(window, new Event("pagehide"));
    expect(places()).toBe('[{"address":"/search/?q=diffusion","pages":2,"top":4321}]');
    cleanup();

    vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation("back_forward")]);
    await open("/search/?q=diffusion");
    await restore();
    expect(titles()).toHaveLength(40);
    expect(scrollTo.mock.calls).toEqual([[{ top: 4321, behavior: "instant" }]]);
    cleanup();

    vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation("navigate")]);
    await open("/search/?q=diffusion");
    expect([titles().length, scrollTo.mock.calls.length]).toEqual([20, 1]);
  });

  it("does so within the page too", async () => {
    vi.spyOn(window, "scrollTo").mockReturnValue();
    await open("/search/?q=diffusion");
    fireEvent.click(screen.getByRole("button", { name: /Show more/ }));
    await settle();
    fireEvent.click(screen.getByRole("radio", { name: /Newest/ }));
    await settle();
    expect(titles()).toHaveLength(20);
    window.history.replaceState(null, "", "/search/?q=diffusion");
    fireEvent.popState(window);
    await restore();
    expect(titles()).toHaveLength(40);
  });

  it("shows the list as it was left before search has anything to say", async () => {
    await open("/search/?q=diffusion");
    const left = titles();
    fireEvent(window, new Event("pagehide"));
    cleanup();
    host.worker.isAnswering = false;
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation("reload")]);
    await open("/search/?q=diffusion");
    await restore();
    expect(titles()).toEqual(left);
    expect(screen.getByRole("status").textContent).toBe("145 papers found 找到 145 篇论文");
    // It is asked for again nevertheless.
    expect(last()).toMatchObject({ query: "diffusion", limit: 20 });
  });

  it.each([
    ["leads with every answer one who stays", false, 2],
    ["leads nobody back who scrolled on before a listener heard of it", true, 1],
  ])("%s", async (_, hasMoved, calls) => {
    await open("/search/?q=diffusion");
    fireEvent(window, new Event("pagehide"));
    cleanup();
    sessionStorage.setItem(
      "digest:search-places",
      '[{"address":"/search/?q=diffusion","pages":1,"top":300,"paper":"2602.10140","offset":100}]',
    );
    let top = 0;
    vi.spyOn(window, "scrollY", "get").mockImplementation(() => top);
    vi.spyOn(document.documentElement, "scrollHeight", "get").mockReturnValue(9_000);
    const scrollTo = vi.spyOn(window, "scrollTo").mockImplementation(() => {
      top = 300;
      if (hasMoved) queueMicrotask(() => (top = 500));
    });
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation("back_forward")]);
    await open("/search/?q=diffusion");
    await restore();
    expect(scrollTo).toHaveBeenCalledTimes(calls);
  });

  it("adds what is new below, and offers its order", async () => {
    await open("/search/?q=diffusion");
    const left = titles();
    fireEvent(window, new Event("pagehide"));
    cleanup();
    const papers = ["Diffusion new", "Diffusion newer", ...left].map((title, place) =>
      createDocument({ id: `2602.${10_147 - place}`, title: title ?? "" }),
    );
    vi.stubGlobal("Worker", createEngineWorker(papers).EngineWorker);
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation("back_forward")]);
    await open("/search/?q=diffusion");
    await restore();
    expect(titles()).toEqual(left);
    fireEvent.click(screen.getByRole("button", { name: /2 better found/ }));
    expect(titles().slice(0, 3)).toEqual(["Diffusion new", "Diffusion newer", left[0]]);
  });

  it.each([
    ["{}", "no answer"],
    ['{"query":"diffusion","hits":[{"id":7}]}', "a part of one"],
    [`${'{"words":['.repeat(9)}${"]}".repeat(9)}`, "something deep"],
  ])("asks again where what was kept is no list: %s, %s", async (answer) => {
    sessionStorage.setItem(
      "digest:search-lists",
      `[{"address":"/search/?q=prun","answer":${answer},"late":[1]}]`,
    );
    vi.spyOn(performance, "getEntriesByType").mockReturnValue([navigation("reload")]);
    await open("/search/?q=prun");
    await restore();
    expect(titles()).toEqual(["OTPrune: Visual Token Pruning"]);
  });

  it("keeps nothing of queries that were only typed through", async () => {
    await open();
    for (const value of ["d", "di", "dif"]) {
      type(value);
      await settle();
    }
    expect(places()).toBeNull();
  });

  it("remembers what was searched for when a result is opened", async () => {
    await open("/search/?q=prun");
    fireEvent.click(screen.getByRole("link", { name: /OTPrune/ }));
    expect(localStorage.getItem("digest:recent-searches")).toBe('["prun"]');
  });
});
