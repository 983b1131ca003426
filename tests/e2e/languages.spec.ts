import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pageKinds } from "./pages";

/** Names and signs that read the same in both languages, and the site's and its digests' own names. */
const names = [
  "arXiv CV Digest",
  "AI-enhanced digest",
  "Bilingual digest",
  "Computer-vision report",
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
  "[lang]:not(html, .ui-en, .ui-zh)",
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

/** Count the summaries that a list shows, by language, and those of them that are marked as standing in. */
function countSummaries(page: Page) {
  return page.locator(".paper-lede").evaluateAll((ledes) => {
    const shown = ledes.filter((lede) => lede.checkVisibility());
    const isMarked = (lede: Element) => getComputedStyle(lede, "::before").content !== "none";
    const ofLanguage = (language: string) =>
      shown.filter((lede) => lede.getAttribute("lang")?.startsWith(language));
    return {
      zh: ofLanguage("zh").length,
      en: ofLanguage("en").length,
      marked: shown.filter(isMarked).length,
    };
  });
}

test.describe("What is read", () => {
  for (const [locale, language] of [
    ["en-GB", "en"],
    ["zh-CN", "zh"],
    ["zh-TW", "zh"],
    ["fr-FR", "zh"],
  ] as const) {
    test(`is in the language of a browser in ${locale}, or in the site's own`, async ({ browser }) => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      for (const [path, papers] of [
        ["/digests/2026-02-25/", 89],
        ["/", 12],
      ] as const) {
        await page.goto(path);
        const { marked, ...counts } = await countSummaries(page);
        const other = language === "en" ? "zh" : "en";
        expect(counts[language] + counts[other], path).toBe(papers);
        // What has no summary in the language is shown in the other, and says so.
        expect(marked, path).toBe(counts[other]);
        expect(counts[language], path).toBe(papers);
      }
      await context.close();
    });
  }

  test("says in which language it is where the wanted one has no text", async ({ page }) => {
    await page.goto("/papers/2602.20205/");
    const summary = page.locator("section[aria-labelledby=tldr] .prose").first();
    const mark = () => summary.evaluate((element) => getComputedStyle(element, "::before").content);
    expect(await mark()).toBe('"Chinese"');
    await page.getByRole("button", { name: "Read Chinese" }).click();
    expect(await mark()).toBe("none");
  });

  for (const path of [
    ...["/", "/digests/2026-02-25/", "/categories/cs.CV/", "/categories/cs.CV/2026-02/"],
    ...["/papers/2602.20205/", "/search/?q=diffusion", "/library/"],
  ]) {
    test(`is chosen in sight on ${path}, and remembered`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.goto(path);
      const header = page.getByRole("banner");
      await expect(header.getByRole("button", { name: "Read English" })).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      const both = header.getByRole("button", { name: "Read both languages" });
      await expect(both).toBeInViewport();
      await both.click();
      await expect(page.locator("html")).toHaveAttribute("data-reading", "both");
      await page.reload();
      await expect(both).toHaveAttribute("aria-pressed", "true");
      const { violations } = await new AxeBuilder({ page }).include("header").analyze();
      expect(violations).toEqual([]);
    });
  }
});
