import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { latestDay as day, latestMonth, mixedDay, summaryDay } from "./site";
import { waitUntilRead } from "./stored-rows";

const rows = (page: Page) => page.getByRole("main").locator("article[data-paper]:visible");
const title = (page: Page, place: number) => rows(page).nth(place).getByRole("heading").getByRole("link");
const pane = (page: Page) => page.getByRole("region", { name: "Paper beside the list" });
const name = (page: Page) => pane(page).locator("h1");
const path = async (page: Page, place: number) => (await title(page, place).getAttribute("href")) ?? "";

test.use({ viewport: { width: 1440, height: 900 } });

/** Open a list whose rows can be opened beside it. */
async function openList(page: Page, address = day): Promise<void> {
  await page.goto(address);
  await expect(page.locator("html")).toHaveAttribute("data-pane", "closed");
}

/** Expect that the paper of a row is shown, all of it, and is marked in the list. */
async function expectShown(page: Page, place: number): Promise<void> {
  await expect(name(page)).toHaveText((await title(page, place).textContent()) ?? "");
  // Below the heading of the list's page.
  await expect(name(page)).toHaveAttribute("aria-level", "2");
  await expect(pane(page).getByRole("heading", { name: "Appearances" })).toBeAttached();
  await expect(page.locator("article[data-paper] a[aria-current]")).toHaveCount(1);
  await expect(title(page, place)).toHaveAttribute("aria-current", "true");
  await expect(page).toHaveURL(await path(page, place));
}

