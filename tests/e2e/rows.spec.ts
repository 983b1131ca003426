import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { showRows } from "./show-rows";
import { latestDay as day, latestMonth } from "./site";
import { putRows } from "./stored-rows";

const rows = (page: Page) => page.getByRole("main").locator("article[data-paper]");
const title = (page: Page, place: number) => rows(page).nth(place).getByRole("heading").getByRole("link");

/** The heights of the rows of a page, in pixels, the lowest first. */
async function measureRows(page: Page, path: string): Promise<number[]> {
  await page.goto(path);
  await expect(
    rows(page)
      .last()
      .getByRole("button", { name: /^(?:Keep|收藏) / }),
  ).toBeAttached();
  await showRows(page);
  const heights = await rows(page).evaluateAll((found) =>
    found.map((row) => row.getBoundingClientRect().height),
  );
  return heights.sort((a, b) => a - b);
}

/** Keep papers as one does from a list, which stores no more than that they are kept. */
async function fillLibrary(page: Page): Promise<void> {
  await page.goto(day);
  await expect(page.getByRole("button", { name: /^(?:Keep|收藏) / })).toHaveCount(89);
  await page.evaluate(
    putRows,
    ["2602.20165", "2602.20205", "2602.20291", "2602.20312"].map((id, place) => ({
      id,
      kept: `2026-03-0${place + 1}T08:00:00.000Z`,
    })),
  );
}

const lists = [
  ["search", "/search/?q=cat:cs.CV"],
  ["a category", "/categories/cs.CV/"],
  ["a category's month", `/categories/cs.CV/${latestMonth}/`],
  ["the library", "/library/"],
] as const;

test.describe("A row of a list", () => {
  test.use({ locale: "zh-CN" });

  test("is at most 90 px high on a desk, as long as its title has two lines", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const heights = await measureRows(page, day);
    expect(heights[44]).toBeLessThan(75);
    expect(heights[84]).toBeLessThanOrEqual(90);
  });

  test("is at most 150 px high on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const heights = await measureRows(page, day);
    expect(heights[44]).toBeLessThan(130);
    expect(heights.at(-1)).toBeLessThanOrEqual(150);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("opens its summary for the keyboard, and moves nothing under a pointer", async ({ page }) => {
    // Without room for papers beside the list.
    await page.setViewportSize({ width: 1199, height: 900 });
    await page.goto(day);
    const measure = async (place: number) =>
      (await rows(page).nth(place).locator(".paper-lede:visible").boundingBox())?.height ?? 0;
    const cut = await measure(0);
    await rows(page)
      .first()
      .getByRole("button", { name: /^(?:Keep|收藏) / })
      .click();
    expect(await measure(0)).toBe(cut);
    await page.keyboard.press("j");
    await expect.poll(() => measure(1)).toBeGreaterThan(cut);
  });
});

test.describe("A row of every list", () => {
  test.use({ locale: "zh-CN" });

  for (const [name, path] of lists) {
    test(`is as low in ${name}, with the same buttons`, async ({ page }) => {
      if (path === "/library/") await fillLibrary(page);
      await page.setViewportSize({ width: 1440, height: 900 });
      await measureRows(page, path);
      // What the library looks up comes later.
      await expect(rows(page).last().locator(".paper-lede:visible")).toHaveCount(1);
      for (const [width, highest] of [
        [1440, 90],
        [390, 150],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        const heights = await measureRows(page, path);
        expect(heights.at(-1), `at ${width} px`).toBeLessThanOrEqual(highest);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await expect(page.locator(".item-actions button")).toHaveCount(2 * (await rows(page).count()));
    });
  }
});

test.describe("A row that is read or kept", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`steps back whole or is amber, in colours that can be read, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/search/?q=diffusion");
      await expect(
        rows(page)
          .first()
          .getByRole("button", { name: /^Keep / }),
      ).toBeVisible();
      await rows(page)
        .nth(0)
        .getByRole("button", { name: /^Read / })
        .click();
      await rows(page)
        .nth(1)
        .getByRole("button", { name: /^Keep / })
        .click();
      await expect(rows(page).nth(1)).toHaveAttribute("data-kept");
      // So that nothing is in the colours of a pointer or of the focus.
      await page.mouse.move(0, 0);
      const colors = (place: number) =>
        rows(page)
          .nth(place)
          .locator("h3 a, .paper-lede:not(.reading-zh), .paper-authors")
          .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).color));
      const [of, unread] = [await colors(0), await colors(1)];
      expect(new Set(of).size).toBe(1);
      expect(new Set(unread).size).toBe(2);
      expect(of[2]).toBe(unread[2]);
      const dot = (place: number) =>
        rows(page)
          .nth(place)
          .getByRole("heading")
          .evaluate((heading) => getComputedStyle(heading, "::before").content);
      expect([await dot(0), await dot(1)]).toEqual(["none", '""']);
      const { violations } = await new AxeBuilder({ page }).withRules("color-contrast").analyze();
      expect(violations.map(({ nodes }) => nodes[0]?.html)).toEqual([]);
    });
  }
});

test.describe("The keys of a day", () => {
  // Without room for papers beside the list, which the keys would open.
  test.use({ viewport: { width: 1199, height: 900 } });

  test("serve search results", async ({ page }) => {
    await page.goto("/search/?q=diffusion");
    await expect(
      rows(page)
        .first()
        .getByRole("button", { name: /^Keep / }),
    ).toBeVisible();
    for (const key of ["j", "j", "k", "j"]) await page.keyboard.press(key);
    await expect(title(page, 1)).toBeFocused();
    await page.keyboard.press("s");
    await expect(rows(page).nth(1)).toHaveAttribute("data-kept");
    await page.keyboard.press("m");
    await expect(rows(page).nth(1)).toHaveAttribute("data-read");
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await expect(page.locator("article:is([data-kept], [data-read])")).toHaveCount(0);
    await page.keyboard.press("o");
    await expect(page).toHaveURL(/\/papers\//);
  });

  test("serve the library, where a paper that is let go comes back", async ({ page }) => {
    await fillLibrary(page);
    await page.goto("/library/");
    await expect(
      rows(page)
        .first()
        .getByRole("button", { name: /^Keep / }),
    ).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const id = (await rows(page).nth(1).getAttribute("data-paper")) ?? "";
    await page.keyboard.press("m");
    await expect(rows(page).nth(1)).toHaveAttribute("data-read");
    await page.keyboard.press("s");
    await expect(rows(page)).toHaveCount(3);
    await page.keyboard.press("u");
    await expect(rows(page)).toHaveCount(4);
    await expect(page.locator(`article[data-paper="${id}"][data-kept]`)).toHaveCount(1);
  });
});

test.describe("A row on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const [name, path] of [["a day", day] as const, ...lists.slice(0, 2)]) {
    test(`has two buttons of 44 by 44 px at its edge, at the same place in each, in ${name}`, async ({
      page,
    }) => {
      await measureRows(page, path);
      const buttons = page.locator(".item-actions button");
      const boxes = await buttons.evaluateAll((found) =>
        found.map((button) => {
          const { width, height, left, top } = button.getBoundingClientRect();
          const { top: ofRow = 0 } = button.closest("article")?.getBoundingClientRect() ?? {};
          return [width, height, left, Math.round(top - ofRow)].join();
        }),
      );
      const [keep, read] = boxes;
      expect([keep?.startsWith("44,44,"), read?.startsWith("44,44,"), keep === read]).toEqual([
        true,
        true,
        false,
      ]);
      expect([...new Set(boxes)]).toEqual([keep, read]);
    });
  }
});
