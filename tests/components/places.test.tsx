// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { actionKeys, placeKeys } from "@/components/keyboard/key-reader";
import { ShortcutTable } from "@/components/keyboard/shortcut-table";
import { SiteHeader } from "@/components/page/site-header";

afterEach(cleanup);

test("The header leads to the main places", () => {
  render(<SiteHeader title="Digests" path="/papers/2602.20205/" />);
  const links = within(screen.getByRole("navigation")).getAllByRole("link");
  expect(links.map((link) => `${link.getAttribute("href")} ${link.textContent}`)).toEqual([
    // On a phone alone: elsewhere the site's name leads there.
    "/ Home 首页",
    "/digests/ Days 日期",
    "/categories/ Categories 分类",
    "/library/ Library 收藏夹",
  ]);
});

test.each([
  ["/", "/", "page"],
  ["/digests/", "/digests/", "page"],
  ["/digests/2026-02-25/", "/digests/", "true"],
  ["/categories/cs.CV/2026-02/2/", "/categories/", "true"],
  ["/papers/2602.20205/", undefined, undefined],
  ["/search/", undefined, undefined],
])("The header marks the place of %s", (path, place, current) => {
  const { container } = render(<SiteHeader title="Digests" path={path} />);
  const marked = [...container.querySelectorAll("nav [aria-current]")];
  expect(marked.map((link) => [link.getAttribute("href"), link.getAttribute("aria-current")])).toEqual(
    place === undefined ? [] : [[place, current]],
  );
});

test("The help of the keyboard shows the keys of every action and every place", () => {
  const { container } = render(<ShortcutTable />);
  const told = [...container.querySelectorAll("kbd")].map(({ textContent }) => textContent);
  const keys = [...Object.keys(actionKeys), ...placeKeys.keys()].flatMap((keys) => keys.split(" "));
  expect(told).toEqual(expect.arrayContaining(keys));
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent ?? "");
  expect(rows.filter((row) => row.startsWith("g "))).toEqual([
    "g then 再按 hHome 首页",
    "g then 再按 dDays 日期",
    "g then 再按 cCategories 分类",
    "g then 再按 lLibrary 收藏夹",
  ]);
});
