import { expect, type Page, test } from "@playwright/test";

test.describe("Search", () => {
  test("finds papers as one types, in English and Chinese, and shares the query by its address", async ({
    page,
    context,
  }) => {
    await page.goto("/search/");
    const field = page.getByRole("combobox");
    await field.fill("gaussian splatting");
    await expect(page.getByRole("link", { name: /WaterClear-GS/ })).toBeVisible();
    await expect(page.locator("mark").first()).toBeVisible();
    await field.fill("心律失常");
    await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    await expect(page).toHaveURL(`/search/?q=${encodeURIComponent("心律失常")}`);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(other.getByRole("combobox")).toHaveValue("心律失常");
    await expect(other.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
  });

  test("finds a paper by author, by identifier and by its address at arXiv", async ({ page }) => {
    await page.goto("/search/?q=Dorsa EPMoghaddam");
    await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    for (const query of ["2602.20165", "arXiv:2602.20165v1", "https://arxiv.org/abs/2602.20165"]) {
      await page.getByRole("combobox").fill(query);
      await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
      await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    }
  });

  test("waits for an input method to finish", async ({ page }) => {
    await page.goto("/search/");
    const field = page.getByRole("combobox");
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

  test("narrows what was found, and leads back step by step", async ({ page }) => {
    await page.goto("/search/?q=diffusion");
    const articles = page.getByRole("main").getByRole("article");
    const filters = page.getByRole("region", { name: "Filters" });
    await expect(articles.first()).toBeVisible();
    await filters.getByRole("button", { name: /^January 2026/ }).click();
    await expect(page).toHaveURL(/date%3A2026-01/);
    await expect(page.getByRole("combobox")).toHaveValue("diffusion date:2026-01");
    await filters.getByRole("button", { name: /^cs\.CV/ }).click();
    await expect(page.getByRole("combobox")).toHaveValue("diffusion date:2026-01 cat:cs.CV");
    await page.getByRole("button", { name: /^Remove the filter January 2026/ }).click();
    await expect(page.getByRole("combobox")).toHaveValue("diffusion cat:cs.CV");
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole("combobox")).toHaveValue("diffusion date:2026-01");
    await page.goBack();
    await expect(page.getByRole("combobox")).toHaveValue("diffusion");
  });

  test("understands its query language, completes it and says what it does not understand", async ({
    page,
  }) => {
    await page.goto("/search/");
    const field = page.getByRole("combobox");
    await field.fill("splatting ca");
    await page.getByRole("option", { name: /^cat:/ }).click();
    await expect(field).toHaveValue("splatting cat:");
    await field.press("ArrowDown");
    await field.press("Enter");
    await expect(field).toHaveValue("splatting cat:cs.CV ");
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
    await field.fill("diffusion foo:bar");
    await expect(page.getByText("“foo:” names no field of search")).toBeVisible();
    await page.getByText("How to search precisely").click();
    await page.getByRole("link", { name: '"gaussian splatting"' }).click();
    await expect(field).toHaveValue('"gaussian splatting"');
  });

  test("sorts by date, and keeps it in the address", async ({ page }) => {
    await page.goto("/search/?q=diffusion");
    const dates = page.getByRole("main").getByRole("article").locator("time");
    await expect(dates.first()).toBeVisible();
    await page.getByText("Newest", { exact: true }).click();
    await expect(page).toHaveURL("/search/?q=diffusion&sort=date");
    await expect
      .poll(async () => {
        const shown = await dates.evaluateAll((all) =>
          all.map((time) => time.getAttribute("datetime") ?? ""),
        );
        return shown.length > 1 && shown.join() === [...shown].sort().reverse().join();
      })
      .toBe(true);
    await page.reload();
    await expect(page.getByRole("radio", { name: "Newest" })).toBeChecked();
  });

  test("loads more as one scrolls, and leads back to where one was", async ({ page }) => {
    await page.goto("/search/?q=cat:cs.CV");
    const articles = page.getByRole("main").getByRole("article");
    await expect(articles).toHaveCount(20);
    await page.mouse.wheel(0, 100_000);
    await expect(articles).toHaveCount(40);
    const far = articles.nth(32);
    await far.scrollIntoViewIfNeeded();
    const title = await far.getByRole("heading").textContent();
    await far.getByRole("link").first().click();
    await expect(page).toHaveURL(/\/papers\//);
    await page.goBack();
    await expect(page.getByRole("heading", { name: title ?? "" })).toBeInViewport();
  });

  test("repairs a misspelt word", async ({ page }) => {
    await page.goto("/search/?q=spltating");
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
    await page.getByRole("button", { name: "“splatting” for “spltating”" }).click();
    await expect(page).toHaveURL("/search/?q=%22spltating%22");
    await expect(page.getByText(/^No paper matches/).first()).toBeVisible();
  });

  test("searches full texts on request, and says before what it costs", async ({ page }) => {
    await page.goto("/search/?q=registration");
    const deep = page.getByRole("checkbox", { name: "Search full texts too" });
    await expect(page.getByText(/loads up to [\d.]+ [kM]B\./)).toBeVisible();
    await deep.check();
    await expect(page).toHaveURL(/deep=1/);
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
  });

  test("exports what was found", async ({ page }) => {
    await page.goto("/search/?q=gaussian splatting");
    await page.getByText("Export", { exact: true }).click();
    for (const [name, file] of [
      ["BibTeX", "papers.bib"],
      ["CSV", "papers.csv"],
      ["Markdown", "papers.md"],
    ] as const) {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      expect((await download).suggestedFilename()).toBe(file);
    }
  });

  test("helps where nothing is found", async ({ page }) => {
    await page.goto("/search/?q=zzzzqqq yyyyqqq");
    await page.getByRole("button", { name: "without “zzzzqqq”" }).click();
    await expect(page).toHaveURL("/search/?q=yyyyqqq");
  });

  test("shows what holds most of the words where no paper holds all, and says so", async ({ page }) => {
    await page.goto("/search/?q=diffusion zzzzqqq");
    await expect(page.getByText(/^No paper matches all words; \d+ match most of them/).first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("article").first()).toContainText(/diffusion|扩散/i);
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

/** Open a page and wait until its scripts run: a key that is pressed before does nothing. */
async function openPage(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
}

test.describe("The palette", () => {
  test("opens by a key on any page, loads nothing before, and leads to a paper", async ({ page }) => {
    const fetched: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/data/")) fetched.push(request.url());
    });
    await openPage(page, "/about/");
    expect(fetched).toEqual([]);
    await page.keyboard.press("/");
    const field = page.getByRole("dialog").getByRole("combobox");
    await expect(field).toBeFocused();
    await field.fill("waterclear");
    await expect(page.getByRole("option", { name: /WaterClear-GS/ })).toBeVisible();
    await field.press("ArrowDown");
    await expect(page.getByRole("option", { selected: true })).toContainText("WaterClear-GS");
    await field.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("WaterClear-GS");
  });

  test("closes by Escape and gives the focus back", async ({ page }) => {
    await openPage(page, "/about/");
    const opener = page.getByRole("button", { name: "Search" });
    await opener.focus();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("dialog").getByRole("combobox").fill("slam");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test("leads from a pasted address straight to the paper", async ({ page }) => {
    await openPage(page, "/");
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill("https://arxiv.org/pdf/2602.20165v1");
    await expect(page.getByRole("option", { selected: true })).toContainText("Go to 2602.20165");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/papers/2602.20165/");
  });

  test("does not open where one types, and on the search page leads to its field", async ({ page }) => {
    await openPage(page, "/");
    await page.getByRole("searchbox").fill("a");
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toHaveValue("a/");
    await openPage(page, "/search/?q=slam");
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("/");
    await expect(page.getByRole("combobox")).toBeFocused();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("works by touch, remembers searches and forgets them", async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    await openPage(page, "/digests/");
    await page.getByRole("button", { name: "Search" }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("gaussian");
    await dialog.getByRole("option", { name: "All results for “gaussian”" }).tap();
    await expect(page).toHaveURL("/search/?q=gaussian");
    await openPage(page, "/digests/");
    await page.getByRole("button", { name: "Search" }).tap();
    await expect(dialog.getByRole("option").first()).toHaveText("gaussian");
    await dialog.getByRole("button", { name: "Erase recent searches" }).tap();
    await expect(dialog.getByRole("option").first()).toContainText("Home");
    await context.close();
  });
});

test.describe("Search on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("unfolds its filters and counts those that are chosen", async ({ page }) => {
    await page.goto("/search/?q=diffusion");
    const filters = page.getByRole("region", { name: "Filters" });
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
    await expect(filters).toBeHidden();
    await page.getByRole("button", { name: "Filters" }).tap();
    await filters.getByRole("button", { name: /^cs\.CV/ }).tap();
    await expect(page.getByRole("button", { name: "Filters (1)" })).toBeVisible();
  });
});

test.describe("Search without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("leads to categories, days and months", async ({ page }) => {
    await page.goto("/search/");
    const main = page.getByRole("main");
    await expect(main.getByRole("link", { name: "分类" })).toBeVisible();
    await expect(main.getByRole("link", { name: "2026年1月28日" })).toBeVisible();
    await main.getByRole("link", { name: "2026年1月", exact: true }).click();
    await expect(page).toHaveURL("/digests/2026-01/");
  });
});
