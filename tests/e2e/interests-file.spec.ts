import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";

const interests = "/library/?view=interests";

async function add(page: Page, wish: string): Promise<void> {
  await page.goto(interests);
  await page.getByLabel("What to follow, or with a minus to mute").fill(wish);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(getWish(page, wish)).toBeVisible();
}

function getWish(page: Page, wish: string) {
  return page.getByRole("main").getByRole("link", { name: wish.replace(/^-/, ""), exact: true });
}

async function download(page: Page): Promise<string> {
  await page.goto("/library/");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export the library" }).click();
  return readFileSync(await (await downloading).path(), "utf8");
}

async function choose(page: Page, text: string): Promise<void> {
  await page.goto("/library/");
  const buffer = Buffer.from(text);
  await page
    .getByRole("main")
    .locator('input[type="file"]')
    .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer });
}

test.describe("The library's one file", () => {
  test("takes interests along, brings them back, and merges them with others", async ({ page }) => {
    await add(page, "gaussian splatting");
    await add(page, "-survey");
    await page.goto("/papers/2602.20205/");
    await page.getByRole("main").getByRole("button", { name: "Keep" }).first().click();
    const text = await download(page);
    expect(JSON.parse(text)).toMatchObject({
      papers: [{ id: "2602.20205" }],
      interests: {
        version: 1,
        rows: [
          { kind: "muted-query", query: "survey" },
          { kind: "query", query: "gaussian splatting" },
        ],
      },
    });

    // Forgotten, and other things said since.
    await page.goto(interests);
    await page.getByRole("button", { name: "Forget all of this" }).click();
    await expect(getWish(page, "gaussian splatting")).toBeHidden();
    await page.evaluate(async () => {
      for (const { name = "" } of await indexedDB.databases()) {
        await new Promise((resolve) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.onsuccess = resolve;
          deleting.onblocked = resolve;
        });
      }
    });
    await add(page, "medical");
    await choose(page, text);
    await expect(page.getByText("Interests: 2")).toBeVisible();
    await page.getByRole("button", { name: "Merge" }).click();
    await expect(page.getByText(/^Imported:/)).toBeVisible();
    await page.goto(interests);
    for (const wish of ["gaussian splatting", "-survey", "medical"])
      await expect(getWish(page, wish)).toBeVisible();
    await expect(page.getByText("1 kept")).toBeVisible();

    // The same once more changes nothing, and what was withdrawn since stays away.
    await page.getByRole("button", { name: "Remove: gaussian splatting" }).click();
    await expect(getWish(page, "gaussian splatting")).toBeHidden();
    await choose(page, text);
    await page.getByRole("button", { name: "Merge" }).click();
    await expect(page.getByText(/^Imported:/)).toBeVisible();
    await page.goto(interests);
    await expect(getWish(page, "survey")).toBeVisible();
    await expect(getWish(page, "gaussian splatting")).toBeHidden();
  });

  test("is taken back as a whole after it was merged", async ({ page }) => {
    await add(page, "medical");
    const { format } = JSON.parse(await download(page));
    const rows = [{ kind: "query", query: "nerf", time: "2026-02-25T08:00:00.000Z" }];
    const other = { format, version: 1, exported: "", papers: [], interests: { version: 1, rows } };
    await choose(page, JSON.stringify(other));
    await page.getByRole("button", { name: "Merge" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone")).toBeVisible();
    await page.goto(interests);
    await expect(getWish(page, "medical")).toBeVisible();
    await expect(getWish(page, "nerf")).toBeHidden();
  });

  test("of a newer version is refused, and changes nothing", async ({ page }) => {
    await add(page, "medical");
    const file = JSON.parse(await download(page));
    await choose(page, JSON.stringify({ ...file, interests: { version: 2, rows: [] } }));
    await expect(page.getByText("newer version")).toBeVisible();
    await expect(page.getByRole("button", { name: "Merge" })).toHaveCount(0);
    await page.goto(interests);
    await expect(getWish(page, "medical")).toBeVisible();
  });

  test("shows rows that cannot be read, takes the others, and rows of a newer site stay stored", async ({
    page,
  }) => {
    await add(page, "medical");
    const key = "mood curious";
    const foreign = { kind: "mood", mood: "curious" };
    await page.evaluate(
      async ([key, row]) => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open("arxiv-cv-digest:interests", 1);
          opening.onsuccess = () => resolve(opening.result);
        });
        database.transaction("interests", "readwrite").objectStore("interests").put(row, key);
        database.close();
      },
      [key, foreign] as const,
    );
    const file = JSON.parse(await download(page));
    const time = "2026-02-25T08:00:00.000Z";
    const rows = [
      { kind: "query", query: "nerf", time },
      { kind: "query", query: 7, time },
      "damaged",
      foreign,
    ];
    await choose(page, JSON.stringify({ ...file, interests: { version: 1, rows } }));
    const preview = page.getByRole("region", { name: /mine\.json/ });
    await expect(preview).toContainText("Interests: 1");
    await expect(preview).toContainText("no. 2: interests");
    await expect(preview).toContainText("no. 4: interests");
    await page.getByRole("button", { name: "Merge" }).click();
    await expect(page.getByText(/^Imported:/)).toBeVisible();
    await page.goto(interests);
    await expect(getWish(page, "nerf")).toBeVisible();
    await expect(getWish(page, "medical")).toBeVisible();
    const stored = await page.evaluate(async (key) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("arxiv-cv-digest:interests", 1);
        opening.onsuccess = () => resolve(opening.result);
      });
      const asked = database.transaction("interests").objectStore("interests").get(key);
      return new Promise((resolve) => {
        asked.onsuccess = () => resolve(asked.result);
      });
    }, key);
    expect(stored).toEqual(foreign);
  });
});
