import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pageKinds } from "./pages";
import { showRows } from "./show-rows";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [kind, path] of Object.entries(pageKinds)) {
  test.describe(`The page kind "${kind}"`, () => {
    for (const language of ["en", "zh"] as const) {
      test(`has no accessibility violations in ${language}, in either theme`, async ({ page }) => {
        await page.addInitScript((ui) => localStorage.setItem("digest:ui", ui), language);
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(path);
        if (kind === "search")
          await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
        await showRows(page);
        const axe = () => new AxeBuilder({ page });
        await expectNone(axe().withTags(rules));
        // Nothing but colours depends on the theme.
        await page.emulateMedia({ colorScheme: "dark" });
        await expectNone(axe().withRules("color-contrast"));
      });
    }

    test("fetches nothing from elsewhere, runs without errors and stays in its width", async ({ page }) => {
      const strangers: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => {
        if (new URL(request.url()).hostname !== "127.0.0.1") strangers.push(request.url());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        const notFound = kind === "not-found" && message.text().includes("404");
        if (message.type() === "error" && !notFound) errors.push(message.text());
      });
      for (const width of [320, 390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `at ${width} px`).toBe(0);
      }
      expect(strangers).toEqual([]);
      expect(errors).toEqual([]);
    });

    test("asks for few files and does not shift", async ({ page }) => {
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 100);
          }),
      );
      expect(requests.length).toBeLessThanOrEqual(25);
      expect(shift).toBeLessThanOrEqual(0.02);
    });
  });
}

async function expectNone(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
