import { expect, type Page, test } from "@playwright/test";
import { mixedDay as day, summaryDay } from "./site";

function listPapers(page: Page) {
  return page.getByRole("main").getByRole("article");
}

test.describe("The filters of a day", () => {
  test("combine, appear in the address, and are shared by it and taken back by the browser", async ({
    page,
    browser,
  }) => {
    await page.goto(day);
    const all = await listPapers(page).count();
    const status = page.getByRole("search").getByRole("status");
    await expect(status).toHaveText("");
    await page.getByLabel("Category").selectOption("cs.RO");
    await expect(page).toHaveURL(`${day}?category=cs.RO`);
    const ofRobots = await listPapers(page).count();
    expect(ofRobots).toBeGreaterThan(0);
    expect(ofRobots).toBeLessThan(all);
    await expect(status).toHaveText(new RegExp(`^${ofRobots} of ${all} papers`));
    for (const article of await listPapers(page).all()) {
      await expect(article).toHaveAttribute("data-categories", /cs\.RO/);
    }

    const code = page.getByRole("button", { name: /^Has code/ });
    const count = Number((await code.textContent())?.match(/\d+/)?.[0]);
    await code.click();
    await expect(page).toHaveURL(`${day}?category=cs.RO&code`);
    await expect(code).toHaveAttribute("aria-pressed", "true");
    await expect(listPapers(page)).toHaveCount(count);

    const other = await browser.newContext({ locale: "en-GB" });
    const shared = await other.newPage();
    await shared.goto(page.url());
    await expect(listPapers(shared)).toHaveCount(count);
    await expect(shared.getByLabel("Category")).toHaveValue("cs.RO");
    await other.close();

    await page.goBack();
    await expect(listPapers(page)).toHaveCount(ofRobots);
    await expect(code).toHaveAttribute("aria-pressed", "false");
    await page.goForward();
    await expect(listPapers(page)).toHaveCount(count);
    await page.getByRole("button", { name: "Clear filters" }).first().click();
    await expect(page).toHaveURL(day);
    await expect(listPapers(page)).toHaveCount(all);
  });

  test("are not lost where they are chosen before the page's scripts have come", async ({ page }) => {
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js$/, async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(day, { waitUntil: "commit" });
    await page.getByLabel("Category").selectOption("cs.RO");
    send();
    await expect(page).toHaveURL(`${day}?category=cs.RO`);
    await expect(listPapers(page)).not.toHaveCount(0);
    await expect(page.getByLabel("Category")).toHaveValue("cs.RO");
  });

  test("that no paper passes say so, and which one to take back", async ({ page }) => {
    await page.goto(`${day}?category=cs.RO&kept`);
    await expect(page.getByText("No paper of this day matches all of these filters.")).toBeVisible();
    await expect(listPapers(page)).toHaveCount(0);
    await page.getByRole("button", { name: /^Without “Kept”/ }).click();
    await expect(page).toHaveURL(`${day}?category=cs.RO`);
    await expect(listPapers(page)).not.toHaveCount(0);
  });

  test("let a link of the executive summary lead to a paper that they hide", async ({ page }) => {
    await page.goto(`${summaryDay}?kept`);
    await expect(listPapers(page)).toHaveCount(0);
    const link = page.getByRole("main").locator('.prose a[href^="#p-"]').first();
    const anchor = (await link.getAttribute("href")) ?? "";
    await link.click();
    await expect(page.locator(`[id="${anchor.slice(1)}"]`)).toBeInViewport();
    await expect(page).toHaveURL(`${summaryDay}${anchor}`);
  });

  test("show what is unread, and leave what is being read in its place", async ({ page }) => {
    await page.setViewportSize(narrow);
    await page.goto(`${day}?unread`);
    await expect(listPapers(page)).not.toHaveCount(0);
    const all = await listPapers(page).count();
    const first = listPapers(page).first();
    await first.getByRole("button", { name: "Details" }).click();
    await expect(page.getByRole("button", { name: /^Unread/ })).toContainText(String(all - 1));
    await expect(first.getByRole("heading", { name: "Abstract" })).toBeVisible();
    await page.reload();
    await expect(listPapers(page)).toHaveCount(all - 1);
  });
});

