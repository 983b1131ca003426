import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";

const papers = [
  { id: "2602.20165", title: /^VISION-ICE/ },
  { id: "2602.20205", title: /^OTPrune/ },
];
const headings = (page: Page) => page.getByRole("main").getByRole("heading", { level: 3 });
const notice = (page: Page) => page.getByRole("status").filter({ has: page.getByRole("button") });

test.describe("The library", () => {
  test("is built, tagged, noted, exported, moved to another browser and shared", async ({
    page,
    browser,
  }, info) => {
    await keepPapers(page);
    await page.getByRole("banner").getByRole("link", { name: "Library" }).click();
    await expect(page.getByText("2 kept papers")).toBeVisible();
    await expect(headings(page)).toHaveText([/^OTPrune/, /^VISION-ICE/]);

    const item = page.getByRole("article").filter({ hasText: "VISION-ICE" });
    await item.getByRole("combobox", { name: "Add a tag" }).fill("to read");
    await item.getByRole("combobox", { name: "Add a tag" }).press("Enter");
    await expect(item.getByRole("button", { name: "Remove the tag to read" })).toBeVisible();
    await item.getByRole("button", { name: /^Write a note/ }).click();
    await page.keyboard.type("Ask about §3");
    await expect(item.getByText("Saved")).toBeVisible();
    await page.reload();
    await expect(item.getByRole("textbox", { name: /^Note on VISION-ICE/ })).toHaveValue("Ask about §3");

    await page
      .getByRole("navigation", { name: "Tags" })
      .getByRole("link", { name: /to read/ })
      .click();
    await expect(page).toHaveURL("/library/?tag=to+read");
    await expect(headings(page)).toHaveText([/^VISION-ICE/]);
    await page.goBack();
    await expect(headings(page)).toHaveCount(2);

    for (const [format, name, text] of [
      ["BibTeX", "papers.bib", "@misc{chen2026otprune,"],
      ["RIS", "papers.ris", "TY  - UNPB"],
      ["CSL-JSON", "papers.json", '"id": "epmoghaddam2026visionice"'],
      ["CSV", "papers.csv", "Ask about §3"],
      ["Markdown", "papers.md", "> Ask about §3"],
    ] as const) {
      await page.getByText("Export", { exact: true }).click();
      const [, saved] = await download(page, format);
      expect(saved, name).toContain(text);
    }
    await page.getByText("Export", { exact: true }).click();
    const [vault] = await download(page, "Obsidian vault");
    expect(vault.suggestedFilename()).toBe("papers.zip");
    const notes = Object.entries(unzipSync(readFileSync(await vault.path())));
    expect(notes.map(([name]) => name).sort()).toEqual([
      expect.stringMatching(/^papers\/2602\.20165 VISION-ICE .*\.md$/),
      expect.stringMatching(/^papers\/2602\.20205 OTPrune .*\.md$/),
    ]);
    expect(notes.map(([, bytes]) => strFromU8(bytes)).join("\n")).toContain("## Note\n\nAsk about §3\n");
    const [file] = await download(page, "Export the library");
    const path = info.outputPath("library.json");
    await file.saveAs(path);

    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Share list" }).click();
    await expect(notice(page)).toContainText("Link copied: it holds 2 papers.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/library\/#ids=2602\.20205,2602\.20165$/);

    await importElsewhere(browser, path);
    await openElsewhere(browser, link);
  });

  test("lets go of a paper in every tab at once, and takes it back", async ({ page, context }) => {
    await keepPapers(page);
    await page.goto("/library/");
    const other = await context.newPage();
    await other.goto("/library/");
    await expect(headings(other)).toHaveCount(2);
    await page.getByRole("button", { name: /^Keep OTPrune/ }).click();
    await expect(headings(page)).toHaveText([/^VISION-ICE/]);
    await expect(headings(other)).toHaveText([/^VISION-ICE/]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(headings(other)).toHaveText([/^OTPrune/, /^VISION-ICE/]);
  });

  test("shows what was opened in another tab and forgets it when asked", async ({ page, context }) => {
    await page.goto("/library/?view=history");
    await (await context.newPage()).goto("/papers/2602.20165/");
    await expect(headings(page)).toHaveText([/^VISION-ICE/]);
    await page.getByRole("button", { name: "Erase history" }).click();
    await expect(page.getByText("No paper opened yet")).toBeVisible();
    await notice(page).getByRole("button", { name: "Undo" }).click();
    await expect(headings(page)).toHaveCount(1);
  });

  test("looks up papers that were kept without a title, and shows those that the site lacks", async ({
    page,
  }) => {
    await page.goto("/library/");
    await expect(page.getByText("Press the star ☆")).toBeVisible();
    const rows = [
      { id: "2602.20205", kept: "2026-03-01T08:00:00.000Z" },
      { id: "nonsense" },
      { id: "hep-th/9901001", kept: "2026-03-02T08:00:00.000Z" },
      { note: "of no paper" },
    ];
    await importText(page, JSON.stringify({ format: "arxiv-cv-digest-library", version: 1, papers: rows }));
    await expect(page.getByText("New papers: 2")).toBeVisible();
    await expect(page.getByText("left out: 1 (no. 4: id)")).toBeVisible();
    await expect(page.getByText("imported as they are: 1 (nonsense: id)")).toBeVisible();
    await page.getByRole("button", { name: "Merge" }).click();
    await expect(headings(page)).toHaveText(["hep-th/9901001", /^OTPrune/]);
    await expect(page.getByText("Not in the data of this site: hep-th/9901001")).toBeVisible();
    await expect(page.getByRole("link", { name: "arXiv:hep-th/9901001" })).toHaveAttribute(
      "href",
      "https://arxiv.org/abs/hep-th/9901001",
    );
    await page.route("**/data/**", (route) => route.abort());
    await page.reload();
    await expect(headings(page)).toHaveText(["hep-th/9901001", /^OTPrune/]);
  });

  test("refuses files and links that hold no library, and says why", async ({ page }) => {
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.goto("/library/");
    await importText(page, "<!doctype html><script>alert(1)</script>");
    await expect(notice(page)).toContainText("is not a library file of this site");
    await importText(page, JSON.stringify({ format: "arxiv-cv-digest-library", version: 9 }));
    await expect(notice(page)).toContainText("newer version");
    await page.locator('input[type="file"]').setInputFiles({
      name: "large.json",
      mimeType: "application/json",
      buffer: Buffer.alloc(30_000_000, "["),
    });
    await expect(notice(page)).toContainText("large.json is too large");
    await page.goto("/library/#ids=<script>alert(1)</script>");
    await expect(page.getByText("holds no arXiv identifiers")).toBeVisible();
    await page.goto(`/library/#ids=${"2602.20165,".repeat(1000)}`);
    await expect(page.getByText("too long for a reading list")).toBeVisible();
    expect(errors).toEqual([]);
  });

  test("says where nothing can be stored that it cannot", async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    });
    await page.goto("/library/");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "not letting the site store anything",
    );
    await page.goto("/library/#ids=2602.20165");
    await page.getByRole("button", { name: "Keep all" }).click();
    await expect(notice(page)).toContainText("Not saved");
  });
});

