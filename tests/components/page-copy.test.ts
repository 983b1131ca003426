// @vitest-environment happy-dom

import { afterEach, expect, test, vi } from "vitest";
import { linkMathStyles, loadPaperPage, lowerHeadings } from "@/components/paper/page-copy";

afterEach(() => vi.unstubAllGlobals());

function serve(status = 200) {
  const fetched = vi.fn<(address: string) => Promise<Response>>(
    async (address) => new Response(`<title>${address}</title><h1>A</h1>`, { status }),
  );
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

test("A paper's page is fetched once, as long as it is among the last that were asked for", async () => {
  const fetched = serve();
  const page = await loadPaperPage("2602.00001");
  expect(page.title).toBe("/papers/2602.00001/");
  expect((await loadPaperPage("2602.00001")) === page).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(1);
  for (let n = 10; n < 40; n += 1) await loadPaperPage(`2602.000${n}`);
  expect((await loadPaperPage("2602.00001")) === page).toBe(false);
  expect(fetched).toHaveBeenCalledTimes(32);
});

test("A page that could not be had is asked for again", async () => {
  serve(503);
  await expect(loadPaperPage("2602.00002")).rejects.toThrow("2602.00002");
  serve();
  expect((await loadPaperPage("2602.00002")).title).toBe("/papers/2602.00002/");
});

test("Headings of a copy are lower for who hears them, to the sixth level", () => {
  document.body.innerHTML = "<h1>a</h1><h3>b</h3><h5>c</h5>";
  lowerHeadings(document.body, 2);
  expect(
    [...document.body.children].map((heading) => `${heading.tagName} ${heading.getAttribute("aria-level")}`),
  ).toEqual(["H1 3", "H3 5", "H5 6"]);
});

test("The styles of formulas are linked once, and only for formulas", async () => {
  const find = () => document.querySelectorAll('link[href="/katex/katex.css"]');
  document.body.innerHTML = "<p>plain</p>";
  await linkMathStyles(document.body);
  expect(find()).toHaveLength(0);
  document.body.innerHTML = '<span class="katex">x</span>';
  void linkMathStyles(document.body);
  void linkMathStyles(document.body);
  expect(find()).toHaveLength(1);
});
