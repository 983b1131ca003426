import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { latestDay } from "./site";

const interests = "/library/?view=interests";
const paper = "/papers/2602.20205/";

async function follow(page: Page, wishes: readonly string[]): Promise<void> {
  await page.goto(interests);
  for (const wish of wishes) {
    await page.getByLabel("What to follow, or with a minus to mute").fill(wish);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(
      page.getByRole("main").getByRole("link", { name: wish.replace(/^-/, ""), exact: true }),
    ).toBeVisible();
  }
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test.describe("Saved searches", () => {
  test("say on home how many new papers each has, show these alone, and ask for nothing more", async ({
    page,
  }) => {
    await follow(page, ["splatting", 'author:"Hao Wang"', "quantum", "-survey"]);
    await page.goto("/");
    const searches = page.getByRole("group", { name: "Saved searches" });
    await expect(searches.getByRole("button")).toHaveText(['author:"Hao Wang"2', "quantum0", "splatting4"]);

    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await searches.getByRole("button", { name: "splatting" }).click();
    const rows = page.getByRole("main").locator("article[data-paper]:visible");
    await expect(rows).toHaveCount(4);
    await expect(page).toHaveURL(/\/\?search=splatting&unread$/);
    // Another one takes its place.
    await searches.getByRole("button", { name: "Hao Wang" }).click();
    await expect(rows).toHaveCount(2);
    // The browser looks at the icon again when the address changes.
    expect(requests.filter((path) => path !== "/icon.svg")).toEqual([]);
    await expectNoViolations(page);

    await page.goBack();
    await expect(rows).toHaveCount(4);
    await page.reload();
    await expect(rows).toHaveCount(4);
    await searches.getByRole("button", { name: "splatting" }).click();
    await expect(rows).toHaveCount(89);
  });

  test("are counted anew when a paper was read, and appear on a day's page too", async ({ page }) => {
    await follow(page, ["splatting"]);
    await page.goto("/");
    const search = page.getByRole("group", { name: "Saved searches" }).getByRole("button");
    await expect(search).toHaveText("splatting4");
    await page.locator('article[data-paper="2602.20342"] [data-action="read"]').click();
    await expect(search).toHaveText("splatting3");
    await page.goto(latestDay);
    await expect(search).toHaveText("splatting4");
  });

  test("lead to what gets them by mail", async ({ page }) => {
    await follow(page, ["splatting"]);
    await page.goto("/");
    await page
      .getByRole("group", { name: "Saved searches" })
      .getByRole("link", { name: "Get this by mail" })
      .click();
    const part = page.getByRole("region", { name: "Get this by mail" });
    await expect(part.getByRole("listitem")).toHaveCount(3);
    await expect(part).toBeInViewport();
    await expectNoViolations(page);
  });

  test("lead to the parts of the library, which come later than the page", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 320 });
    await page.goto("/library/#library-backup");
    await expect(page.getByRole("heading", { name: "Back up and move" })).toBeInViewport();
  });

  test("of an address show their papers, whether they are saved or not", async ({ page }) => {
    await page.goto("/?search=%22vision-language+models%22");
    await expect(page.getByRole("main").locator("article[data-paper]:visible")).toHaveCount(6);
    await expect(page.getByRole("group", { name: "Saved searches" }).getByRole("button")).toHaveText([
      '"vision-language models"6',
    ]);
  });

  test("are begun from a search, taken back, and begun again", async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent('author:"Hao Wang"')}`);
    const main = page.getByRole("main");
    await main.getByRole("button", { name: "Follow", exact: true }).click();
    await expect(main.getByRole("button", { name: "Following" })).toBeVisible();
    await main.getByRole("button", { name: "Undo" }).click();
    await expect(main.getByRole("button", { name: "Follow", exact: true })).toBeVisible();
    await main.getByRole("button", { name: "Follow", exact: true }).click();
    await expect(main.getByRole("button", { name: "Following" })).toBeVisible();
    await expectNoViolations(page);
    await page.reload();
    await expect(main.getByRole("button", { name: "Following" })).toBeVisible();
    await page.goto(paper);
    // Who follows the search for a name follows the author.
    await expect(page.getByRole("button", { name: "Following 1" })).toBeVisible();
  });
});

test.describe("The authors of a paper", () => {
  test.use({ viewport: { width: 1100, height: 800 } });

  test("are followed and muted from its page, with a way back", async ({ page }) => {
    await page.goto(paper);
    await page.getByRole("button", { name: "Follow", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Authors of this paper" });
    const author = sheet.getByRole("listitem").filter({ hasText: "Hao Wang" });
    await author.getByRole("button", { name: "Follow" }).click();
    await expect(sheet.getByText("You follow Hao Wang.")).toBeVisible();
    await expectNoViolations(page);
    await sheet.getByRole("button", { name: "Undo" }).click();
    await expect(author.getByRole("button", { name: "Follow", exact: true })).toBeVisible();
    await author.getByRole("button", { name: "Follow" }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Following 1" })).toBeVisible();

    // A paper of the same name and category is likely; what says so is one line.
    await page.goto(latestDay);
    await page.getByRole("button", { name: "For you", exact: true }).click();
    const likely = page.locator('[data-reader-part="likely"] article');
    await expect(likely).toHaveCount(2);
    await expect(likely.first().locator(".paper-reason")).toContainText("by Hao Wang, whom you follow");

    await page.goto(paper);
    await page.getByRole("button", { name: "Following 1" }).click();
    await author.getByRole("button", { name: "Following" }).click();
    await author.getByRole("button", { name: "Mute" }).click();
    await expect(sheet.getByText("Hao Wang is muted.")).toBeVisible();
    await page.goto(latestDay);
    const muted = page.locator('[data-reader-part="muted"]');
    await expect(muted.locator("article")).toHaveCount(2);
    await expect(muted.locator("details")).not.toHaveAttribute("open");
  });

  test("say where the browser stores nothing", async ({ page }) => {
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException("blocked", "SecurityError");
      };
    });
    await page.goto(paper);
    await page.getByRole("button", { name: "Follow", exact: true }).click();
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("button", { name: "Follow" }).first().click();
    await expect(sheet.getByText("This browser is not storing anything for this site")).toBeVisible();
  });
});

test("The authors of a paper beside the list are followed there", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(latestDay);
  // Until its scripts run, a list's links open pages.
  await expect(page.locator("html")).toHaveAttribute("data-pane", "closed");
  await page.locator('article[data-paper="2602.20205"] h3 a').click();
  const pane = page.locator(".pane");
  await pane.getByRole("button", { name: "Follow", exact: true }).click();
  const author = page.getByRole("dialog").getByRole("listitem").filter({ hasText: "Xiwen Chen" });
  await author.getByRole("button", { name: "Follow" }).click();
  await page.keyboard.press("Escape");
  await expect(pane.getByRole("button", { name: "Following 1" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
