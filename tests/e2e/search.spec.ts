import { expect, test } from "@playwright/test";

test.describe("Search", () => {
  test("finds papers as one types, in English and Chinese, and shares the query by its address", async ({
    page,
    context,
  }) => {
    await page.goto("/search/");
    const field = page.getByRole("searchbox");
    await field.fill("gaussian splatting");
    await expect(page.getByRole("link", { name: /WaterClear-GS/ })).toBeVisible();
    await expect(page.locator("mark").first()).toBeVisible();
    await field.fill("心律失常");
    await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent("心律失常")}`);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole("searchbox")).toHaveValue("心律失常");
    await expect(other.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
  });

  test("finds a paper by author, by identifier and by its address at arXiv", async ({ page }) => {
    await page.goto("/search/?q=Dorsa EPMoghaddam");
    await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    for (const query of ["2602.20165", "arXiv:2602.20165v1", "https://arxiv.org/abs/2602.20165"]) {
      await page.getByRole("searchbox").fill(query);
      await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
      await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    }
  });

  test("waits for an input method to finish", async ({ page }) => {
    await page.goto("/search/");
    const field = page.getByRole("searchbox");
    await field.focus();
    await expect(field).toHaveValue("");
    await field.dispatchEvent("compositionstart");
    await field.evaluate((element: HTMLInputElement) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(element, "xin lv");
      element.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    });
    await page.waitForTimeout(400);
    await expect(page).toHaveURL("/search/");
    await field.dispatchEvent("compositionend");
    await expect(page).toHaveURL(/q=xin/);
  });

  test("says what to try where nothing is found", async ({ page }) => {
    await page.goto("/search/?q=zzzzqqq");
    await expect(page.getByRole("status")).toContainText(/No|0/);
  });

  test("says so when its data cannot be loaded, and tries again", async ({ page }) => {
    await page.route("**/data/**", (route) => route.fulfill({ contentType: "text/html", body: "<p>404" }));
    await page.goto("/search/?q=diffusion");
    const retry = page.getByRole("button", { name: /again/i });
    await expect(retry).toBeVisible();
    await page.unroute("**/data/**");
    await retry.click();
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
  });
});