/** Where a paper has no room beside the list, its details unfold in it. */
const narrow = { width: 1199, height: 800 };

test.describe("The details of a paper", () => {
  test.use({ viewport: narrow });

  test("open and close in their place, by key too, and keep the focus", async ({ page }) => {
    await page.goto(day);
    const article = listPapers(page).nth(2);
    const button = article.getByRole("button", { name: "Details" });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true");
    const heading = article.getByRole("heading", { name: "Abstract" });
    await expect(heading).toBeVisible();
    await expect(heading).toHaveAttribute("aria-level", "4");
    await expect(button).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(article.getByRole("heading", { name: "Abstract" })).toHaveCount(0);
    await expect(button).toHaveAttribute("aria-expanded", "false");
    await button.click();
    await article.getByRole("button", { name: "Close" }).click();
    await expect(button).toBeFocused();
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("say that they cannot be loaded, and try again", async ({ page }) => {
    await page.goto(day);
    await page.route("**/papers/**", (route) => route.abort());
    const article = listPapers(page).first();
    await article.getByRole("button", { name: "Details" }).click();
    await expect(article.getByText("The details could not be loaded.")).toBeVisible();
    await expect(article.getByRole("link", { name: "Open the paper’s page" })).toBeVisible();
    await page.unroute("**/papers/**");
    await article.getByRole("button", { name: "Try again" }).click();
    await expect(article.getByRole("heading", { name: "Abstract" })).toBeVisible();
  });
});

test.describe("The parts of a day", () => {
  test("fold, and are found folded by who comes back", async ({ page }) => {
    await page.goto(day);
    const part = page.getByRole("region", { name: /^cs\.RO/ });
    await part.locator("summary").first().click();
    await expect(part.getByRole("article")).toHaveCount(0);
    await page.getByRole("link", { name: "About" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/About/);
    await page.goBack();
    await expect(part).toBeVisible();
    await expect(part.getByRole("article")).toHaveCount(0);
  });

  test("are found folded, too, that were folded before the scripts had come", async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/_next\/static\/.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(day, { waitUntil: "commit" });
    const part = page.getByRole("region", { name: /^cs\.RO/ });
    await part.locator("summary").first().click();
    release();
    await page.waitForFunction(() => window.history.state?.folded?.length === 1);
    await page.getByRole("link", { name: "About" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/About/);
    await page.goBack();
    await expect(part).toBeVisible();
    await expect(part.getByRole("article")).toHaveCount(0);
  });

  test("are marked in the contents while one reads them", async ({ page }) => {
    await page.goto(day);
    const link = page
      .getByRole("navigation", { name: "On this page" })
      .getByRole("link", { name: /^cs\.RO/ });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "location");
  });

  test("are named in a bar on a narrow screen, which folds after one is chosen", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(day);
    const bar = page.getByRole("navigation", { name: "On this page" });
    await bar.locator("summary").click();
    await bar.getByRole("link", { name: /^cs\.RO/ }).click();
    await expect(bar.getByRole("link")).toHaveCount(0);
    await expect(bar.locator("summary")).toContainText("cs.RO");
    await expect(page.getByRole("heading", { name: /^cs\.RO/ })).toBeInViewport();
  });
});

test.describe("Without JavaScript a day", () => {
  test.use({ javaScriptEnabled: false });

  test("shows every paper whatever its address asks, no dead control, and folds", async ({ page }) => {
    await page.goto(day);
    const all = await listPapers(page).count();
    await page.goto(`${day}?category=cs.RO&code`);
    await expect(listPapers(page)).toHaveCount(all);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("combobox")).toHaveCount(0);
    const part = page.getByRole("region", { name: /^cs\.RO/ });
    await part.locator("summary").first().click();
    await expect(part.getByRole("article")).toHaveCount(0);
  });
});
