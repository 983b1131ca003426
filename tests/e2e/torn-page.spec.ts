import { expect, type Page, test } from "@playwright/test";
import { latestDay } from "./site";

for (const path of [latestDay, "/papers/2602.20205/"]) {
  test(`Nothing of ${path} is lost where an extension changes the page before its script runs`, async ({
    page,
  }) => {
    let letScriptsRun = () => {};
    const isChanged = new Promise<void>((resolve) => {
      letScriptsRun = resolve;
    });
    await page.route("**/*.js", async (route) => {
      await isChanged;
      await route.continue();
    });
    await page.goto(path, { waitUntil: "commit" });
    await page.locator("footer").waitFor();
    const before = await readText(page);
    expect(before.length).toBeGreaterThan(500);
    // React finds other elements than its own: in the page, and in the islands that hold its texts.
    await page.evaluate(() => {
      document.body.prepend(document.createElement("aside"));
      for (const island of document.querySelectorAll("[data-island]")) {
        island.prepend(document.createElement("aside"));
      }
    });
    letScriptsRun();
    await page.locator("summary", { hasText: "Settings" }).click();
    await expect(page.getByText("Theme", { exact: true })).toBeVisible();
    expect(await readText(page)).toBe(before);
  });
}

/** Read the texts that the server wrote into holes of islands. */
async function readText(page: Page): Promise<string> {
  const texts = await page.locator("[data-island] [data-hole]").evaluateAll((holes) =>
    holes.map((hole) => {
      const copy = hole.cloneNode(true);
      if (copy instanceof Element) for (const added of copy.querySelectorAll(".item-actions")) added.remove();
      return copy.textContent ?? "";
    }),
  );
  return texts.join("\n");
}