async function keepPapers(page: Page): Promise<void> {
  for (const { id } of papers) {
    await page.goto(`/papers/${id}/`);
    await page.getByRole("button", { name: "Keep" }).click();
    await expect(page.getByRole("button", { name: "Keep" })).toHaveAttribute("aria-pressed", "true");
  }
}

async function download(page: Page, name: string) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const file = await waiting;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return [file, Buffer.concat(chunks).toString("utf8")] as const;
}

async function importText(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
}

/** In another browser: import with preview, undo, import again, and again. */
async function importElsewhere(browser: Browser, path: string): Promise<void> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/library/");
  const choose = () => page.locator('input[type="file"]').setInputFiles(path);
  await choose();
  await expect(page.getByText("New papers: 2")).toBeVisible();
  await expect(headings(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Merge" }).click();
  await expect(notice(page)).toContainText("Imported: 2 new papers, 0 changed.");
  await expect(page.getByText("2 kept papers")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Note on VISION-ICE/ })).toHaveValue("Ask about §3");
  await notice(page).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Press the star ☆")).toBeVisible();
  await choose();
  await page.getByRole("button", { name: "Merge" }).click();
  await expect(page.getByText("2 kept papers")).toBeVisible();
  await choose();
  await expect(page.getByText("Papers that stay as they are: 2")).toBeVisible();
  await expect(page.getByRole("button", { name: "Merge" })).toBeDisabled();
  await context.close();
}

/** In yet another browser: open the shared link, which keeps nothing until asked. */
async function openElsewhere(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(link);
  await expect(headings(page)).toHaveText([/^OTPrune/, /^VISION-ICE/]);
  const kept = page.getByRole("article").getByRole("button", { name: /^Keep /, pressed: true });
  await expect(kept).toHaveCount(0);
  await page.getByRole("button", { name: "Keep all" }).click();
  await expect(kept).toHaveCount(2);
  await notice(page).getByRole("button", { name: "Undo" }).click();
  await expect(kept).toHaveCount(0);
  await page.getByRole("button", { name: "Keep all" }).click();
  await page.getByRole("link", { name: "Go to my library" }).click();
  await expect(page.getByText("2 kept papers")).toBeVisible();
  await context.close();
}