test.describe("A paper beside the list", () => {
  test("opens by a click, is read then, and is left by the way back and come to again", async ({ page }) => {
    await openList(page);
    const documentTitle = await page.title();
    await title(page, 20).scrollIntoViewIfNeeded();
    const before = await title(page, 20).boundingBox();
    await title(page, 20).click();
    await expectShown(page, 20);
    const after = await title(page, 20).boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(4);
    await expect(pane(page)).toBeFocused();
    await expect(rows(page).nth(20)).toHaveAttribute("data-read");
    await expect(page).toHaveTitle(new RegExp(`^${(await name(page).textContent())?.slice(0, 12)}`));

    await title(page, 21).click();
    await expectShown(page, 21);
    await page.goBack();
    await expect(pane(page)).toHaveCount(0);
    await expect(page).toHaveURL(day);
    await expect(page).toHaveTitle(documentTitle);
    await expect(title(page, 21)).toBeFocused();
    await expect(title(page, 21)).toBeInViewport();
    await expect(page.locator("article a[aria-current]")).toHaveCount(0);
    await page.goForward();
    await expectShown(page, 21);
  });

  test("follows j and k, and Escape leads back to its row", async ({ page }) => {
    await openList(page);
    await page.keyboard.press("j");
    await expectShown(page, 0);
    for (let place = 1; place <= 12; place += 1) await page.keyboard.press("j");
    await expectShown(page, 12);
    await expect(title(page, 12)).toBeInViewport();
    await expect(pane(page)).toContainText("13 of 89");
    await page.keyboard.press("k");
    await expectShown(page, 11);
    // What was passed over was not read.
    await expect(rows(page).nth(11)).toHaveAttribute("data-read");
    await expect(rows(page).nth(4)).not.toHaveAttribute("data-read");

    const top = await page.evaluate(() => window.scrollY);
    await page.keyboard.press("Space");
    await expect.poll(() => pane(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    expect(await page.evaluate(() => window.scrollY)).toBe(top);

    await page.keyboard.press("s");
    await expect(rows(page).nth(11)).toHaveAttribute("data-kept");
    await expect(pane(page).getByRole("button", { name: "Keep" })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Escape");
    await expect(pane(page)).toHaveCount(0);
    await expect(page).toHaveURL(day);
    await expect(title(page, 11)).toBeFocused();
    await expect(title(page, 11)).toBeInViewport();
  });

  test("stays closed for j and k once it was closed, until one is opened", async ({ page }) => {
    await openList(page);
    await title(page, 3).click();
    await expectShown(page, 3);
    await page.keyboard.press("Escape");
    await expect(pane(page)).toHaveCount(0);
    await page.keyboard.press("j");
    await expect(title(page, 4)).toBeFocused();
    await expect(pane(page)).toHaveCount(0);
    await page.keyboard.press("o");
    await expectShown(page, 4);
    await page.keyboard.press("j");
    await expectShown(page, 5);
  });

  test("has the keys at the foot of its list, which lead to all of them", async ({ page }) => {
    await openList(page);
    await page.keyboard.press("j");
    const keys = page.locator(".pane-keys");
    await expect(keys).toHaveText(/^jkmove\s+skeep\s+mread\s+varXiv\s+uundo\s+\?all keys$/, {
      useInnerText: true,
    });
    const [foot, beside] = [await keys.boundingBox(), await pane(page).boundingBox()];
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeCloseTo(900, 0);
    expect(foot?.width).toBeCloseTo(beside?.x ?? 0, 0);
    await keys.getByRole("button").click();
    await expect(page.getByRole("dialog")).toContainText("Next, previous unread paper");
    // Who has switched the keys off is shown none.
    await page.getByLabel("Shortcuts of a single key").uncheck();
    await page.keyboard.press("Escape");
    await expect(keys).toBeHidden();
  });

  test("names related papers among its contents, one of which opens there", async ({ page }) => {
    await openList(page);
    await page.locator('article[data-paper="2602.20577"]').getByRole("heading").getByRole("link").click();
    await expect(pane(page).getByRole("heading", { name: "Appearances" })).toBeAttached();
    const links = pane(page).locator('.paper-contents a[href^="/papers/"]');
    const names = await pane(page).locator('[aria-labelledby="related"] li > a').allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(3);
    await expect(links).toHaveText(names.slice(0, 3));
    await links.first().click();
    await expect(name(page)).toHaveText(names[0] ?? "");
  });

  test("is kept, copied and cited there", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openList(page);
    const row = page.locator('article[data-paper="2602.20205"]');
    await row.getByRole("heading").getByRole("link").click();
    await pane(page).getByRole("button", { name: "Keep" }).click();
    await expect(row).toHaveAttribute("data-kept");
    await pane(page).getByRole("button", { name: "Copy as Markdown" }).click();
    await expect(pane(page).getByText("Copied as Markdown.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^# OTPrune: Distribution-Aligned/,
    );
    await pane(page).getByText("RIS", { exact: true }).click();
    await expect(pane(page)).toContainText("TY  - UNPB");
    await expect(pane(page)).toContainText("OTPrune");

    // A part of it has an address, and the paper stays where it is.
    await pane(page).getByRole("link", { name: "Compare" }).first().click();
    await expect(page).toHaveURL("/papers/2602.20205/#compare");
    await expect(pane(page).getByRole("region", { name: "Compare" })).toBeVisible();
    await page.goBack();
    await expect(pane(page).getByRole("region", { name: "Compare" })).toBeHidden();
    await page.goBack();
    await expect(page).toHaveURL(day);
    await expect(pane(page)).toHaveCount(0);
  });

  test("leads to related papers, from which one comes back", async ({ page }) => {
    await openList(page);
    const row = page.locator('article[data-paper="2602.20328"]');
    await row.getByRole("heading").getByRole("link").click();
    const related = pane(page).getByRole("region", { name: "Related papers" }).getByRole("link").first();
    const address = (await related.getAttribute("href")) ?? "";
    const text = (await related.textContent()) ?? "";
    await related.click();
    await expect(page).toHaveURL(address);
    await expect(name(page)).toHaveText(text);
    await page.goBack();
    await expect(page).toHaveURL("/papers/2602.20328/");
    await expect(name(page)).toHaveText(/^GSNR/);
    await page.goBack();
    await expect(page).toHaveURL(day);
  });

  test("is the paper's page when it is reloaded or opened in a tab, with the list as the way on", async ({
    page,
    context,
  }) => {
    await openList(page);
    await title(page, 3).click();
    await expectShown(page, 3);
    await page.reload();
    await expect(page.getByRole("main").locator(".paper-page")).toBeVisible();
    await expect(page.getByRole("navigation").filter({ hasText: "Next paper" })).toContainText("4 of 89");
    await page.goBack();
    await expect(page).toHaveURL(day);
    await expect(rows(page)).toHaveCount(89);
    await expect(page.locator("html")).toHaveAttribute("data-pane", "closed");

    const opened = context.waitForEvent("page");
    await title(page, 3).click({ button: "middle" });
    const tab = await opened;
    await expect(tab).toHaveURL(await path(page, 3));
    await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(pane(page)).toHaveCount(0);

    await title(page, 5).click();
    const address = await path(page, 5);
    await pane(page).getByRole("link", { name: "Open as a page" }).click();
    await expect(page.getByRole("main").locator(".paper-page")).toBeVisible();
    await expect(page).toHaveURL(address);
    await page.goBack();
    await expect(page).toHaveURL(day);
    await expect(rows(page)).toHaveCount(89);
  });

  test("opens its page where it cannot be fetched", async ({ page }) => {
    await openList(page);
    const address = await path(page, 2);
    let asked = 0;
    await page.route(`**${address}`, (route) => {
      asked += 1;
      return route.request().resourceType() === "fetch" ? route.abort() : route.continue();
    });
    await title(page, 2).click();
    await expect(page.getByRole("main").locator(".paper-page")).toBeVisible();
    await expect(page).toHaveURL(address);
    expect(asked).toBeGreaterThan(1);
    await page.goBack();
    await expect(rows(page)).toHaveCount(89);
  });

  test("shows what the row says until it has come, and has fetched the next one by then", async ({
    page,
  }) => {
    await openList(page);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked: string[] = [];
    await page.route("**/papers/**", async (route) => {
      asked.push(new URL(route.request().url()).pathname);
      await released;
      return route.continue();
    });
    await title(page, 2).click();
    await expect(name(page)).toHaveText((await title(page, 2).textContent()) ?? "");
    const summary = rows(page).nth(2).locator(".paper-lede:visible");
    await expect(pane(page)).toContainText((await summary.first().textContent()) ?? "-");
    await expect(pane(page).getByRole("heading", { name: "Appearances" })).toHaveCount(0);
    release();
    await expectShown(page, 2);
    await expect.poll(() => asked).toContain(await path(page, 3));
  });

  test("leaves the list its filters, and a filter the paper", async ({ page }) => {
    await openList(page, mixedDay);
    await page.getByRole("button", { name: /^Has code/ }).click();
    await title(page, 1).click();
    await expectShown(page, 1);
    const address = await path(page, 1);
    await page.getByRole("button", { name: "Clear filters" }).first().click();
    await expect(page).toHaveURL(address);
    await expect(pane(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(mixedDay);
    await page.goBack();
    await expect(page).toHaveURL(address);
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("button", { name: /^Has code/ })).toHaveAttribute("aria-pressed", "true");
    await page.goBack();
    await expect(page).toHaveURL(`${mixedDay}?code`);
    await expect(pane(page)).toHaveCount(0);
  });

  test("stands beside search results, which stay while one reads", async ({ page }) => {
    await openList(page, "/search/?q=diffusion");
    await expect(rows(page).nth(5)).toBeVisible();
    await title(page, 2).click();
    await expectShown(page, 2);
    await expect(page.getByRole("combobox")).toHaveValue("diffusion");
    await page.keyboard.press("j");
    await expectShown(page, 3);
    await page.getByRole("combobox").fill("segmentation");
    await expect(rows(page).first()).toContainText(/segment/i);
    await expect(pane(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(pane(page)).toHaveCount(0);
    await expect(page).toHaveURL("/search/?q=segmentation");
  });

  for (const [kind, address, colorScheme] of [
    ["a day", day, "light"],
    ["a day with an executive summary", summaryDay, "dark"],
    ["a category's month", `/categories/cs.CV/${latestMonth}/`, "light"],
    ["search results", "/search/?q=diffusion", "dark"],
    ["home", "/", "light"],
  ] as const) {
    test(`beside ${kind} has no accessibility violations, and no identifier twice`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openList(page, address);
      await title(page, 1).click();
      await expectShown(page, 1);
      const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test("has its contents as a third column, of which the part that one reads is marked", async ({ page }) => {
    await openList(page, "/search/?q=SONIC+spectral");
    await page.locator('article[data-paper="2601.19884"] h3 a').click();
    const contents = pane(page).getByRole("navigation", { name: "Contents" });
    await contents.getByRole("link", { name: "5. 实验分析" }).click();
    await expect(pane(page).getByRole("heading", { name: "5. 实验分析" })).toBeInViewport();
    await expect(contents.locator("[aria-current]")).toHaveText("5. 实验分析");
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(contents).toBeHidden();
  });

  test("is not printed: the list is", async ({ page }) => {
    await openList(page);
    await title(page, 0).click();
    await expectShown(page, 0);
    await page.emulateMedia({ media: "print" });
    await expect(pane(page)).toBeHidden();
    expect((await rows(page).first().boundingBox())?.width).toBeGreaterThan(1000);
  });
});

test.describe("Below 1200 px", () => {
  test.use({ viewport: { width: 1199, height: 900 } });

  test("a paper opens as its page", async ({ page }) => {
    await page.goto(day);
    await expect(
      rows(page)
        .first()
        .getByRole("button", { name: /^Keep / }),
    ).toBeVisible();
    const address = await path(page, 2);
    const [, id = ""] = /papers\/(.+)\/$/.exec(address) ?? [];
    await title(page, 2).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("main").locator(".paper-page")).toBeVisible();
    await waitUntilRead(page, id);
    await page.goBack();
    await expect(rows(page)).toHaveCount(89);
  });
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a paper opens as its page on a wide screen", async ({ page }) => {
    await page.goto(day);
    const address = await path(page, 2);
    await title(page, 2).click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole("main").locator(".paper-page")).toBeVisible();
  });
});
