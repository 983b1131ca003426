import { expect, type Locator, test } from "@playwright/test";

/** Count the taps of a reader. */
function countTaps() {
  let count = 0;
  return {
    tap: async (target: Locator) => {
      count += 1;
      await target.tap();
    },
    get count() {
      return count;
    },
  };
}

test.describe("On a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("three papers are found and kept with five taps, ten where each has to be opened", async ({
    page,
  }) => {
    const taps = countTaps();
    await page.goto("/");
    await taps.tap(page.getByRole("banner").getByRole("button", { name: "Search" }));
    await page.getByRole("dialog").getByRole("combobox").pressSequentially("diffusion");
    await taps.tap(page.getByRole("option", { name: "All results for “diffusion”" }));
    const rows = page.getByRole("main").locator("article[data-paper]");
    for (const place of [0, 2, 3]) await taps.tap(rows.nth(place).getByRole("button", { name: /^Keep / }));
    await expect(page.locator("article[data-kept]")).toHaveCount(3);
    expect(taps.count).toBe(5);
    await page.goto("/library/");
    await expect(page.getByText("3 kept papers")).toBeVisible();
  });
});
