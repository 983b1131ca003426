import { expect, test } from "@playwright/test";
import { emptyDay, emptyMonthDay, latestDay } from "./site";

test.describe("A reader", () => {
  test("opens the newest day, reads a paper and goes on to the next", async ({ page }) => {
    // Narrower than where a paper appears beside its list.
    await page.setViewportSize({ width: 1199, height: 800 });
    await page.goto("/");
    await page.getByRole("link", { name: "Wednesday, 25 February 2026" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Wednesday, 25 February 2026" })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(89);
    await page.getByRole("link", { name: /^VISION-ICE: Video-based/ }).click();
    await expect(page).toHaveURL("/papers/2602.20165/");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("VISION-ICE");
    await expect(page.getByRole("heading", { name: "Abstract" })).toBeVisible();
    const next = page.getByRole("link", { name: /^Next paper/ });
    const address = (await next.getAttribute("href")) ?? "";
    expect(address).toMatch(/^\/papers\/2602\.(?!20165)\d{5}\/$/);
    await next.click();
    await expect(page).toHaveURL(address);
    await page.goBack();
    await expect(page).toHaveURL("/papers/2602.20165/");
    await page.goBack();
    await expect(page).toHaveURL(latestDay);
  });

  test("sees one version of a paper of two digests, and both section by section when asked", async ({
    page,
  }) => {
    await page.goto("/papers/2602.20205/");
    const main = page.getByRole("main");
    await expect(main.getByText(/^AI summary.*· AI-enhanced digest/).filter({ visible: true })).toHaveCount(
      1,
    );
    await main.locator("p", { hasText: "2 digests cover this paper" }).getByRole("link").click();
    const compared = page.getByRole("region", { name: "Compare" });
    await expect(compared.getByText("AI-enhanced digest")).toHaveCount(5);
    await expect(compared.getByText("Bilingual digest")).toHaveCount(5);
    await expect(
      page.getByRole("region", { name: "Abstract" }).getByText(/AI-enhanced digest, Bilingual/),
    ).toHaveCount(1);
  });

  test("follows a category by month", async ({ page }) => {
    await page.goto("/categories/");
    await page.getByRole("link", { name: /^cs\.RO/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("cs.RO");
    await page.getByRole("link", { name: /^September 2025/ }).click();
    await expect(page).toHaveURL("/categories/cs.RO/2025-09/");
    await expect(page.getByRole("article")).not.toHaveCount(0);
  });

  test("finds a month and a day in the calendar", async ({ page }) => {
    await page.goto("/digests/");
    await page.getByRole("link", { name: "January 2026", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveAccessibleName("January 2026");
    await page.getByRole("link", { name: /Wednesday, 28 January 2026/ }).click();
    await expect(page.getByRole("heading", { name: "Executive summary" })).toBeVisible();
  });

  test("is led from a versioned address to the permalink, and to arXiv for a paper the site lacks", async ({
    page,
  }) => {
    await page.goto("/papers/2602.20165v1/");
    await expect(page).toHaveURL("/papers/2602.20165/");
    const answer = await page.goto("/papers/1706.03762/");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("link", { name: /1706\.03762/ })).toHaveAttribute(
      "href",
      "https://arxiv.org/abs/1706.03762",
    );
  });

  for (const address of [
    "/abs/2602.20165",
    "/abs/2602.20165v2",
    "/pdf/2602.20165v1.pdf",
    "/html/2602.20165/",
  ]) {
    test(`is led from arXiv's address ${address} to the permalink`, async ({ page }) => {
      await page.goto(address);
      await expect(page).toHaveURL("/papers/2602.20165/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }

  test("is led from a day without a digest to the nearest one of its month", async ({ page }) => {
    await page.goto(emptyDay);
    await page.getByRole("link", { name: "Wednesday, 25 February 2026" }).click();
    await expect(page).toHaveURL(latestDay);
    await page.goto(emptyMonthDay);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("The nearest day")).toHaveCount(0);
  });
});

test.describe("Settings", () => {
  test("are kept, and apply before the page is painted", async ({ page }) => {
    await page.goto("/");
    await page.locator("summary", { hasText: "Settings" }).click();
    await page.getByRole("radio", { name: "Dark" }).check({ force: true });
    await page
      .getByRole("group", { name: "Interface" })
      .getByRole("radio", { name: "Chinese" })
      .check({ force: true });
    await expect(page.getByRole("navigation").getByRole("link", { name: "分类" })).toBeVisible();
    await page.route("**/*.js", (route) => route.abort());
    await page.goto(latestDay);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("heading", { level: 1 })).toHaveAccessibleName("2026年2月25日星期三");
  });

  test("hide a passage only where its counterpart in the reading language stands", async ({ page }) => {
    await page.goto("/papers/2602.20165/");
    await page.locator("summary", { hasText: "Settings" }).click();
    await page
      .getByRole("group", { name: "Reading" })
      .getByRole("radio", { name: "English" })
      .check({ force: true });
    const abstract = page.getByRole("region", { name: "Abstract" });
    await expect(abstract.getByText("Contemporary high-density mapping")).toBeVisible();
    await expect(abstract.getByText("当代高密度标测技术")).toBeHidden();
    await expect(page.getByRole("region", { name: "Summary" }).getByText("高密度标测").first()).toBeVisible();
  });
});
