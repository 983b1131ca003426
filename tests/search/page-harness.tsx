import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import type { SearchContext } from "@/components/search/search-context";
import { SearchPage } from "@/components/search/search-page";
import { createSearchDocument } from "@/lib/search/index/paper-document";
import { createEngineWorker, type WorkerRecord } from "./engine-worker";
import { createPaper } from "./papers";

const papers = [
  createPaper({
    id: "2602.20205",
    title: "OTPrune: Visual Token Pruning",
    titleTranslated: "视觉令牌剪枝",
    authors: [
      "Xiwen Chen",
      "Wenhui Zhu",
      "Gen Li",
      "Xuanzhao Dong",
      "Yujian Xiong",
      "Hao Wang",
      "Abolfazl Razi",
    ],
    categories: ["cs.CV", "cs.RO"],
    sections: [
      { kind: "tldr", language: "zh", source: "基于最优传输的剪枝框架" },
      { kind: "tldr", language: "en", source: "Pruning by optimal <b>transport</b>" },
    ],
  }),
  ...Array.from({ length: 145 }, (_, n) =>
    createPaper({ id: `2602.${10_145 - n}`, title: `Diffusion ${145 - n}`, firstSeen: "2026-02-24" }),
  ),
].map(createSearchDocument);

const context: SearchContext = {
  categories: [{ id: "cs.CV" }, { id: "cs.RO" }],
  months: ["2026-02"],
  sources: [{ id: "sample", name: "Sample digest" }],
};

/** What a test sees of the page's surroundings; anew for each test. */
export const host: { worker: WorkerRecord; ends: readonly (() => void)[] } = {
  worker: createEngineWorker([]).record,
  ends: [],
};

/** Stands in for the window's view of the list's end: a test says when it is reached. */
class StubObserver {
  readonly #reach: () => void;
  constructor(callback: (entries: readonly { isIntersecting: boolean }[]) => void) {
    this.#reach = () => callback([{ isIntersecting: true }]);
  }
  observe() {
    host.ends = [...host.ends, this.#reach];
  }
  disconnect() {
    host.ends = host.ends.filter((reach) => reach !== this.#reach);
  }
}

export const settle = (milliseconds = 1_000) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
export const field = () => screen.getByRole<HTMLInputElement>("combobox");
export const type = (value: string) => fireEvent.change(field(), { target: { value } });
export const titles = () =>
  screen.queryAllByRole("article").map((item) => within(item).getByRole("heading").textContent);
export const asked = () =>
  host.worker.requests.flatMap((request) => (request.type === "search" ? request.query : []));
export const last = () => host.worker.requests.findLast((request) => request.type === "search");

/** Open the search page at an address, and wait until it stands still. */
export async function open(address = "/search/") {
  window.history.replaceState(null, "", address);
  render(<SearchPage context={context} />);
  // Once for the answer, once for what waits until the answer appears.
  await settle();
  await settle();
}

/** Let every test of a file begin with a fresh browser and a worker that answers. */
export function setUpSearchPage(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("IntersectionObserver", StubObserver);
    document.documentElement.dataset.ui = "en";
    host.ends = [];
    localStorage.clear();
    sessionStorage.clear();
    const { record, EngineWorker } = createEngineWorker(papers);
    host.worker = record;
    vi.stubGlobal("Worker", EngineWorker);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}
