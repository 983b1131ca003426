// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { field, host, last, open, settle, setUpSearchPage, titles, type } from "@/tests/search/page-harness";

setUpSearchPage();

describe("filters", () => {
  const facet = (name: RegExp) => screen.getByRole("button", { name });

  it("are written into the query, each in a step of its own, and taken out by their chip", async () => {
    await open("/search/?q=token");
    const steps = window.history.length;
    fireEvent.click(facet(/^cs\.RO 1$/));
    await settle();
    expect(window.location.search).toBe("?q=token+cat%3Acs.RO");
    fireEvent.click(facet(/^Sample digest 1$/));
    await settle();
    expect(field().value).toBe("token cat:cs.RO source:sample");
    expect(window.history.length).toBe(steps + 2);
    expect(titles()).toHaveLength(1);
    fireEvent.click(facet(/Remove the filter.*cs\.RO/));
    await settle();
    expect(field().value).toBe("token source:sample");
  });

  it("find papers by themselves", async () => {
    await open("/search/?q=cat:cs.RO");
    expect(titles()).toEqual(["OTPrune: Visual Token Pruning"]);
  });

  it("leave what is being typed in the step before them", async () => {
    const push = vi.spyOn(window.history, "pushState");
    await open();
    type("token");
    await settle(100);
    fireEvent.click(facet(/^cs\.RO 1$/));
    expect(push.mock.calls.map(([, , address]) => address)).toEqual(["/search/?q=token+cat%3Acs.RO"]);
    await settle();
    expect(window.location.search).toBe("?q=token+cat%3Acs.RO");
  });
});

describe("the order and the depth", () => {
  /** The depth is offered by a part that loads when it is first shown. */
  const loadDepth = () => act(async () => void (await import("@/components/search/full-text-switch")));

  it("are read from the address, and written to it", async () => {
    host.worker.fullTextBytes = 1_200_000;
    await open("/search/?q=diffusion&sort=date&deep=1");
    await loadDepth();
    expect(last()).toMatchObject({ query: "diffusion", sort: "date", isFullText: true });
    fireEvent.click(screen.getByRole("radio", { name: /Relevance/ }));
    fireEvent.click(screen.getByRole("checkbox", { name: /full texts/ }));
    await settle();
    expect(last()).toMatchObject({ query: "diffusion", sort: "relevance", isFullText: false });
    expect(window.location.search).toBe("?q=diffusion");
    fireEvent.click(screen.getByRole("checkbox", { name: /full texts/ }));
    await settle();
    expect(window.location.search).toBe("?q=diffusion&deep=1");
  });

  it("are not those of an address that someone made up", async () => {
    await open("/search/?q=diffusion&sort=__proto__&deep=yes");
    expect(last()).toMatchObject({ sort: "relevance", isFullText: false });
  });

  it("costs nothing where nothing is found before it is asked for", async () => {
    host.worker.fullTextBytes = 84_000;
    await open("/search/?q=zebra");
    await loadDepth();
    expect(last()).toMatchObject({ isFullText: false });
    fireEvent.click(screen.getByRole("button", { name: /full texts too \(loads up to 84 kB\)/ }));
    await settle();
    expect(last()).toMatchObject({ isFullText: true });
  });
});

describe("completions", () => {
  const options = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);
  const press = (key: string) => fireEvent.keyDown(field(), { key });

  it("are chosen by the arrows and Enter, first a field, then its value", async () => {
    await open();
    type("token ca");
    // What shows them is loaded now.
    await settle();
    await vi.dynamicImportSettled();
    await settle();
    expect(options()).toEqual([expect.stringContaining("cat:")]);
    expect(field().getAttribute("aria-expanded")).toBe("true");
    press("ArrowDown");
    press("Enter");
    expect(field().value).toBe("token cat:");
    expect(options()).toEqual(["cs.CV", "cs.RO"]);
    fireEvent.click(screen.getByRole("option", { name: "cs.RO" }));
    await settle();
    expect(field().value).toBe("token cat:cs.RO ");
    expect([options(), titles()]).toEqual([[], ["OTPrune: Visual Token Pruning"]]);
  });

  it("go away by Escape, and leave Enter and the arrows to the query", async () => {
    await open();
    type("ti");
    expect(options()).toHaveLength(1);
    press("Escape");
    expect(options()).toEqual([]);
    type("tit");
    fireEvent.submit(field());
    expect([options(), field().value]).toEqual([[], "tit"]);
  });

  it("are none for a query that nobody is typing, nor while an input method composes", async () => {
    await open("/search/?q=cat:");
    expect(options()).toEqual([]);
    const event = new InputEvent("input", { bubbles: true });
    Object.defineProperty(event, "isComposing", { value: true });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field(), "ca");
    fireEvent(field(), event);
    expect(options()).toEqual([]);
  });
});
