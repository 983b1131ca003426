import { expect, type Page, test } from "@playwright/test";
import { pageKinds } from "./pages";

/** What a screen reader makes of a page's structure. */
type Outline = {
  /** Levels of the headings, in order. */
  readonly levels: readonly number[];
  /** Names of the landmarks of a kind that a page has more than one of. */
  readonly navigations: readonly string[];
  /** Languages of texts that another language appears around. */
  readonly languages: readonly string[];
};

for (const [kind, path] of Object.entries(pageKinds)) {
  test(`The page kind "${kind}" is heard in order, each part by its name`, async ({ page }) => {
    await page.goto(path);
    const main = page.getByRole("main");
    await expect(page.getByRole("banner")).toHaveCount(1);
    await expect(main).toHaveCount(1);
    await expect(page.getByRole("contentinfo")).toHaveCount(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    if (kind === "search") await expect(main.getByRole("article").first()).toBeVisible();

    const { levels, navigations, languages } = await readOutline(page);
    const skipped = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
    expect(skipped, `of ${levels.join(" ")}`).toEqual([]);
    expect(navigations.filter((name) => name.trim() === "")).toEqual([]);
    expect(new Set(navigations).size).toBe(navigations.length);
    expect(languages.filter((language) => !/^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(language))).toEqual([]);

    for (const role of ["button", "link", "textbox", "searchbox", "combobox", "radio", "checkbox"] as const)
      await expect(page.getByRole(role, { name: /^\s*$/ })).toHaveCount(0);
  });
}

test("What changes is announced by regions that appear before it does", async ({ page }) => {
  for (const path of [pageKinds.day, pageKinds.library, pageKinds.search, pageKinds.paper]) {
    await page.goto(path);
    await expect(page.locator("[role=status], [aria-live]").first()).toBeAttached();
  }
});

test("A keyboard reaches the content first, and every control shows where it is", async ({ page }) => {
  await page.goto(pageKinds.day);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await skip.press("Enter");
  await expect(page).toHaveURL(/#content$/);
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused ? getComputedStyle(focused).outlineStyle : "none";
    });
    expect(outline).not.toBe("none");
  }
});

test("Colours of the system's choosing leave what is chosen and focused to be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/papers/2602.20205/");
  const keep = page.getByRole("button", { name: "Keep" });
  await keep.click();
  await expect(keep).toHaveAttribute("aria-pressed", "true");
  const width = await keep.evaluate((button) => getComputedStyle(button).borderTopWidth);
  expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(1);
});

test("A reader who wants no motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const path of [pageKinds.home, pageKinds.day, pageKinds.search]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

function readOutline(page: Page): Promise<Outline> {
  return page.evaluate(() => {
    const list = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const getName = (element: HTMLElement) => {
      const labels = (element.getAttribute("aria-labelledby") ?? "").split(" ");
      const texts = labels.map((id) => document.getElementById(id)?.textContent ?? "");
      return element.getAttribute("aria-label") ?? texts.join(" ");
    };
    return {
      levels: list("h1, h2, h3, h4, h5, h6").map(({ localName }) => Number(localName.slice(1))),
      navigations: list("nav").map(getName),
      languages: list("main [lang]").map(({ lang }) => lang),
    };
  });
}
