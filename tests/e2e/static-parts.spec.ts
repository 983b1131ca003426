import { expect, test } from "@playwright/test";

for (const path of ["/digests/2026-02-25/", "/papers/2602.20205/"]) {
  test(`Nothing of ${path} is lost where an extension changes the page before its script runs`, async ({
    page,
  }) => {
    await page.route("**/*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.goto(path, { waitUntil: "commit" });
    const footer = page.locator("footer");
    await footer.waitFor();
    const text = await page.locator("main").innerText();
    expect(text.length).toBeGreaterThan(1_000);
    // React finds another element than its own, and renders the whole page anew.
    await footer.evaluate((element) => element.replaceWith(document.createElement("aside")));
    await expect(footer).toBeVisible();
    await page.waitForLoadState("networkidle");
    const after = await page.locator("main").innerText();
    expect(text.split("\n").filter((line) => !after.includes(line))).toEqual([]);
  });
}
