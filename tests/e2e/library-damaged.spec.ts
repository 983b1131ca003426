import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { latestDay } from "./site";
import { listRows, putRows } from "./stored-rows";

const kept = "2026-03-01T08:00:00.000Z";
const paper = { title: "A title", authors: ["A. Author"], categories: ["cs.CV"], date: "2026-02-25" };
const rows = [
  { id: "2602.20205", kept, note: "words", paper: { ...paper, date: "9999-99-99" } },
  { id: "2602.20206", kept, paper: { ...paper, date: "2026-02-31" } },
  { id: "2602.20207", kept, read: 7, opened: {}, tags: [null], paper: 7 },
  { id: "2602.20208", kept: "9999-99-99", title: ["no text"] },
  { id: "2602.20209", kept, paper: { ...paper, title: "x".repeat(3_000_000) } },
  { id: "x".repeat(100_000), kept },
  { id: 7, kept },
  { id: ["a", 1], paper: null },
  { id: "\ud800", paper: { title: "\u202e\ud800<b>" } },
];
const items = (page: Page) => page.getByRole("region", { name: "Damaged entries" }).getByRole("listitem");
const notice = (page: Page) => page.getByRole("status").filter({ has: page.getByRole("button") });

/** Open the library with one sound row and all the damaged ones. */
async function openLibrary(page: Page): Promise<string[]> {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto("/papers/2602.20165/");
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("button", { name: "Keep" })).toHaveAttribute("aria-pressed", "true");
  await page.evaluate(putRows, rows);
  await page.goto("/library/");
  return errors;
}

async function importText(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer });
}

async function exportText(page: Page): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export the library" }).click();
  return readFileSync(await (await waiting).path(), "utf8");
}

test.describe("A damaged row", () => {
  test("is a line of the library beside its neighbours, exported, imported again and removed", async ({
    page,
    browser,
  }) => {
    const errors = await openLibrary(page);
    await expect(page.getByRole("heading", { level: 3 })).toHaveText([/^VISION-ICE/]);
    await expect(items(page)).toHaveCount(rows.length);
    await expect(items(page).filter({ hasText: "2602.20205" })).toContainText(
      /A title.*cannot be read: paper.date/,
    );
    const text = await exportText(page);
    expect(JSON.parse(text).papers).toEqual([
      expect.objectContaining({ id: "2602.20165" }),
      ...rows.toSorted((a, b) => indexOf(a) - indexOf(b)),
    ]);

    await items(page)
      .filter({ hasText: "2602.20205" })
      .getByRole("button", { name: /^Remove/ })
      .click();
    await expect(items(page)).toHaveCount(rows.length - 1);
    await notice(page).getByRole("button", { name: "Undo" }).click();
    await expect(items(page)).toHaveCount(rows.length);
    expect(await page.evaluate(listRows)).toContainEqual(rows[0]);

    const context = await browser.newContext({ locale: "en-GB" });
    const other = await context.newPage();
    other.on("pageerror", ({ message }) => errors.push(message));
    await other.goto("/library/");
    await importText(other, text);
    await expect(other.getByText(`imported as they are: ${rows.length}`)).toBeVisible();
    await other.getByRole("button", { name: "Merge" }).click();
    await expect(items(other)).toHaveCount(rows.length);
    expect(JSON.parse(await exportText(other)).papers).toEqual(JSON.parse(text).papers);
    await other.reload();
    await expect(items(other)).toHaveCount(rows.length);
    await importText(other, text);
    await expect(other.getByRole("button", { name: "Merge" })).toBeDisabled();
    await context.close();
    expect(errors).toEqual([]);
  });

  test("of a file takes no library down, and its import is undone", async ({ page }) => {
    await page.goto("/library/");
    const row = { id: "2602.55555", kept, paper: { ...paper, date: "9999-99-99" } };
    const papers = [row, null, 7, {}, { id: "2602.20165", kept: "9999-12-31T23:59:59Z" }];
    await importText(page, JSON.stringify({ format: "arxiv-cv-digest-library", version: 1, papers }));
    await page.getByRole("button", { name: "Merge" }).click();
    await expect(items(page)).toHaveText([/A title.*2602\.55555/]);
    await expect(page.getByRole("heading", { level: 3 })).toHaveCount(1);
    await notice(page).getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Press the star ☆")).toBeVisible();
    await expect(items(page)).toHaveCount(0);
  });

  test("is no matter to any other page, and its paper’s page repairs what it knows", async ({ page }) => {
    const errors = await openLibrary(page);
    for (const address of ["/", latestDay, "/categories/", "/search/?q=is:kept"]) {
      await page.goto(address);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    }
    // Kept by what can be read of them, and in the data of the site.
    await expect(page.getByRole("main").getByRole("article")).toHaveCount(2);
    await page.goto("/");
    await expect(async () => {
      // A key that is pressed before the page's script runs opens nothing.
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.goto("/papers/2602.20205/");
    await expect(page.getByRole("button", { name: "Keep" })).toHaveAttribute("aria-pressed", "true");
    await page.goto("/library/?view=history");
    await expect(page.getByRole("heading", { level: 3 })).toHaveText([/^OTPrune/, /^VISION-ICE/]);
    await page.goto("/library/");
    await expect(items(page)).toHaveCount(rows.length - 1);
    await expect(page.getByRole("textbox", { name: /^Note on OTPrune/ })).toHaveValue("words");
    expect(errors).toEqual([]);
  });
});

test("Damaged values of what the browser keeps beside the library take no page down", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    const values = [
      "null",
      "7",
      "[null]",
      '{"since":"0000","newest":"0001-99-99","at":0}',
      '["\\ud800"]',
      "{",
    ];
    const names = "ui reading theme density size motion shortcuts visit recent-searches".split(" ");
    const turn = Number(new URLSearchParams(location.search).get("turn"));
    for (const name of names) localStorage.setItem(`digest:${name}`, values[turn] ?? "");
    localStorage.setItem("arxiv-cv-digest:unstored:a", values[turn] ?? "");
    for (const name of ["digest:search-places", "arxiv-cv-digest:lists"])
      sessionStorage.setItem(name, values[turn] ?? "");
  });
  for (const address of ["/", latestDay, "/papers/2602.20205/", "/search/", "/library/"]) {
    for (const turn of [0, 1, 2, 3, 4, 5]) {
      await page.goto(`${address}?turn=${turn}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await page.waitForLoadState("networkidle");
    }
  }
  expect(errors).toEqual([]);
});

/** The store orders numbers before texts before lists; texts by their code units. */
function indexOf({ id }: (typeof rows)[number]): number {
  if (typeof id === "number") return -1;
  if (typeof id !== "string") return rows.length + 1;
  return id === "\ud800" ? rows.length : rows.findIndex((row) => row.id === id);
}
