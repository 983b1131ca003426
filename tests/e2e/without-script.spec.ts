import { expect, test } from "@playwright/test";
import { summaryDay } from "./site";

test.use({ javaScriptEnabled: false });

test.describe("Without JavaScript", () => {
  test("a day, its papers and their texts are read as with it", async ({ page }) => {
    await page.goto("/");
    await page.locator("#newest-day a").click();
    await expect(page.getByRole("article")).toHaveCount(89);
    await page.getByRole("link", { name: /^VISION-ICE: Video-based/ }).click();
    await expect(page.getByText("Contemporary high-density mapping techniques")).toBeVisible();
    await expect(page.getByText("当代高密度标测技术")).toBeVisible();
    const next = page.getByRole("link", { name: /^下一篇/ });
    const address = (await next.getAttribute("href")) ?? "";
    expect(address).toMatch(/^\/papers\/2602\.(?!20165)\d{5}\/$/);
    await next.click();
    await expect(page).toHaveURL(address);
  });

  test("an analysis is typeset and whole", async ({ page }) => {
    await page.goto("/papers/2601.19884/");
    await expect(page.getByRole("region", { name: "解读" }).locator(".katex").first()).toBeVisible();
  });

  test("categories lead to months", async ({ page }) => {
    await page.goto("/categories/");
    await page.getByRole("link", { name: /^cs\.RO/ }).click();
    await page.getByRole("link", { name: /2025年9月/ }).click();
    await expect(page).toHaveURL("/categories/cs.RO/2025-09/");
  });

  test("search says what it needs and leads on", async ({ page }) => {
    await page.goto("/search/");
    await expect(page.getByText("需要启用 JavaScript")).toBeVisible();
    await expect(page.getByRole("searchbox")).toBeHidden();
    await page.getByRole("link", { name: "2026年1月28日" }).click();
    await expect(page).toHaveURL(summaryDay);
  });

  test("no control is shown that does nothing", async ({ page }) => {
    await page.goto("/papers/2602.20165/");
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});
