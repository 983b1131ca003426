import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { showRows } from "./show-rows";

const day = "/digests/2026-02-25/";

/** Keep the first papers of a day, as by a click on each star. */
async function keepFirst(page: Page, count: number): Promise<void> {
  await page.goto(day);
  const stars = page.getByRole("main").locator('article [data-action="keep"]');
  for (let place = 0; place < count; place += 1) {
    await stars.nth(place).click();
    await expect(stars.nth(place)).toHaveAttribute("aria-pressed", "true");
  }
}

function choose(page: Page): Promise<void> {
  return page.getByRole("button", { name: "For you", exact: true }).click();
}

test.describe("The order for a reader", () => {
  test("begins with three kept papers, says why, keeps all papers and sends nothing", async ({ page }) => {
    await page.goto(day);
    const papers = page.getByRole("main").locator("article[data-paper]");
    const before = await papers.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-paper")));
    await choose(page);
    await expect(page.getByText("This order begins with three papers")).toContainText("0 so far");
    await page.getByRole("button", { name: "By category" }).click();
    await keepFirst(page, 3);

    const requests: string[] = [];
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      requests.push(`${request.method()} ${pathname}${search}`);
      expect(request.postData()).toBeNull();
    });
    await choose(page);
    await expect(page.getByText("Ordered by 3 papers")).toBeVisible();
    const heading = page.getByRole("heading", { name: "Likely yours" });
    await expect(heading).toBeVisible();
    for (const request of requests) {
      expect(request).toMatch(
        /^GET \/(?:data\/interest[\w.-]*\.(?:json|bin)|_next\/static\/[\w./-]+|katex\/[\w./-]+)$/,
      );
    }
    const after = await papers.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-paper")));
    expect(after).not.toEqual(before);
    expect([...after].sort()).toEqual([...before].sort());
    await expect(page.locator(".paper-reason .paper-words").first()).not.toBeEmpty();

    // What is chosen holds for other days and visits.
    await page.reload();
    await expect(heading).toBeVisible();
    await showRows(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.getByRole("button", { name: "By category" }).click();
    await expect(heading).toBeHidden();
    const back = await papers.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-paper")));
    expect(back).toEqual(before);
  });

  test("is the usual one, with a line, where its files cannot be had, and can be tried again", async ({
    page,
  }) => {
    await keepFirst(page, 3);
    await page.route("**/data/interest*", (route) => route.fulfill({ status: 404 }));
    await choose(page);
    await expect(page.getByText("could not be loaded, so this is the usual order")).toBeVisible();
    await expect(page.locator("[data-reader-part]")).toHaveCount(0);
    await page.unroute("**/data/interest*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "Likely yours" })).toBeVisible();
  });

  test("takes a paper that is not for the reader away from what counts, until it is taken back", async ({
    page,
  }) => {
    await keepFirst(page, 3);
    await choose(page);
    const button = page
      .locator("article:not([data-kept])")
      .getByRole("button", { name: "Not for me" })
      .first();
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await page.goto("/library/?view=interests");
    await expect(page.getByText("1 not for me")).toBeVisible();
  });
});

test.describe("What the site knows of its reader", () => {
  test("is begun with topics, words and references, and taken back", async ({ page }) => {
    await page.goto("/library/?view=interests");
    await expect(page.getByText("0 so far")).toBeVisible();
    await page.getByLabel("What to follow, or with a minus to mute").fill("-survey");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Muted" })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { name: "Muted" })).toBeHidden();

    const field = page.getByLabel("An abstract, addresses or references");
    await field.fill(
      "https://arxiv.org/abs/2602.20205\narXiv:2602.20165v2\nhttps://arxiv.org/pdf/2602.20291",
    );
    await page.getByRole("button", { name: "Take these" }).click();
    await expect(page.getByText("3 added.")).toBeVisible();
    await expect(page.getByText("3 imported")).toBeVisible();
    // One that nobody tells anything about counts for nothing, and is told.
    await field.fill("2601.99999");
    await page.getByRole("button", { name: "Take these" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "2601.99999: not in this site’s data",
    );
    await expect(page.getByText("3 imported")).toBeVisible();
    const word = page.locator("#words ~ ul button").first();
    await expect(word).toBeVisible();
    const text = await word.evaluate(({ children }) => children[1]?.textContent ?? "none");
    await word.click();
    await expect(page.locator("#words ~ p button")).toHaveText(text);

    await page.goto(day);
    await choose(page);
    await expect(page.getByText("Ordered by 3 papers")).toBeVisible();
    await page.getByRole("link", { name: "What this site knows of me" }).click();
    await page.getByRole("button", { name: "Forget all of this" }).click();
    await expect(page.getByText("0 so far")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("3 imported")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test("reads a file of references, and lists what it leaves out with its line and reason", async ({
    page,
  }) => {
    await page.goto("/library/?view=interests");
    const bibtex = [
      "@misc{one, title={Splats for {Streets}}, eprint={2606.00001}, archivePrefix={arXiv}, abstract={Roads as splats.}}",
      "@misc{two, year={2026}}",
      "@misc{three, title={Never closed",
    ].join("\n");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "mine.bib", mimeType: "text/plain", buffer: Buffer.from(bibtex) });
    await expect(page.getByText("1 added.")).toBeVisible();
    const faults = page.getByRole("alert").filter({ hasText: "left out" });
    await expect(faults).toContainText("2 entries were left out");
    await expect(faults).toContainText("line 2: neither a title nor an arXiv identifier");
    await expect(faults).toContainText("line 3: the braces of this entry do not close");
  });

  test("can be switched off: no list offers the order then", async ({ page }) => {
    await page.goto("/library/?view=interests");
    await page
      .getByRole("main")
      .getByRole("group", { name: /For you/ })
      .getByText("Off")
      .click();
    await page.goto(day);
    await expect(page.getByRole("button", { name: /^Unread/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "For you", exact: true })).toHaveCount(0);
  });
});
