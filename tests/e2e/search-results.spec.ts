import { expect, type Locator, type Page, test } from "@playwright/test";
import { serveLatePapers } from "./late-papers";

const articles = (page: Page) => page.getByRole("main").getByRole("article");
const titles = (page: Page) => articles(page).getByRole("heading").allTextContents();

/** Load the list page by page, as one does who scrolls on and then presses the button. */
async function loadPages(page: Page, count: number) {
  await expect(articles(page)).toHaveCount(20);
  for (let pages = 2; pages <= count; pages++) {
    const more = page.getByRole("button", { name: "Show more" });
    if (pages % 5 === 1) await more.click();
    await expect(async () => {
      if (pages % 5 !== 1) await page.mouse.wheel(0, 100_000);
      await expect(articles(page)).toHaveCount(20 * pages, { timeout: 1_000 });
    }).toPass();
  }
}

async function getTop(item: Locator): Promise<number> {
  return (await item.boundingBox())?.y ?? Number.NaN;
}

/** Return how far from where it was a paper appears, in pixels. */
function expectAt(item: Locator, top: number) {
  return expect.poll(async () => Math.abs((await getTop(item)) - top)).toBeLessThan(4);
}

test.describe("A list of results", () => {
  test("keeps its order while older papers arrive, and offers those that are better", async ({ page }) => {
    const release = await serveLatePapers(page);
    await page.goto("/search/?q=diffusion video");
    await expect(articles(page)).toHaveCount(20);
    const list = page.getByRole("region", { name: "Search results" });
    await expect(list).toHaveAttribute("aria-busy", "true");
    const before = await titles(page);
    expect(before[0]).toMatch(/^New/);
    // From half a second on, a list is being read.
    await page.waitForTimeout(700);
    release();
    const better = page.getByRole("button", { name: "20 better found" });
    await expect(better).toBeVisible();
    await expect(list).toHaveAttribute("aria-busy", "false");
    expect(await titles(page)).toEqual(before);
    await better.click();
    await expect(articles(page).first()).toContainText("diffusion for video");
    await expect(better).toHaveCount(0);
    await expect(articles(page).first().getByRole("link").first()).toBeFocused();
  });

  test("is as wide as the field above it", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("/search/?q=diffusion");
    await expect(articles(page).first()).toBeVisible();
    const getRight = (box: Awaited<ReturnType<Locator["boundingBox"]>>) => (box ? box.x + box.width : 0);
    const field = getRight(await page.getByRole("combobox").boundingBox());
    expect(getRight(await articles(page).first().boundingBox())).toBeCloseTo(field, 0);
  });

  test("stays while the next one is computed", async ({ page }) => {
    const release = await serveLatePapers(page);
    await page.goto("/search/?q=new");
    await expect(articles(page)).toHaveCount(20);
    const list = page.getByRole("region", { name: "Search results" });
    // Found among the older papers alone, which have not come.
    await page.getByRole("combobox").fill("old");
    await expect(list).toHaveAttribute("aria-busy", "true");
    await expect(page.getByText(/^0 found so far/).first()).toBeVisible();
    await expect(articles(page)).toHaveCount(20);
    release();
    await expect(articles(page).first()).toContainText(/^Old/);
    await expect(list).toHaveAttribute("aria-busy", "false");
  });
});

test.describe("Back leads to the paper that was opened", () => {
  // Where a paper has no room beside the list.
  const narrow = { width: 1199, height: 900 };
  test.use({ viewport: narrow });

  for (const viewport of [narrow, { width: 390, height: 844 }]) {
    test(`with a mouse, far down a long list, ${viewport.width} px wide`, async ({ page }) => {
      await page.setViewportSize(viewport);
      (await serveLatePapers(page))();
      await page.goto("/search/?q=diffusion video");
      await loadPages(page, 12);
      const item = articles(page).nth(223);
      await item.scrollIntoViewIfNeeded();
      const [title, top] = [await item.getByRole("heading").textContent(), await getTop(item)];
      await item.getByRole("link").first().click();
      await expect(page).toHaveURL(/\/papers\//);
      await page.goBack();
      const same = articles(page)
        .filter({ hasText: title ?? "" })
        .first();
      await expectAt(same, top);
      // Nothing that comes later moves it.
      await page.waitForTimeout(1_000);
      await expectAt(same, top);
    });
  }

  test("with a keyboard, which goes on from there", async ({ page }) => {
    (await serveLatePapers(page))();
    await page.goto("/search/?q=diffusion video");
    await expect(articles(page)).toHaveCount(20);
    await page.getByRole("combobox").focus();
    for (let place = 0; place < 13; place++) await page.keyboard.press("ArrowDown");
    const focused = page.locator("[data-result]:focus");
    const title = await focused.textContent();
    const top = await getTop(focused);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/papers\//);
    await page.goBack();
    await expect(focused).toHaveText(title ?? "");
    await expectAt(focused, top);
    await page.keyboard.press("ArrowDown");
    await expect(focused).not.toHaveText(title ?? "");
  });

  test("from a list that was read before older papers came", async ({ page }) => {
    const release = await serveLatePapers(page);
    await page.goto("/search/?q=diffusion video");
    await expect(articles(page)).toHaveCount(20);
    await page.waitForTimeout(700);
    release();
    await expect(page.getByRole("button", { name: "20 better found" })).toBeVisible();
    const item = articles(page).nth(6);
    await item.scrollIntoViewIfNeeded();
    const [title, top] = [await item.getByRole("heading").textContent(), await getTop(item)];
    const before = await titles(page);
    await item.getByRole("link").first().click();
    await expect(page).toHaveURL(/\/papers\//);
    const same = articles(page)
      .filter({ hasText: title ?? "" })
      .first();
    for (const comeBack of [() => page.goBack(), () => page.reload()]) {
      await comeBack();
      await expectAt(same, top);
      expect(await titles(page)).toEqual(before);
      await expect(page.getByRole("button", { name: "20 better found" })).toBeVisible();
    }
  });

  test("and a reader who moves meanwhile is left where they are", async ({ page }) => {
    // Narrower than where a paper appears beside its list.
    await page.setViewportSize({ width: 1199, height: 800 });
    (await serveLatePapers(page))();
    await page.goto("/search/?q=diffusion video");
    await loadPages(page, 5);
    await articles(page).nth(70).scrollIntoViewIfNeeded();
    await articles(page).nth(70).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/papers\//);
    await page.goBack();
    await expect(articles(page)).toHaveCount(100);
    // A wheel that turns before the list has been drawn scrolls what was there before it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    // A turn is several events: the page scrolls by the first one before its listeners hear of it.
    for (let event = 0; event < 3; event++) await page.mouse.wheel(0, -100_000);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});
