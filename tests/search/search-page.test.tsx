// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { asked, field, host, last, open, settle, setUpSearchPage, titles, type } from "./page-harness";

setUpSearchPage();

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
    expect(item.getByRole("link", { name: /OTPrune/ }).getAttribute("href")).toBe("/papers/2602.20205/");
  });

  it("names the first authors, those that were found and the last", async () => {
    await open("/search/?q=xuanzhao");
    expect(screen.getByText(/Xiwen Chen/).closest("p")?.textContent).toBe(
      "Xiwen Chen, Wenhui Zhu … Xuanzhao Dong … Abolfazl Razi",
    );
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
    expect(screen.getByRole("status").textContent).toBe("145 papers found 找到 145 篇论文");
  });

  it("shows more on request and leads to the first new one", async () => {
    await open("/search/?q=diffusion");
    expect(titles()).toHaveLength(20);
    fireEvent.click(screen.getByRole("button", { name: /Show more/ }));
    await settle();
    expect(titles()).toHaveLength(40);
    expect(document.activeElement?.textContent).toBe("Diffusion 125");
  });

  it("shows more as the end of the list comes near, once for each page and up to a hundred", async () => {
    await open("/search/?q=diffusion");
    for (let shown = 40; shown <= 100; shown += 20) {
      expect(host.ends).toHaveLength(1);
      // A second report before the answer has come must not ask for another page.
      act(() => host.ends[0]?.());
      act(() => host.ends[0]?.());
      await settle();
      expect(titles()).toHaveLength(shown);
    }
    expect([host.ends, document.activeElement]).toEqual([[], document.body]);
    fireEvent.click(screen.getByRole("button", { name: /Show more/ }));
    await settle();
    expect([titles().length, host.ends.length]).toEqual([120, 1]);
  });

  it("leads to the paper whose address was pasted on Enter, and to arXiv for one that it lacks", async () => {
    const assign = vi.spyOn(window.location, "assign").mockReturnValue();
    await open();
    type("https://arxiv.org/pdf/2602.20205");
    await settle();
    fireEvent.submit(field());
    expect(assign).toHaveBeenCalledWith("/papers/2602.20205/");
    type("1706.03762");
    await settle();
    fireEvent.submit(field());
    expect(assign).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("link", { name: /open it at arXiv/ }).getAttribute("href")).toBe(
      "https://arxiv.org/abs/1706.03762",
    );
  });

  it("shows what was looked for beside a word, and looks for the word alone when that is taken away", async () => {
    host.worker.expansions = [{ kind: "repair", from: "prunning", to: "pruning" }];
    await open("/search/?q=prunning");
    host.worker.expansions = [];
    fireEvent.click(screen.getByRole("button", { name: /“pruning” for “prunning”/ }));
    await settle();
    expect([field().value, titles()]).toEqual(['"prunning"', []]);
  });

  it("signals to the worker whether a query is finished, by Enter or by a choice", async () => {
    await open("/search/?q=prun");
    expect(last()).toMatchObject({ query: "prun", isDraft: false });
    type("pruning");
    expect(last()).toMatchObject({ query: "pruning", isDraft: true });
    fireEvent.submit(field());
    expect(last()).toMatchObject({ query: "pruning", isDraft: false });
    fireEvent.click(screen.getByRole("radio", { name: /Newest/ }));
    expect(last()).toMatchObject({ query: "pruning", sort: "date", isDraft: false });
  });

  it("keeps the list while the next one is computed, and says so", async () => {
    await open("/search/?q=diffusion");
    host.worker.isAnswering = false;
    type("prun");
    await settle();
    const list = screen.getByRole("region", { name: /Search results/ });
    expect([titles().length, list.getAttribute("aria-busy")]).toEqual([20, "true"]);
    host.worker.isAnswering = true;
    type("pruni");
    await settle();
    expect(titles()).toEqual(["OTPrune: Visual Token Pruning"]);
    expect(list.getAttribute("aria-busy")).toBe("false");
  });

  it("marks what another form of a word matched", async () => {
    await open("/search/?q=transported");
    const marked = [...screen.getByRole("article").querySelectorAll("mark")];
    expect(marked.map(({ textContent }) => textContent)).toEqual(["transport"]);
  });

  it("says what to try when nothing is found", async () => {
    await open("/search/?q=zebra<i>");
    expect(screen.getByRole("status").textContent).toContain("No paper matches “zebra<i>”.");
    expect(screen.getByText(/quoted words must occur exactly as typed/)).toBeDefined();
  });

  it("shows the introduction for a query that asks for nothing, and says why", async () => {
    await open("/search/?q=%3F%21");
    expect(screen.getByRole("link", { name: "扩散模型" })).toBeDefined();
    await act(() => vi.dynamicImportSettled());
    expect(screen.getByText(/“\?!” asks for nothing/)).toBeDefined();
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
    expect(document.activeElement?.textContent).toBe("Diffusion 145");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Diffusion 144");
    press("ArrowUp");
    press("ArrowUp");
    expect(document.activeElement).toBe(field());
    press("ArrowUp");
    expect(document.activeElement).toBe(field());
  });
});

