import { expect, type Page, test } from "@playwright/test";
import { bilingualDate, bilingualDay, latestDate, latestDay, summaryDate, summaryDay } from "./site";
import { waitUntilRead } from "./stored-rows";

/** Begin as one who was here when another day was the newest. */
async function comeBack(page: Page, newest: string): Promise<void> {
  await page.goto("/about/");
  await page.evaluate(
    (day) => localStorage.setItem("digest:visit", JSON.stringify({ newest: day, at: 0 })),
    newest,
  );
}

/** Count what a reader presses, as the journeys below are judged by. */
function countClicks(page: Page) {
  let clicks = 0;
  return {
    press: async (name: string | RegExp, role: "button" | "link" = "button") => {
      clicks += 1;
      await page.getByRole(role, { name }).first().click();
    },
    back: async () => {
      clicks += 1;
      await page.goBack();
    },
    count: () => clicks,
  };
}

const listRows = (page: Page) => page.locator("article[data-paper]");

test.describe("The inbox", () => {
  test("is the newest day on a first visit, whole", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wednesday, 25 February 2026", {
      useInnerText: true,
    });
    await expect(listRows(page)).toHaveCount(89);
    await expect(page.getByText("0 of 89 read")).toBeVisible();
  });

  test("lists what came since the last visit, and forgets it when it has been seen", async ({ page }) => {
    await comeBack(page, bilingualDate);
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Since 29 December", {
      useInnerText: true,
    });
    await expect(listRows(page)).toHaveCount(99);
    await expect(page.getByText("99 new papers")).toBeVisible();
    await page.getByRole("button", { name: "I have seen these" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wednesday, 25 February 2026", {
      useInnerText: true,
    });
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Since 29 December", {
      useInnerText: true,
    });
  });

  test("shows what is unread, and what was just read until it is asked anew", async ({ page }) => {
    await page.goto("/");
    await expect(listRows(page)).toHaveCount(89);
    const first = listRows(page).first();
    const title = await first.getByRole("heading").textContent();
    await first.getByRole("button", { name: /^Read/ }).click();
    await expect(page.getByText("1 of 89 read")).toBeVisible();
    await expect(first).toBeVisible();
    await page.reload();
    await expect(page.getByText("1 of 89 read")).toBeVisible();
    await expect(page.getByRole("heading", { name: title ?? "" })).toBeHidden();
    await page.getByRole("button", { name: /^Unread/ }).click();
    await expect(page.getByRole("heading", { name: title ?? "" })).toBeVisible();
  });

  test("leads one who comes back from a paper to the one after it", async ({ page }) => {
    // Narrower than where a paper appears beside its list.
    await page.setViewportSize({ width: 1100, height: 800 });
    await comeBack(page, bilingualDate);
    await page.goto("/");
    await expect(listRows(page)).toHaveCount(99);
    const row = listRows(page).nth(60);
    await row.evaluate((item) => item.scrollIntoView({ block: "start" }));
    const next = listRows(page).nth(61);
    const [id, top] = [await row.getAttribute("data-paper"), (await next.boundingBox())?.y ?? 0];
    await row.getByRole("heading").getByRole("link").click();
    await expect(page).toHaveURL(`/papers/${id}/`);
    await waitUntilRead(page, id ?? "");
    await page.goBack();
    await expect(listRows(page)).toHaveCount(99);
    await expect(row).toBeHidden();
    // The row above it may have shown more of its summary under the pointer: a line.
    await expect.poll(async () => Math.abs(((await next.boundingBox())?.y ?? 0) - top)).toBeLessThan(22);
  });

  test("offers the day's page where its papers cannot be loaded", async ({ page }) => {
    await comeBack(page, bilingualDate);
    await page.route(summaryDay, (route) => route.abort());
    await page.goto("/");
    await expect(page.getByText("28 January could not be loaded.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Open the day’s page" })).toHaveAttribute("href", summaryDay);
    await page.unroute(summaryDay);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(listRows(page)).toHaveCount(99);
  });
});

test.describe("A journey", () => {
  test("through the morning on a phone takes ten clicks", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await comeBack(page, summaryDate);
    await page.goto("/");
    await expect(listRows(page)).toHaveCount(89);
    const clicks = countClicks(page);
    for (const place of [0, 7, 20]) {
      const title = await listRows(page).nth(place).getByRole("heading").textContent();
      await clicks.press(new RegExp(`^Keep ${quotePattern(title ?? "")}`));
    }
    for (const place of [1, 12]) {
      const row = listRows(page).nth(place);
      const id = (await row.getAttribute("data-paper")) ?? "";
      const title = (await row.getByRole("heading").textContent()) ?? "";
      await clicks.press(title, "link");
      await expect(page).toHaveURL(`/papers/${id}/`);
      await waitUntilRead(page, id);
      await clicks.back();
      await expect(listRows(page)).toHaveCount(89);
      // Led back to where they were.
      await expect(page.getByText(/^[12] of 89 read$/)).toBeAttached();
      await expect(listRows(page).nth(place + 1)).toBeInViewport();
    }
    await clicks.press("Mark the rest as read");
    await expect(page.getByRole("heading", { name: "25 February is finished" })).toBeVisible();
    await expect(
      page.getByRole("region", { name: "25 February is finished" }).getByText("3 kept"),
    ).toBeVisible();
    await expect(page.getByRole("link", { name: /^Continue with 28 January/ })).toBeVisible();
    expect(clicks.count()).toBeLessThanOrEqual(10);
  });

  test("back from a week away takes one list and one click to its end", async ({ page }) => {
    await comeBack(page, bilingualDate);
    await page.goto("/");
    await expect(listRows(page)).toHaveCount(99);
    await expect(page.getByText("0 of 99 read")).toBeVisible();
    const clicks = countClicks(page);
    await clicks.press("Mark the rest as read");
    await expect(page.getByRole("heading", { name: "All caught up" })).toBeVisible();
    expect(clicks.count()).toBe(1);
    await page.goto("/digests/");
    await expect(page.locator(`a[data-day="${latestDate}"][data-finished]`)).toBeVisible();
    await expect(page.locator(`a[data-day="${bilingualDate}"][data-finished]`)).toHaveCount(0);
  });

  test("goes on with a day that was half read, in one click", async ({ page }) => {
    await page.goto(bilingualDay);
    const rows = listRows(page);
    await rows.nth(3).getByRole("button", { name: /^Read/ }).click();
    await expect(page.getByText(/^1 of \d+ read$/)).toBeVisible();
    await page.goto("/");
    await expect(page.getByText("Half read:")).toBeVisible();
    const clicks = countClicks(page);
    await clicks.press("29 December", "link");
    await expect(page).toHaveURL(`${bilingualDay}?unread`);
    await expect(rows.nth(3)).toBeHidden();
    await expect(rows.nth(0)).toBeVisible();
    expect(clicks.count()).toBe(1);
  });

  test("leads from the head of a day to where one stopped", async ({ page }) => {
    await page.goto(latestDay);
    const rows = listRows(page);
    await rows.nth(40).getByRole("button", { name: /^Read/ }).click();
    await page.reload();
    const next = (await rows.nth(41).getByRole("heading").textContent()) ?? "";
    await page.getByRole("link", { name: "Resume" }).click();
    await expect(page.getByRole("heading", { name: next })).toBeInViewport();
  });
});

function quotePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
