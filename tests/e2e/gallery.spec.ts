import { execFileSync } from "node:child_process";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { galleryPages } from "@/tests/gallery/constructs";

const folder = "test-results/gallery";

/** What a site shows as formatting, not as typed; not looked for in code and in formulas, those that fail included. */
const rawCommand =
  /\\(?:textbf|textit|emph|texttt|textsc|underline|href|url|footnote|cite[pt]?)\b|\\[%&_#]|``|\w~\w|\{\\(?:bf|em|it|tt|sc)\b/;

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test.describe.configure({ mode: "default" });

test.beforeAll(() => {
  execFileSync(process.execPath, ["lib/cli/run.mjs", "tests/gallery/write.tsx"], {
    timeout: 80_000,
    stdio: "pipe",
  });
});

for (const name of galleryPages) {
  test(`The gallery page ${name} stays in its width, is accessible, and leaves no known command as typed`, async ({
    page,
  }) => {
    await open(page, name);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `at ${width} px`).toBe(0);
    }
    await expect(page.locator(".prose:not([lang])")).toHaveCount(0);
    expect((await listTexts(page)).filter((text) => rawCommand.test(text))).toEqual([]);
    expect(await listViolations(page, "light")).toEqual([]);
    // The pages of whole components are looked at in both themes elsewhere.
    const isOfPassages = (await page.locator("[data-rendering]").count()) > 0;
    if (isOfPassages) expect(await listViolations(page, "dark")).toEqual([]);
  });
}

test("Math is typeset in texts, titles and lists, prices are not, and what fails is marked", async ({
  page,
}) => {
  await open(page, "2-math");
  const rendered = (name: string) =>
    page.locator("section", { has: heading(page, name) }).locator("[data-rendering]");
  for (const name of ["$…$", "$$…$$", "In a list", "Displayed in a list", "In bold"]) {
    await expect(rendered(name).first().locator(".katex").first()).toBeVisible();
  }
  await expect(rendered("In bold").first().locator("strong .katex").first()).toBeVisible();
  await expect(rendered("Prices").first()).toContainText("A run costs $5 to $10, the whole $1.5M.");
  await expect(rendered("Formulas that fail").first().locator(".math-error")).toHaveCount(2);
});

test("The Markdown of models is formatted, and what it must not do it shows", async ({ page }) => {
  await open(page, "3-markdown");
  const texts = await listTexts(page);
  expect(texts.filter((text) => text.includes("**"))).toEqual([]);
  for (const tag of ["table", "pre code", "sup a", "del", "blockquote", "ul ul, ol ul", "hr"]) {
    await expect(page.locator("[data-rendering]").locator(tag).first()).toBeAttached();
  }
  await expect(page.locator("[data-rendering] :is(img, h1, h2, think)")).toHaveCount(0);
  for (const text of ["<think>先看图</think>", "脚本 (javascript:alert(1))"]) {
    await expect(page.locator("[data-rendering]").getByText(text)).toBeVisible();
  }
  const addresses = await page
    .locator("[data-rendering] a[href^=http]")
    .evaluateAll((links) => links.map(String));
  expect(addresses.filter((address) => /%E[3-9]|%EF%BC/i.test(address))).toEqual([]);
});

test("A long analysis begins with contents that lead into it", async ({ page }) => {
  await open(page, "3-analysis");
  const links = page.locator("details", { hasText: "Contents" }).locator("a");
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(targets.length).toBeGreaterThan(4);
  for (const target of targets) await expect(page.locator(`[id="${target.slice(1)}"]`)).toHaveCount(1);
});

