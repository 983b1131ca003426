import { expect, type Page, test } from "@playwright/test";
import { showRows } from "./show-rows";

const day = "/digests/2026-02-25/";

/** The heights of the rows of a day, in pixels, the lowest first. */
async function measureRows(page: Page): Promise<number[]> {
  await page.goto(day);
  await expect(page.getByRole("button", { name: /^(?:Keep|收藏) / })).toHaveCount(89);
  const rows = page.getByRole("main").locator("article[data-paper]");
  await showRows(page);
  const heights = await rows.evaluateAll((found) => found.map((row) => row.getBoundingClientRect().height));
  return heights.sort((a, b) => a - b);
}

test.describe("A row of a list", () => {
  test.use({ locale: "zh-CN" });

  test("is at most 90 px high on a desk, as long as its title has two lines", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const heights = await measureRows(page);
    expect(heights[44]).toBeLessThan(75);
    expect(heights[84]).toBeLessThanOrEqual(90);
  });

  test("is at most 150 px high on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const heights = await measureRows(page);
    expect(heights[44]).toBeLessThan(130);
    expect(heights.at(-1)).toBeLessThanOrEqual(150);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("opens its summary for the keyboard, and moves nothing under a pointer", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(day);
    const rows = page.getByRole("main").locator("article[data-paper]");
    const measure = async (place: number) =>
      (await rows.nth(place).locator(".paper-lede:visible").boundingBox())?.height ?? 0;
    const cut = await measure(0);
    await rows
      .first()
      .getByRole("button", { name: /^(?:Keep|收藏) / })
      .click();
    expect(await measure(0)).toBe(cut);
    await page.keyboard.press("j");
    await expect.poll(() => measure(1)).toBeGreaterThan(cut);
  });
});

test.describe("A row on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("has two buttons of 44 by 44 px at its edge, one below the other, at the same place in each", async ({
    page,
  }) => {
    await page.goto(day);
    const buttons = page.locator(".item-actions button");
    await expect(buttons).toHaveCount(178);
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
});
