// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SearchPage } from "@/components/search/search-page";
import type { SearchRequest } from "@/lib/search/protocol";
import { createSearchSession } from "@/lib/search/session";
import { createPaper } from "./papers";
import { createStubHost, dataUrl } from "./stub-host";

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
    sections: [
      { kind: "tldr", language: "zh", source: "基于最优传输的剪枝框架" },
      { kind: "tldr", language: "en", source: "Pruning by optimal <b>transport</b>" },
    ],
  }),
  ...Array.from({ length: 45 }, (_, n) =>
    createPaper({ id: `2602.${10_045 - n}`, title: `Diffusion ${45 - n}`, firstSeen: "2026-02-24" }),
  ),
];

/** The worker with its real session, on a host of the test's own. */
let host: ReturnType<typeof createStubHost>;
let requests: SearchRequest[];

class SessionWorker extends EventTarget {
  readonly #session = createSearchSession({
    fetchFile: (url, fresh) => host.fetchFile(dataUrl + url.slice(url.lastIndexOf("/") + 1), fresh),
    pause: async () => {},
    post: (data) => this.dispatchEvent(new MessageEvent("message", { data })),
  });
  postMessage(request: SearchRequest) {
    requests.push(request);
    queueMicrotask(() => this.#session.receive(request));
  }
  terminate() {}
}

const settle = (milliseconds = 1_000) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const field = () => screen.getByRole<HTMLInputElement>("searchbox");
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const titles = () => screen.queryAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const asked = () => requests.flatMap((request) => (request.type === "search" ? request.query : []));

async function open(address = "/search/") {
  window.history.replaceState(null, "", address);
  render(<SearchPage />);
  // Once for the answer, once for what waits until the answer stands.
  await settle();
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", SessionWorker);
  document.documentElement.dataset.ui = "en";
  host = createStubHost(papers);
  requests = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the search page", () => {
  it("introduces itself, and searches an example on a click", async () => {
    await open();
    expect(asked()).toEqual([]);
    fireEvent.click(screen.getByRole("link", { name: "gaussian splatting" }));
    await settle();
    expect(field().value).toBe("gaussian splatting");
    expect(window.location.search).toBe("?q=gaussian+splatting");
  });

  it("shows results as one types, found words marked as text", async () => {
    await open();
    type("prun");
    await settle();
    expect(titles()).toEqual(["OTPrune: Visual Token Pruning"]);
    const item = within(screen.getByRole("article"));
    expect(screen.getByRole("article").querySelectorAll("b")).toHaveLength(0);
    expect(item.getByText(/by optimal <b>transport<\/b>/).lang).toBe("en");
    expect(
      [...screen.getByRole("article").querySelectorAll("mark")].map(({ textContent }) => textContent),
    ).toEqual(["Prun", "Prun"]);
    expect(item.getByRole("link").getAttribute("href")).toBe("/papers/2602.20205/");
  });

  it("names the first authors and those that were found", async () => {
    await open("/search/?q=razi");
    expect(screen.getByText(/Xiwen Chen/).textContent).toContain("Xuanzhao Dong … Abolfazl Razi +2");
  });

  it("hides a summary only beside its counterpart", async () => {
    await open("/search/?q=prun");
    expect(screen.getByText(/基于最优传输/).className).toContain("reading-zh");
    expect(screen.getByText(/by optimal/).className).toContain("reading-en");
  });

  it("finds a pasted address", async () => {
    await open();
    type("https://arxiv.org/abs/2602.20205v1");
    await settle();
    expect(titles()).toEqual(["OTPrune: Visual Token Pruning"]);
  });

  it("announces the count after a pause, in both languages", async () => {
    await open();
    type("diffusion");
    await settle(100);
    expect(screen.getByRole("status").textContent).toBe("");
    await settle();
    expect(screen.getByRole("status").textContent).toBe("45 papers found找到 45 篇论文");
  });

  it("shows more on request and leads to the first new one", async () => {
    await open("/search/?q=diffusion");
    expect(titles()).toHaveLength(20);
    fireEvent.click(screen.getByRole("button", { name: /Show more/ }));
    await settle();
    expect(titles()).toHaveLength(40);
    expect(document.activeElement?.textContent).toBe("Diffusion 25");
    fireEvent.click(screen.getByRole("button", { name: /Show more/ }));
    await settle();
    expect(titles()).toHaveLength(45);
    expect(screen.queryByRole("button", { name: /Show more/ })).toBeNull();
  });

  it("says what to try when nothing is found", async () => {
    await open("/search/?q=zebra<i>");
    expect(screen.getByRole("status").textContent).toContain("No paper matches “zebra<i>”.");
    expect(screen.getByText(/Every word must occur/)).toBeDefined();
  });

  it("shows the introduction for a query without words", async () => {
    await open("/search/?q=%3F%21");
    expect(screen.getByRole("link", { name: "扩散模型" })).toBeDefined();
    expect(asked()).toEqual([]);
  });
});