test("An abstract appears beside its translation, sentence by sentence, and gives way to it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "4-translation");
  const [english, chinese] = [
    page.locator(".aligned .prose[lang=en] > p > span"),
    page.locator(".aligned .prose[lang=zh-CN] > p > span"),
  ];
  const [left, right] = await Promise.all(
    [english, chinese].map((rows) =>
      rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top)),
    ),
  );
  expect(left?.length).toBe(right?.length);
  for (const [row, top] of (left ?? []).entries())
    expect(Math.abs(top - (right?.[row] ?? 0))).toBeLessThan(8);
  await page.locator("html").evaluate((html) => html.setAttribute("data-reading", "en"));
  await expect(chinese.first()).toBeHidden();
  await expect(english.first()).toBeVisible();
});

test("What a generator spoiled is folded behind a line that says how", async ({ page }) => {
  await open(page, "5-quality");
  const sections = await page.locator("main section[id]").all();
  const lines: string[] = [];
  for (const section of sections) {
    const renderings = await section.locator("[data-rendering]").all();
    for (const rendering of renderings) {
      await expect(rendering.locator("details:not([open]) > summary, p.italic").first()).toBeVisible();
      await expect(rendering.locator(".prose")).toBeHidden();
    }
    if (renderings[0]) lines.push(await renderings[0].locator("summary, p.italic").first().innerHTML());
  }
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(new Set(lines).size).toBe(lines.length);
});

test("A summary leads to the papers that it names, and they quote it", async ({ page }) => {
  await open(page, "6-mentions");
  const links = page.locator(".prose a[href^='#p-']");
  expect(await links.count()).toBeGreaterThan(10);
  for (const target of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))) {
    await expect(page.locator(`[id="${target?.slice(1)}"]`)).toHaveCount(1);
  }
  await open(page, "6-paper");
  await expect(
    page.getByRole("region", { name: "In the day's summary" }).locator("blockquote"),
  ).toContainText("WaterClear-GS");
});

test("Links to code, pages, data and demos leave for the web alone, vouched for by nobody", async ({
  page,
}) => {
  await open(page, "7-resources");
  const links = await page
    .locator("[data-rendering] a")
    .evaluateAll((all) =>
      all.map((link) => ({ href: link.getAttribute("href") ?? "", rel: link.getAttribute("rel") })),
    );
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ href, rel }) => !/^https?:\/\//.test(href) || !rel?.includes("nofollow"))).toEqual(
    [],
  );
  for (const kind of ["Code", "Project page"]) {
    await expect(page.locator("[data-rendering]").getByRole("link", { name: kind }).first()).toBeVisible();
  }
  await expect(page.getByRole("article").first().getByRole("link", { name: "Code" })).toHaveClass("link");
});

function heading(page: Page, name: string) {
  return page.getByRole("heading", { name, exact: true });
}

/** Open a page of the gallery under the site's own address, in its styles. */
async function open(page: Page, name: string): Promise<void> {
  await page.route(`**/gallery/${name}.html`, (route) =>
    route.fulfill({ path: `${folder}/${name}.html`, contentType: "text/html; charset=utf-8" }),
  );
  await page.goto(`/gallery/${name}.html`);
}

/** Look for barriers; of a formula, thousands of elements that are KaTeX's own, its place alone is looked at. */
async function listViolations(page: Page, colorScheme: "light" | "dark"): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
  await page.locator(".katex").evaluateAll((formulas) => {
    for (const formula of formulas) formula.textContent = "x";
  });
  const axe = new AxeBuilder({ page }).exclude("figure pre");
  const { violations } = await (colorScheme === "dark"
    ? axe.withRules("color-contrast")
    : axe.withTags(tags)
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** List the texts of the renderings, less what appears in code and in formulas. */
function listTexts(page: Page): Promise<readonly string[]> {
  return page.locator("[data-rendering], .prose").evaluateAll((renderings) =>
    renderings.map((rendering) => {
      const copy = document.createElement("div");
      copy.append(rendering.cloneNode(true));
      for (const literal of copy.querySelectorAll("code, pre, .katex, .math-error")) literal.replaceWith(" ");
      return copy.textContent;
    }),
  );
}
