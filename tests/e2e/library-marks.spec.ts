import { expect, type Page, test } from "@playwright/test";
import { listRows, putRows, waitUntilRead } from "./stored-rows";

const keepButton = (page: Page) => page.getByRole("button", { name: "Keep" });
const found = (page: Page) => page.getByRole("main").getByRole("article");

test.describe("What this browser remembers", () => {
  test("is the papers that one keeps, in every tab, and search finds them", async ({ page, context }) => {
    await page.goto("/papers/2602.20165/");
    await expect(keepButton(page)).toHaveAttribute("aria-pressed", "false");
    const other = await context.newPage();
    await other.goto("/papers/2602.20165/");
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveAttribute("aria-pressed", "true");
    await expect(keepButton(other)).toHaveAttribute("aria-pressed", "true");
    await page.reload();
    await expect(keepButton(page)).toHaveAttribute("aria-pressed", "true");

    await page.goto("/search/?q=is:kept");
    await expect(found(page)).toHaveCount(1);
    await expect(found(page).first()).toContainText("VISION-ICE");
    const star = found(page)
      .first()
      .getByRole("button", { name: /^Keep / });
    await expect(star).toHaveAttribute("aria-pressed", "true");
    await keepButton(other).click();
    await expect(star).toHaveAttribute("aria-pressed", "false");
    await expect(found(page)).toHaveCount(1);
    await page.reload();
    await expect(page.getByText(/No paper matches/)).toBeVisible();
  });

  test("is which papers one has opened, so that search finds the unread ones", async ({ page }) => {
    const query = "/search/?q=VISION-ICE is:unread";
    // Narrower than where a paper appears beside its list, which stays.
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.goto(query);
    await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    await page.getByRole("link", { name: /VISION-ICE/ }).click();
    await expect(page).toHaveURL("/papers/2602.20165/");
    await waitUntilRead(page, "2602.20165");
    await page.goBack();
    await expect(page.getByText(/No paper matches/)).toBeVisible();
  });

  test("survives rows that are no marks, and deletes none of them", async ({ page }) => {
    await page.goto("/papers/2602.20165/");
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveAttribute("aria-pressed", "true");
    await page.evaluate(putRows, [
      { id: 7, kept: "2026-02-25T07:30:00.000Z" },
      { id: "2602.20205", kept: 7, note: "from another version" },
    ]);
    await page.goto("/search/?q=is:kept");
    await expect(found(page)).toHaveCount(1);
    await page.goto("/papers/2602.20205/");
    await expect(keepButton(page)).toHaveAttribute("aria-pressed", "false");
    await keepButton(page).click();
    await expect(keepButton(page)).toHaveAttribute("aria-pressed", "true");
    const rows = await page.evaluate(listRows);
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual({ id: 7, kept: "2026-02-25T07:30:00.000Z" });
    expect(rows).toContainEqual(
      expect.objectContaining({ id: "2602.20205", kept: expect.any(String), note: "from another version" }),
    );
  });

  test("is nothing where storage is blocked: pages say so when asked to keep, and work", async ({ page }) => {
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    });
    await page.goto("/papers/2602.20165/");
    await keepButton(page).click();
    await expect(page.getByRole("status").filter({ hasText: "cannot be kept" })).toBeVisible();
    await expect(keepButton(page)).toHaveAttribute("aria-pressed", "false");
    await page.goto("/search/?q=VISION-ICE is:unread");
    await expect(page.getByRole("link", { name: /VISION-ICE/ })).toBeVisible();
    expect(errors).toEqual([]);
  });
});
