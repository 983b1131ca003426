import { expect, type Page, test } from "@playwright/test";

for (const path of ["/digests/2026-02-25/", "/papers/2602.20205/"]) {
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
    const footer = page.locator("footer");
    await footer.waitFor();
    const before = await readStatic(page);
    expect(before.length).toBeGreaterThan(2);
    // React finds another element than its own, and renders the whole page anew.
    await footer.evaluate((element) => element.replaceWith(document.createElement("aside")));
    letScriptsRun();
    await expect(footer).toBeVisible();
    expect(await readStatic(page)).toEqual(before);
  });
}

/** Read the texts of the static parts, the buttons that a script adds apart. */
function readStatic(page: Page): Promise<string[]> {
  return page.locator("[data-static]").evaluateAll((parts) =>
    parts.map((part) => {
      const copy = part.cloneNode(true);
      if (copy instanceof Element) for (const added of copy.querySelectorAll(".item-actions")) added.remove();
      return copy.textContent ?? "";
    }),
  );
}
