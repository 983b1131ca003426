import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pageKinds } from "./pages";
import { showRows } from "./show-rows";
import { latestDay, summaryDay } from "./site";

/** Names and signs that read the same in both languages, and the site's and its digests' own names. */
const names = [
  "arXiv CV Digest",
  "AI-enhanced digest",
  "Bilingual digest",
  "Computer-vision report",
  ...["Gaussian splatting", "扩散模型"],
  ...["arXiv", "BibTeX", "RIS", "CSL-JSON", "CSV", "JSON", "PDF", "HTML", "DOI", "Markdown"],
  ...["JavaScript", "Cookie", "MIT", "AI", "URL", "kB", "MB", "Enter", "Esc"],
];

/** Where a page shows what digests hold or readers write, which no switch of the interface translates. */
const content = [
  ".prose",
  "blockquote",
  "pre",
  "code",
  "kbd",
  "mark",
  ".katex",
  "[lang]:not(html, ui-en, ui-zh)",
  "[dir=auto]",
  "h1 + p",
  "search dl",
].join(", ");

/** Return what a reader of the interface sees and hears, apart from the content. */
function readInterface(page: Page): Promise<string[]> {
  return page.evaluate((skipped) => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest(skipped) === null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const isScript = parentElement?.closest("script, style") != null;
      if (parentElement && !isScript && isShown(parentElement)) texts.push(textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [alt], [placeholder]")) {
      if (!isShown(element)) continue;
      for (const name of ["aria-label", "title", "alt", "placeholder"]) {
        texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  }, content);
}

/** Take out what is no word of either language: addresses, category codes, fields of search, versions, names. */
function withoutNames(text: string): string {
  const signs =
    /https?:\S+|\b[a-z-]+(?:\.[A-Z]{2})\b|\b(?:author|cat|date|title|has|source|id|sort):\S*|\bv\d+\b/g;
  return names.reduce((rest, name) => rest.replaceAll(name, ""), text.replace(signs, ""));
}

for (const [kind, path] of Object.entries(pageKinds)) {
  for (const language of ["en", "zh"] as const) {
    test(`The page kind "${kind}" speaks no other language than ${language}`, async ({ page }) => {
      await page.addInitScript((ui) => localStorage.setItem("digest:ui", ui), language);
      await page.goto(path);
      if (kind === "search") {
        await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
      }
      await page.getByRole("banner").locator("summary").click();
      await expect(page.getByRole("radio").first()).toBeAttached();
      const foreign = language === "zh" ? /[A-Za-z]{2,}/ : /\p{Script=Han}/u;
      const texts = (await readInterface(page)).map(withoutNames);
      expect([...new Set(texts.filter((text) => foreign.test(text)))]).toEqual([]);
    });
  }
}

/** Count the summaries that show, by language. */
function countSummaries(page: Page): Promise<Record<string, number>> {
  return page.locator(".paper-lede").evaluateAll((summaries) => {
    const counts: Record<string, number> = {};
    for (const summary of summaries) {
      if (summary instanceof HTMLElement && summary.checkVisibility()) {
        counts[summary.lang] = (counts[summary.lang] ?? 0) + 1;
      }
    }
    return counts;
  });
}

/** The tests' site is Chinese where it is not told otherwise. */
const guesses = { "en-GB": "en", "zh-CN": "zh-CN", "zh-TW": "zh-CN", "fr-FR": "zh-CN" } as const;

for (const [locale, language] of Object.entries(guesses)) {
  test.describe(`A browser of ${locale}`, () => {
    test.use({ locale });

    test(`is shown summaries in ${language}, and its interface alike`, async ({ page }) => {
      await page.goto(latestDay);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      expect(await countSummaries(page)).toEqual({ [language]: 89 });
      await page.goto("/");
      await expect.poll(() => countSummaries(page)).toEqual({ [language]: 89 });
    });

    test("sees which texts are in the other language", async ({ page }) => {
      const mark = language === "en" ? "in Chinese" : "英文";
      await page.goto(summaryDay);
      expect(await countSummaries(page)).toEqual(language === "en" ? { en: 10 } : { "zh-CN": 8, en: 2 });
      await showRows(page);
      // Marked are the executive summary in Chinese, or the two summaries in English.
      await expect(page.locator(".stand-in:visible")).toHaveText(language === "en" ? [mark] : [mark, mark], {
        useInnerText: true,
      });
      await page.goto("/papers/2602.20205/");
      // Its summary is Chinese, its abstract is in both languages.
      await expect(page.locator(".stand-in:visible")).toHaveText(language === "en" ? [mark] : [], {
        useInnerText: true,
      });
      const abstract = page.getByRole("region", { name: language === "en" ? "Abstract" : "摘要" });
      await expect(abstract.locator(".prose:visible")).toHaveAttribute("lang", language);
      await page.goto("/search/?q=diffusion");
      const result = page.getByRole("main").getByRole("article").first();
      await expect(result.locator('p[lang="zh-CN"]')).toBeVisible();
      await expect(result.locator(".stand-in:visible")).toHaveCount(language === "en" ? 1 : 0);
    });
  });
}

const choices = ["Chinese", "English", "both"] as const;

for (const kind of ["home", "day", "category", "paper", "search", "library"] as const) {
  test(`The page kind "${kind}" has the switch of the reading language, which is remembered`, async ({
    page,
  }) => {
    await page.goto(pageKinds[kind]);
    const button = (name: string) =>
      page.getByRole("banner").getByRole("button", { name: `Reading language: ${name}` });
    const expectChosen = async (chosen: string) => {
      for (const name of choices) {
        await expect(button(name)).toHaveAttribute("aria-pressed", String(name === chosen));
      }
    };
    await expectChosen("English");
    for (const [name, value] of [
      ["Chinese", "zh"],
      ["both", "both"],
    ] as const) {
      await button(name).click();
      await expectChosen(name);
      await page.reload();
      await expectChosen(name);
      await expect(page.locator("html")).toHaveAttribute("data-reading", value);
    }
  });
}

test("The switch is in step with the settings and with other tabs", async ({ page, context }) => {
  await page.goto(latestDay);
  const other = await context.newPage();
  await other.goto("/papers/2602.20205/");
  await page.getByRole("button", { name: "Reading language: Chinese" }).click();
  expect(await countSummaries(page)).toEqual({ "zh-CN": 89 });
  await expect(other.getByRole("button", { name: "Reading language: Chinese" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await other.getByRole("banner").locator("summary").click();
  const group = other.getByRole("group", { name: "Reading", exact: true });
  await expect(group.getByRole("radio", { name: "Chinese" })).toBeChecked();
  await group.getByText("Both").click();
  await expect(page.getByRole("button", { name: "Reading language: both" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await other.getByRole("button", { name: "Reset" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-reading", "en");
});

for (const width of [320, 390, 1440]) {
  test(`The header fits a window of ${width} pixels, with targets of 24 and sound in both themes`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(latestDay);
    const header = page.getByRole("banner");
    const buttons = await header.getByRole("button", { name: "Reading language" }).all();
    expect(buttons).toHaveLength(3);
    for (const button of buttons) {
      await expect(button).toBeInViewport({ ratio: 1 });
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    const overflow = await page.evaluate(() =>
      ["html", "header nav"].map((selector) => {
        const element = document.querySelector(selector);
        return element && element.scrollWidth - element.clientWidth;
      }),
    );
    expect(overflow).toEqual([0, 0]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include(".site-header").analyze();
      expect(violations).toEqual([]);
    }
    // On a phone the name of the site scrolls away, and the switch stays.
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    for (const button of buttons) await expect(button).toBeInViewport({ ratio: 1 });
  });
}

test("Without JavaScript there is no switch, and both languages show", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/papers/2602.20205/");
  await expect(page.locator(".reading-switch")).toBeHidden();
  await expect(page.locator("#abstract")).toBeVisible();
  await expect(page.locator('section[aria-labelledby="abstract"] .prose:visible')).toHaveCount(2);
  await context.close();
});
