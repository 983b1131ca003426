// What goes wrong in a browser or between it and the host ends in a line that says so, and a way on.
import { chromium, expect, type Page, test } from "@playwright/test";
import { browserFlags, findChromium } from "@/tests/browser";
import { latestDay as day } from "./site";

/** Keep the first papers of a day that is open. */
async function keepFirst(page: Page, count: number): Promise<void> {
  const stars = page.getByRole("main").locator('article [data-action="keep"]');
  for (let place = 0; place < count; place += 1) {
    await stars.nth(place).click();
    await expect(stars.nth(place)).toHaveAttribute("aria-pressed", "true");
  }
}

test("Search data that never comes is given up, told and asked for again", async ({ page }) => {
  await page.route(/\/data\/(?!manifest)/, () => {});
  await page.goto("/search/?q=diffusion");
  const retry = page.getByRole("button", { name: "Try again" });
  // The worker's own clock: it waits for a quarter of a minute.
  await expect(retry).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("alert").filter({ has: retry })).toContainText("could not be fetched (head.");
  await page.unroute(/\/data\/(?!manifest)/);
  await retry.click();
  await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
});

test("A day of the inbox that never comes is reported, with a link to its page", async ({ page }) => {
  await page.clock.install();
  await page.route(`**${day}`, () => {});
  await Promise.all([page.waitForRequest(`**${day}`), page.goto("/")]);
  await page.clock.fastForward(16_000);
  const main = page.getByRole("main");
  await expect(main.getByText(/could not be loaded/)).toBeVisible();
  await expect(main.getByRole("link", { name: "Open the day’s page" })).toHaveAttribute("href", day);
  await page.unroute(`**${day}`);
  await main.getByRole("button", { name: "Try again" }).click();
  await expect(main.getByText(/could not be loaded/)).toBeHidden();
});

test("A paper that never comes beside its list is opened by the browser", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.clock.install();
  let asked = 0;
  await page.route("**/papers/2602.20205/", (route) => {
    asked += 1;
    return asked === 1 ? undefined : route.continue();
  });
  await page.goto(day);
  await expect(page.locator("html")).toHaveAttribute("data-pane", "closed");
  const link = page.locator('article[data-paper="2602.20205"]').getByRole("heading").getByRole("link");
  await Promise.all([page.waitForRequest("**/papers/2602.20205/"), link.click()]);
  await page.clock.fastForward(16_000);
  await expect(page.locator("h1")).toHaveText(/^OTPrune/);
  await expect(page.locator("html")).not.toHaveAttribute("data-pane");
});

test("A browser without workers says that it cannot search or order, and shows everything else", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
  await page.goto("/search/?q=diffusion");
  await expect(
    page.getByRole("alert").filter({ hasText: "Search could not start in this browser" }),
  ).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Days" })).toBeVisible();
  await page.goto(day);
  await keepFirst(page, 3);
  await page.getByRole("button", { name: "For you", exact: true }).click();
  await expect(page.getByText("could not be loaded, so this is the usual order")).toBeVisible();
  expect(errors).toEqual([]);
});

test("A tab that was left open over a new version of the site reads on, and says what it cannot load", async ({
  page,
}) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(day);
  await page.waitForLoadState("networkidle");
  // The files of the old version are gone.
  await page.route("**/_next/static/**", (route) => route.fulfill({ status: 404, body: "" }));
  await page.route("**/data/**", (route) => route.fulfill({ status: 404, body: "" }));
  await keepFirst(page, 3);
  await page.getByRole("button", { name: "For you", exact: true }).click();
  await expect(page.getByText("or the site is being updated")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(89);
  // What searches cannot be loaded either: the way on is the page of the search, of the new version.
  await page.unroute("**/data/**");
  await page.unroute("**/_next/static/**");
  await page.route("**/_next/static/**", (route) =>
    route.request().frame().url().includes(day) ? route.fulfill({ status: 404, body: "" }) : route.continue(),
  );
  await page.keyboard.press("/");
  await expect(page).toHaveURL("/search/");
  await expect(
    page
      .getByRole("searchbox")
      .or(page.getByRole("combobox", { name: /Search/ }))
      .first(),
  ).toBeVisible();
  expect(errors).toEqual([]);
});

test("A list that the browser brings back as it was left shows what was kept meanwhile", async ({
  baseURL,
}) => {
  // Browsers that tests start keep no pages otherwise.
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: browserFlags,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const page = await browser.newPage({ baseURL: baseURL ?? "", locale: "en-GB" });
    await page.goto(day);
    const star = page.locator('article[data-paper="2602.20205"] [data-action="keep"]');
    await expect(star).toHaveAttribute("aria-pressed", "false");
    await page.evaluate(() => document.body.setAttribute("data-left", ""));
    await page.goto("/papers/2602.20205/");
    const keep = page.getByRole("button", { name: "Keep" });
    await keep.click();
    await expect(keep).toHaveAttribute("aria-pressed", "true");
    await page.evaluate(() => history.back());
    await expect(page).toHaveURL(day);
    await expect(page.locator("body")).toHaveAttribute("data-left");
    await expect(star).toHaveAttribute("aria-pressed", "true");
  } finally {
    await browser.close();
  }
});
