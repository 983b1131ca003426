import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { latestDay as day, summaryDay } from "./site";
import { waitUntilRead } from "./stored-rows";

const papers = (page: Page) => page.getByRole("main").locator("article[data-paper]");
const read = (page: Page) => page.locator("article[data-read]");
const kept = (page: Page) => page.locator("article[data-kept]");
const status = (page: Page) => page.getByRole("main").getByRole("status").last();
const title = (page: Page, place: number) => papers(page).nth(place).getByRole("heading").getByRole("link");
const pager = (page: Page) => page.getByRole("navigation").filter({ hasText: "Next paper" });

/** Expect a notice; both languages of it appear in the page, and one shows. */
async function says(page: Page, text: string | RegExp): Promise<void> {
  await expect(status(page)).toHaveText(text, { useInnerText: true });
}

async function openDay(page: Page): Promise<void> {
  await page.goto(day);
  await expect(page.getByRole("button", { name: /^Keep / })).toHaveCount(89);
}

test.describe("A morning on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("skims a day, keeps two papers, opens one, marks the rest as read, and takes that back", async ({
    page,
  }) => {
    await openDay(page);
    for (const place of [1, 4]) {
      await papers(page)
        .nth(place)
        .getByRole("button", { name: /^Keep / })
        .tap();
    }
    await expect(kept(page)).toHaveCount(2);
    await says(page, "Kept");

    const opened = (await papers(page).nth(6).getAttribute("data-paper")) ?? "";
    await title(page, 6).tap();
    await expect(page).toHaveURL(`/papers/${opened}/`);
    await waitUntilRead(page, opened);
    await page.goBack();
    await expect(page).toHaveURL(day);
    await expect(read(page)).toHaveCount(1);
    await expect(title(page, 6)).toHaveAccessibleDescription("Read");

    await papers(page).nth(20).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: /^Mark \d+ above as read$/ }).tap();
    await says(page, /^\d+ papers marked as read$/);
    await expect(read(page)).not.toHaveCount(1);
    await page.getByRole("button", { name: "Undo" }).tap();
    await says(page, "Undone");
    await expect(read(page)).toHaveCount(1);

    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Mark all as read" }).tap();
    await says(page, "88 papers marked as read");
    await expect(read(page)).toHaveCount(89);
    await page.reload();
    await expect(read(page)).toHaveCount(89);
    await expect(kept(page)).toHaveCount(2);
  });

  test("comes back to the place in the list, and nothing moves while the page starts", async ({ page }) => {
    await openDay(page);
    // Clear of what hangs at the lower edge, so that the tap does not scroll.
    await papers(page)
      .nth(40)
      .evaluate((row) => row.scrollIntoView({ block: "center" }));
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    // The heights of rows that were not in sight are guesses: the row stays, and not a height.
    const getTop = async () => (await papers(page).nth(40).boundingBox())?.y ?? Number.NaN;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    const top = await getTop();
    const id = (await papers(page).nth(40).getAttribute("data-paper")) ?? "";
    await title(page, 40).tap();
    await expect(page).toHaveURL(`/papers/${id}/`);
    await waitUntilRead(page, id);
    await page.goBack();
    await expect(read(page)).toHaveCount(1);
    await expect.poll(async () => Math.abs((await getTop()) - top)).toBeLessThan(1);
  });

  test("is led to the next unread paper", async ({ page }) => {
    await openDay(page);
    await papers(page)
      .nth(1)
      .getByRole("button", { name: /^Read / })
      .tap();
    await papers(page)
      .nth(0)
      .getByRole("button", { name: /^Read / })
      .tap();
    await expect(read(page)).toHaveCount(2);
    await papers(page).nth(30).scrollIntoViewIfNeeded();
    await page.getByRole("button", { name: "Next unread" }).tap();
    await expect(page.locator("article[data-paper]:not([data-read]) h3 a:focus")).toBeInViewport();
  });
});

/** Where a paper has no room beside the list, it opens as its page. */
const narrow = { width: 1199, height: 720 };

