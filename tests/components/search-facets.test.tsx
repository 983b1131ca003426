// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ActiveFilters } from "@/components/search/facets/active-filters";
import { FacetOpener, FacetPanel } from "@/components/search/facets/facet-panel";
import type { Facets } from "@/lib/search/rank/facets";
import { context } from "./search-documents";

const facets: Facets = {
  categories: Array.from({ length: 12 }, (_, n) => ({ value: `cs.A${n}`, count: 40 - n })),
  months: [
    { value: "2026-02", count: 3 },
    { value: "2026-01", count: 4 },
    { value: "2025-12", count: 5 },
  ],
  sources: [{ value: "ai-enhanced", count: 9 }],
  withCode: 6,
};

afterEach(cleanup);

function renderPanel(typed: string) {
  const toggle = vi.fn();
  render(<FacetPanel id="panel" isOpen facets={facets} typed={typed} context={context} toggle={toggle} />);
  return toggle;
}

const texts = (role: string) => screen.queryAllByRole(role).map(({ textContent }) => textContent ?? "");

describe("Facets", () => {
  test("count code, digests, categories, years and months", () => {
    renderPanel("slam");
    expect(texts("heading")).toEqual([
      "Filters 筛选",
      "Resources 资源",
      "Digest 来源",
      "Category 分类",
      "First seen 首次收录",
    ]);
    expect(screen.getByRole("button", { name: /With code.* 6$/ })).toBeDefined();
    expect(screen.getByRole("button", { name: "AI-enhanced digest 9" })).toBeDefined();
    expect(texts("button").filter((text) => /202[56]/.test(text))).toEqual([
      "20267",
      "February 2026 2026年2月3",
      "January 2026 2026年1月4",
      "20255",
      "December 2025 2025年12月5",
    ]);
  });

  test("are toggled by field and value", () => {
    const toggle = renderPanel("slam");
    fireEvent.click(screen.getByRole("button", { name: "AI-enhanced digest 9" }));
    fireEvent.click(screen.getByRole("button", { name: /^2026 7$/ }));
    fireEvent.click(screen.getByRole("button", { name: /With code/ }));
    expect(toggle.mock.calls).toEqual([
      ["source", "ai-enhanced"],
      ["date", "2026"],
      ["has", "code"],
    ]);
  });

  test("fold a long list and unfold it", () => {
    renderPanel("slam");
    const categories = () => texts("button").filter((text) => text.startsWith("cs.A"));
    expect(categories()).toHaveLength(7);
    const fold = screen.getByRole("button", { name: /Show all 12/ });
    expect(fold.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(fold);
    expect(categories()).toHaveLength(12);
  });

  test("show what is chosen in any case: folded, not counted, typed in another case", () => {
    renderPanel("cat:cs.a11,CS.zz date:2026-02-25 -cat:cs.a3");
    const pressed = screen.getAllByRole("button", { pressed: true }).map(({ textContent }) => textContent);
    expect(pressed).toEqual(["cs.A1129", "CS.zz", "2026-02-25"]);
  });

  test("stand behind a button on a phone, which says how many are chosen", () => {
    const open = vi.fn();
    render(<FacetOpener panel="panel" isOpen={false} typed="cat:cs.CV has:code" open={open} />);
    const opener = screen.getByRole("button", { name: /Filters \(2\)/, expanded: false });
    fireEvent.click(opener);
    expect(open).toHaveBeenCalledWith(true);
  });

  test("are none before the first answer", () => {
    render(
      <FacetPanel id="panel" isOpen facets={undefined} typed="slam" context={context} toggle={vi.fn()} />,
    );
    expect(texts("button")).toEqual([]);
  });
});

describe("Active filters", () => {
  test("are named for people, and taken away one by one", () => {
    const search = vi.fn();
    const typed = 'slam cat:cs.cv,cs.RO -source:cv-report date:2026-02 author:"Fei-Fei Li"';
    render(<ActiveFilters typed={typed} context={context} search={search} />);
    expect(texts("button")).toEqual(
      ["cs.CV", "cs.RO", "−Computer-vision report", "February 2026 2026年2月", "author:Fei-Fei Li"].map(
        (name) => `Remove the filter 取消筛选${name}×`,
      ),
    );
    fireEvent.click(screen.getByRole("button", { name: /cs\.RO/ }));
    fireEvent.click(screen.getByRole("button", { name: /report/ }));
    expect(search.mock.calls).toEqual([
      ['slam cat:cs.cv -source:cv-report date:2026-02 author:"Fei-Fei Li"'],
      ['slam cat:cs.cv,cs.RO date:2026-02 author:"Fei-Fei Li"'],
    ]);
  });

  test("are not shown where there are none, and once where one was typed twice", () => {
    const { rerender } = render(<ActiveFilters typed="slam: 16:9" context={context} search={vi.fn()} />);
    expect(texts("button")).toEqual([]);
    rerender(<ActiveFilters typed="cat:cs.CV cat:cs.CV" context={context} search={vi.fn()} />);
    expect(texts("button")).toHaveLength(1);
  });
});
