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