describe("composition", () => {
  it("searches nothing until the input method is done", async () => {
    await open();
    fireEvent.compositionStart(field());
    for (const letters of ["j", "ji", "ji'an"]) {
      type(letters);
      expect(field().value).toBe(letters);
    }
    await settle();
    expect([asked(), window.location.search]).toEqual([[], ""]);
    type("剪枝");
    fireEvent.compositionEnd(field());
    await settle();
    expect(asked()).toEqual(["剪枝"]);
    expect(titles()).toEqual(["OTPrune: Visual Token Pruning"]);
  });

  it("respects an event that says it composes", async () => {
    await open();
    const event = new InputEvent("input", { bubbles: true });
    Object.defineProperty(event, "isComposing", { value: true });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field(), "k");
    fireEvent(field(), event);
    await settle();
    expect([field().value, asked()]).toEqual(["k", []]);
  });

  it("leaves the arrows to the input method", async () => {
    await open("/search/?q=diffusion");
    field().focus();
    fireEvent.keyDown(field(), { key: "ArrowDown", isComposing: true });
    expect(document.activeElement).toBe(field());
  });
});

describe("the address", () => {
  it("holds what was typed once the typing pauses, in one step of the history", async () => {
    await open();
    const steps = window.history.length;
    for (const value of ["d", "di", "dif"]) type(value);
    expect(window.location.search).toBe("");
    await settle();
    expect([window.location.search, window.history.length]).toEqual(["?q=dif", steps]);
    type("");
    await settle();
    expect(window.location.search).toBe("");
  });

  it("makes a step of a finished query", async () => {
    const push = vi.spyOn(window.history, "pushState");
    await open();
    type("diffusion");
    fireEvent.submit(field());
    await settle();
    expect(push).not.toHaveBeenCalled();
    type("diffusion 4");
    type("diffusion 45");
    await settle();
    expect(push.mock.calls.map(([, , address]) => address)).toEqual(["/search/?q=diffusion+45"]);
  });

  it("leads back", async () => {
    await open("/search/?q=diffusion");
    window.history.replaceState(null, "", "/search/?q=prun");
    fireEvent.popState(window);
    await settle();
    expect([field().value, titles()]).toEqual(["prun", ["OTPrune: Visual Token Pruning"]]);
  });

  it("is written before the page is left", async () => {
    await open();
    type("prun");
    fireEvent(window, new Event("pagehide"));
    expect(window.location.search).toBe("?q=prun");
  });
});

describe("the keyboard", () => {
  it("moves from the field through the results and back", async () => {
    await open("/search/?q=diffusion");
    field().focus();
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Diffusion 45");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Diffusion 44");
    press("ArrowUp");
    press("ArrowUp");
    expect(document.activeElement).toBe(field());
    press("ArrowUp");
    expect(document.activeElement).toBe(field());
  });
});

describe("failures", () => {
  it("are explained, and made good by trying again", async () => {
    const manifest = host.files.get("manifest.json") ?? "";
    host.files.delete("manifest.json");
    await open("/search/?q=prun");
    expect(screen.getByRole("alert").textContent).toContain("manifest.json: 404 Not Found");
    expect(screen.queryByText(/Every word must occur/)).toBeNull();
    expect(screen.getByRole("status").textContent).toContain("0 found, in a part of the archive only");
    host.files.set("manifest.json", manifest);
    fireEvent.click(screen.getByRole("button", { name: /Try again/ }));
    await settle();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(titles()).toHaveLength(1);
  });

  it("of the worker are told as such", async () => {
    vi.stubGlobal("Worker", undefined);
    await open("/search/?q=prun");
    expect(screen.getByRole("alert").textContent).toContain("Search could not start in this browser");
  });
});
