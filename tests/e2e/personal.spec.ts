import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { showRows } from "./show-rows";
import { latestDay as day } from "./site";

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
    await expect(page.getByText("Keep or import three papers to start this order")).toContainText("0 so far");
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

  for (const [what, manifest, line] of [
    ["of another version", '{"version":2,"pieces":[]}', "This page is of another version of the site"],
    ["cut off", '{"version":1,"pieces":[{"file":"inter', "could not be loaded, so this is the usual order"],
  ] as const) {
    test(`is the usual one, with a line, where its files are ${what}`, async ({ page }) => {
      await keepFirst(page, 3);
      await page.route("**/data/interest.json", (route) => route.fulfill({ body: manifest }));
      await choose(page);
      await expect(page.getByText(line)).toBeVisible();
      await expect(page.locator("[data-reader-part]")).toHaveCount(0);
    });
  }

  test("orders the inbox too, and folds what is muted and the rest, with counts", async ({ page }) => {
    await keepFirst(page, 3);
    await page.goto("/library/?view=interests");
    await page.getByLabel("What to follow, or with a minus to mute").fill("-splatting");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Muted" })).toBeVisible();
    await page.goto("/");
    await choose(page);
    const part = (name: string) => page.locator(`[data-reader-part="${name}"]`);
    await expect(part("likely").locator("details")).toHaveAttribute("open");
    await expect(part("maybe").locator("details")).toHaveAttribute("open");
    await expect(part("rest").locator("details")).not.toHaveAttribute("open");
    await expect(part("muted").locator("details")).not.toHaveAttribute("open");
    await expect(part("muted").locator("summary")).toContainText("4");
    await expect(page.locator("[data-reader-part] article")).toHaveCount(89);
    await part("muted").locator("summary").click();
    await expect(part("muted").locator(".paper-reason").first()).toContainText("matches “splatting”");
  });

  test("is switched off and begun anew beside the list, each with a way back", async ({ page }) => {
    await keepFirst(page, 3);
    await choose(page);
    await expect(page.getByText("Ordered by 3 papers")).toBeVisible();
    await page.getByRole("button", { name: "Start over" }).click();
    await expect(page.getByText("0 so far")).toBeVisible();
    await expect(page.locator("[data-reader-part]")).toHaveCount(0);
    await page.getByRole("button", { name: "Forgotten. Undo" }).click();
    await expect(page.getByText("Ordered by 3 papers")).toBeVisible();

    await page.getByRole("button", { name: "Switch off" }).click();
    await expect(page.getByText("The order for you is switched off")).toBeVisible();
    await expect(page.getByRole("button", { name: "For you", exact: true })).toHaveCount(0);
    await expect(page.locator("[data-reader-part]")).toHaveCount(0);
    await page.getByRole("button", { name: "Switch on again" }).click();
    await expect(page.getByText("Ordered by 3 papers")).toBeVisible();
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
    await page.getByRole("button", { name: "Add these" }).click();
    await expect(page.getByText("3 added.")).toBeVisible();
    await expect(page.getByText("3 imported")).toBeVisible();
    // One that nobody knows anything about counts for nothing, and is reported.
    await field.fill("2601.99999");
    await page.getByRole("button", { name: "Add these" }).click();
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

  test("is begun with a topic of the site, or with an abstract", async ({ page }) => {
    await page.goto("/library/?view=interests");
    const topics = page.getByRole("group", { name: "Topics of this site" }).getByRole("button");
    const topic = await topics.first().textContent();
    await topics.first().click();
    await expect(topics.first()).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("main").getByRole("link", { name: topic ?? "", exact: true })).toBeVisible();
    await topics.first().click();
    await expect(topics.first()).toHaveAttribute("aria-pressed", "false");
    await page
      .getByLabel("An abstract, addresses or references")
      .fill(
        "We reconstruct streets as Gaussian splats from a moving car, with a loss that knows how far each splat lies. " +
          "The result is rendered in real time and needs no depth sensor.",
      );
    await page.getByRole("button", { name: "Add these" }).click();
    await expect(page.getByText("1 imported")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("1 imported")).toBeHidden();
  });

  test("takes a file that is dropped, and says what to do with one that it cannot read", async ({ page }) => {
    await page.goto("/library/?view=interests");
    const drop = async (name: string, text: string) => {
      const transfer = await page.evaluateHandle(
        ([name, text]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], name));
          return transfer;
        },
        [name, text] as const,
      );
      await page
        .locator('section[aria-labelledby="start"]')
        .dispatchEvent("drop", { dataTransfer: transfer });
    };
    const csl = JSON.stringify([
      { title: "Splats", abstract: "Roads as splats.", URL: "https://arxiv.org/abs/2606.00001" },
    ]);
    await drop("mine.json", csl);
    await expect(page.getByText("1 imported")).toBeVisible();
    await drop("mine.ris", "TY  - JOUR\nTI  - Meshes\nAB  - Roads as meshes.\nER  -\n");
    await expect(page.getByText("2 imported")).toBeVisible();
    const faults = page.getByRole("main").getByRole("alert");
    await drop("mine.pdf", "%PDF-1.7 …");
    await expect(faults).toContainText("this is a PDF; export the references from your library as BibTeX");
    await drop("mine.bib", `@misc{a,${" ".repeat(20_000_001)}}`);
    await expect(faults).toContainText("larger than 20 MB; divide the file");
    await expect(page.getByText("2 imported")).toBeVisible();
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