describe("failures", () => {
  it("are explained, and made good by trying again", async () => {
    host.worker.failure = {
      type: "failed",
      reason: "status",
      file: "manifest.json",
      detail: "404 Not Found",
    };
    await open("/search/?q=zebra");
    expect(screen.getByRole("alert").textContent).toContain("manifest.json: 404 Not Found");
    expect(screen.queryByText(/quoted words must occur exactly as typed/)).toBeNull();
    expect(screen.getByRole("status").textContent).toContain("0 found, in a part of the archive only");
    host.worker.failure = undefined;
    fireEvent.click(screen.getByRole("button", { name: /Try again/ }));
    await settle();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText(/quoted words must occur exactly as typed/)).toBeDefined();
  });

  it("are not what spares a slow connection: older papers are searched on request", async () => {
    host.worker.isComplete = false;
    await open("/search/?q=prun");
    expect(screen.queryByRole("alert")).toBeNull();
    host.worker.isComplete = true;
    fireEvent.click(screen.getByRole("button", { name: /Search older papers too/ }));
    await settle();
    expect(host.worker.requests.at(-1)).toEqual({ type: "retry" });
    expect(screen.queryByRole("button", { name: /Search older papers too/ })).toBeNull();
  });

  it("of the worker are reported as such", async () => {
    vi.stubGlobal("Worker", undefined);
    await open("/search/?q=prun");
    expect(screen.getByRole("alert").textContent).toContain("Search could not start in this browser");
  });
});

describe("a search of full texts", () => {
  const abstract = "We study tokens. Entropic regularisation makes the transport smooth. It works.";

  it("quotes the sentence of the abstract that holds the words which nothing else holds", async () => {
    const fetched = vi.fn(
      async (_path: string) => new Response(`<meta name="citation_abstract" content="${abstract}">`),
    );
    vi.stubGlobal("fetch", fetched);
    await open("/search/?q=prun+regularization&deep=1");
    await act(() => vi.dynamicImportSettled());
    await settle();
    expect(fetched).not.toHaveBeenCalled();
    act(() => host.ends.at(-1)?.());
    await settle();
    expect(fetched.mock.calls.map(([path]) => path)).toEqual(["/papers/2602.20205/"]);
    const snippet = screen.getByText(/In the abstract:/).closest("p");
    expect(snippet?.textContent).toContain("Entropic regularisation makes the transport smooth.");
    expect(snippet?.textContent).not.toContain("We study tokens");
    expect(snippet?.querySelector("mark")?.textContent).toBe("regularisation");
  });

  it("quotes nothing where the card says why, or where the abstract holds none of the words", async () => {
    vi.stubGlobal("fetch", async () => new Response(`<meta name="citation_abstract" content="${abstract}">`));
    await open("/search/?q=prun&deep=1");
    expect(host.ends).toEqual([]);
    type("prun zebra");
    await settle();
    await act(() => vi.dynamicImportSettled());
    expect(host.ends).toHaveLength(1);
    act(() => host.ends[0]?.());
    await settle();
    expect(host.ends).toEqual([]);
    expect(screen.queryByText(/In the abstract:/)).toBeNull();
  });
});
