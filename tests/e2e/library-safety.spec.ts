// What keeps the reader's library: told truly, and never lost with the page that shows it.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { listRows, putRows } from "./stored-rows";

const id = "2602.20205";

async function keepPaper(page: Page): Promise<void> {
  await page.goto(`/papers/${id}/`);
  const button = page.getByRole("button", { name: "Keep" });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
}

/** Press a button that saves a file, and return what the file says. */
async function saveFile(page: Page, name: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return readFileSync(await (await waiting).path(), "utf8");
}

test("A page of the library that fails offers what the browser holds, damaged rows too", async ({ page }) => {
  await keepPaper(page);
  await page.evaluate(putRows, [{ id: "2602.20206", kept: "9999-99-99" }]);
  // Nothing of the site is known to fail: here what sorts its lists does.
  await page.addInitScript(() => {
    if (location.pathname !== "/library/") return;
    const sort = Array.prototype.sort;
    Array.prototype.sort = function (...args) {
      if (this.some((item) => typeof item === "object" && item !== null && "kept" in item))
        throw new Error("no");
      return sort.apply(this, args);
    };
    Array.prototype.toSorted = function (...args) {
      return [...this].sort(...args);
    };
  });
  await page.goto("/library/");
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("What you kept is still in this browser");
  const { papers } = JSON.parse(await saveFile(page, "Save all of it as a file"));
  expect(papers).toEqual([
    expect.objectContaining({ id, kept: expect.any(String) }),
    { id: "2602.20206", kept: "9999-99-99" },
  ]);
  await expect(alert.getByRole("button", { name: "Reload the page" })).toBeVisible();
});

test("An older tab says that a newer version of the site has changed the library, and gives its rows", async ({
  page,
  context,
}) => {
  await keepPaper(page);
  const newer = await context.newPage();
  await newer.goto("/about/");
  await newer.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.open("arxiv-cv-digest", 2).onsuccess = ({ target }) => {
        if (target instanceof IDBOpenDBRequest) target.result.close();
        resolve(undefined);
      };
    });
  });
  await page.getByRole("button", { name: "Keep" }).click();
  await expect(
    page.getByRole("status").filter({ hasText: "a newer version of this site is in use here" }),
  ).toBeVisible();
  await page.goto("/library/");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Nothing is lost");
  await expect(page.getByText("Press the star ☆")).toBeHidden();
  const { papers } = JSON.parse(await saveFile(page, "Save all of it as a file"));
  expect(papers).toEqual([expect.objectContaining({ id })]);
});

test("What there was before an import is put back, and what there was then as well", async ({ page }) => {
  await keepPaper(page);
  await page.goto("/library/");
  const titles = page.getByRole("main").getByRole("heading", { level: 3 });
  await expect(titles).toHaveText([/^OTPrune/]);
  const rows = [{ id: "2602.20165", kept: "2026-03-01T08:00:00.000Z" }];
  const text = JSON.stringify({ format: "arxiv-cv-digest-library", version: 1, papers: rows });
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Merge" }).click();
  await expect(page.getByText("Imported: 1 new paper")).toBeVisible();
  await page.reload();
  const state = page.getByRole("listitem").filter({ hasText: "before an import, 1 paper" });
  await state.getByRole("button", { name: "Restore" }).click();
  await expect(titles).toHaveText([/^OTPrune/]);
  await page.reload();
  const later = page.getByRole("listitem").filter({ hasText: "before restoring, 2 papers" });
  await later.getByRole("button", { name: "Restore" }).click();
  await expect(titles).toHaveCount(2);
  await later.getByRole("button", { name: "Forget" }).click();
  await expect(later).toBeHidden();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(later).toBeVisible();
});

test("The library says when it was exported, what the browser has promised, and where it forgets", async ({
  page,
}) => {
  await keepPaper(page);
  await page.addInitScript(() => {
    const answer = new URLSearchParams(location.search).get("promise") === "yes";
    navigator.storage.persisted = async () => answer;
    if (answer) return;
    Object.defineProperty(navigator, "vendor", { value: "Apple Computer, Inc." });
  });
  await page.goto("/library/?promise=yes");
  await expect(page.getByText("has agreed to delete none of it")).toBeVisible();
  await expect(page.getByText("after seven days without a visit")).toBeHidden();
  await expect(page.getByText("Never exported from this browser.")).toBeVisible();
  await saveFile(page, "Export the library");
  await expect(page.getByText("Last exported")).toBeVisible();
  await page.goto("/library/");
  await expect(page.getByText("may delete it when it runs short of room")).toBeVisible();
  await expect(page.getByText("after seven days without a visit")).toBeVisible();
  await page.getByRole("link", { name: "Export it" }).click();
  await expect(page.getByRole("button", { name: "Export the library" })).toBeInViewport();
  await expect(page.getByText("Last exported")).toBeVisible();
});

test("What cannot be read of the reader's order is reported, exported, removed and taken back", async ({
  page,
}) => {
  await page.goto("/library/?view=interests");
  await page.getByRole("textbox", { name: "What to follow" }).fill("nerf");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Remove.*nerf/ })).toBeVisible();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("arxiv-cv-digest:interests");
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction("interests", "readwrite");
    transaction.objectStore("interests").put({ kind: "query", time: "9999-99-99", query: "lost" }, "a");
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await page.reload();
  const told = page.getByText("1 entry of what orders papers cannot be read");
  await expect(told).toBeVisible();
  await page.goto("/library/");
  const { interests } = JSON.parse(await saveFile(page, "Export the library"));
  expect(interests.rows).toContainEqual({ kind: "query", time: "9999-99-99", query: "lost" });
  await page.goto("/library/?view=interests");
  await page.getByRole("button", { name: "Remove them" }).click();
  await expect(told).toBeHidden();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(told).toBeVisible();
  expect(await page.evaluate(listRows)).toEqual([]);
});

test("What was typed to begin an order is there again after a reload, until it is taken", async ({
  page,
}) => {
  await page.goto("/library/?view=interests");
  const follow = page.getByRole("textbox", { name: "What to follow" });
  const paste = page.getByRole("textbox", { name: "An abstract, addresses or references" });
  await follow.pressSequentially("nerf");
  await paste.pressSequentially("We study radiance fields");
  await page.reload();
  await expect(follow).toHaveValue("nerf");
  await expect(paste).toHaveValue("We study radiance fields");
  await follow.press("Enter");
  await expect(page.getByRole("button", { name: /Remove.*nerf/ })).toBeVisible();
  await page.reload();
  await expect(follow).toHaveValue("");
});

test("One who follows a search and leaves at once follows it on the next page", async ({ page, context }) => {
  await page.goto("/library/?view=interests");
  await page.getByRole("textbox", { name: "What to follow" }).fill("nerf");
  await page.keyboard.press("Enter");
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await next.goto("/library/?view=interests");
  await expect(next.getByRole("button", { name: /Remove.*nerf/ })).toBeVisible();
});