test.describe("The keyboard", () => {
  test.use({ viewport: narrow });

  test("moves through a day, marks, keeps, undoes, and opens", async ({ page }) => {
    await openDay(page);
    for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
    await expect(title(page, 1)).toBeFocused();
    for (let place = 2; place < 12; place += 1) await page.keyboard.press("j");
    await expect(title(page, 11)).toBeFocused();
    for (let place = 10; place >= 3; place -= 1) await page.keyboard.press("k");
    await expect(title(page, 3)).toBeFocused();
    const header = await page.getByRole("banner").boundingBox();
    const box = await title(page, 3).boundingBox();
    expect(box?.y).toBeGreaterThan(header?.height ?? 0);

    await page.keyboard.press("m");
    await expect(papers(page).nth(3)).toHaveAttribute("data-read");
    await page.keyboard.press("s");
    await expect(papers(page).nth(3)).toHaveAttribute("data-kept");
    await page.keyboard.press("a");
    await says(page, "3 papers marked as read");
    await page.keyboard.press("u");
    await expect(read(page)).toHaveCount(1);
    await page.keyboard.press("u");
    await expect(kept(page)).toHaveCount(0);
    await page.keyboard.press("u");
    await expect(read(page)).toHaveCount(0);
    await expect(title(page, 3)).toBeFocused();

    await page.keyboard.press("m");
    await expect(read(page)).toHaveCount(1);
    await page.keyboard.press("k");
    await page.keyboard.press("n");
    await expect(title(page, 4)).toBeFocused();
    await page.keyboard.press("p");
    await expect(title(page, 2)).toBeFocused();

    const address = (await title(page, 3).getAttribute("href")) ?? "";
    await page.keyboard.press("o");
    await expect(page).not.toHaveURL(day);
    await expect(pager(page)).toContainText("3 of 89");
    await page.keyboard.press("j");
    await expect(page).toHaveURL(address);
    await expect(pager(page)).toContainText("4 of 89");
    await page.keyboard.press("s");
    await expect(page.getByRole("button", { name: "Keep" })).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await expect(page).toHaveURL("/digests/");
    await openDay(page);
    await page.keyboard.press("h");
    await expect(page).toHaveURL(summaryDay);
    // Keys are heard from the moment that there are buttons.
    await expect(page.getByRole("button", { name: /^Keep / })).not.toHaveCount(0);
    await page.keyboard.press("l");
    await expect(page).toHaveURL(day);
  });

  test("opens the paper that has the focus by Enter, and arXiv by v", async ({ page, context }) => {
    await context.route("https://arxiv.org/**", (route) => route.fulfill({ body: "arXiv" }));
    await openDay(page);
    await page.keyboard.press("j");
    const id = await papers(page).first().getAttribute("data-paper");
    const opened = context.waitForEvent("page");
    await page.keyboard.press("v");
    await expect(await opened).toHaveURL(`https://arxiv.org/abs/${id}`);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/papers/${id}/`);
  });

  for (const theme of ["light", "dark"] as const) {
    test(`has a help sheet, without accessibility violations in ${theme}, that gives the focus back`, async ({
      page,
    }) => {
      await page.addInitScript((shade) => localStorage.setItem("digest:theme", shade), theme);
      await openDay(page);
      await page.keyboard.press("j");
      await page.keyboard.press("?");
      const sheet = page.getByRole("dialog", { name: "Keyboard" });
      await expect(sheet.getByRole("row").filter({ hasText: "Next, previous paper" })).toHaveText(/j or k/, {
        useInnerText: true,
      });
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.keyboard.press("j");
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
      await expect(title(page, 0)).toBeFocused();
    });
  }

  test("is switched off in its help, and types in fields", async ({ page }) => {
    await openDay(page);
    await page.keyboard.press("/");
    // Typed on before the field is there: no key steers the page meanwhile.
    await page.keyboard.type("jo?");
    const field = page.getByRole("dialog").getByRole("combobox");
    await field.fill("");
    await field.pressSequentially("jo?");
    await expect(field).toHaveValue("jo?");
    await expect(page).toHaveURL(day);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Slash");
    await page.getByRole("checkbox", { name: "Shortcuts of a single key" }).uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(title(page, 0)).not.toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Search papers" })).toBeVisible();
  });
});

test.describe("The list that one came from", () => {
  test.use({ viewport: narrow });

  test("leads on through search results, and back to them", async ({ page }) => {
    await page.goto("/search/?q=diffusion");
    const links = papers(page).getByRole("heading").getByRole("link");
    await expect(papers(page).nth(5)).toBeVisible();
    // What remembers the list comes with the first papers.
    await page.waitForLoadState("networkidle");
    const count = await page
      .getByText(/^\d+ papers found$/)
      .first()
      .textContent();
    const total = count?.split(" ")[0];
    const third = (await links.nth(2).getAttribute("href")) ?? "";
    await links.nth(1).click();
    await expect(pager(page).getByRole("heading")).toContainText("Search results for “diffusion”");
    await expect(pager(page)).toContainText(`2 of ${total}`);
    await page.getByRole("link", { name: /^Next paper/ }).click();
    await expect(page).toHaveURL(third);
    await expect(pager(page)).toContainText(`3 of ${total}`);
    await page.goBack();
    await expect(pager(page)).toContainText(`2 of ${total}`);
    await page.getByRole("link", { name: /^Back to the list/ }).click();
    await expect(page).toHaveURL(/\/search\/\?q=diffusion/);
    await expect(papers(page).nth(5)).toBeVisible();
    await expect(read(page)).toHaveCount(2);
  });

  test("is a category, over reloads and other lists; without one it is the day", async ({ page }) => {
    await page.goto("/categories/cs.CV/");
    await expect(page.getByRole("button", { name: /^Keep / }).first()).toBeVisible();
    const address = (await title(page, 2).getAttribute("href")) ?? "";
    await title(page, 2).click();
    await expect(pager(page).getByRole("heading")).toContainText("cs.CV");
    await expect(pager(page)).toContainText(/3 of \d+/);
    await page.reload();
    await expect(pager(page)).toContainText(/3 of \d+/);

    await openDay(page);
    await title(page, 0).click();
    await expect(pager(page).getByRole("heading")).toContainText("Wednesday, 25 February 2026");
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(pager(page).getByRole("heading")).toContainText("cs.CV");

    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Papers of this day" })).toBeAttached();
    await expect(page.getByText(/^3 of \d+$/)).toHaveCount(0);
  });
});
