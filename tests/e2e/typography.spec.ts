import { expect, type Page, test } from "@playwright/test";
import { pageKinds } from "./pages";
import { latestDay as day } from "./site";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** List the faces in which the texts of some elements are painted, most letters first. */
async function listFaces(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const glyphs = new Map<string, number>();
  for (const nodeId of nodeIds.slice(0, 40)) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    for (const { familyName, glyphCount } of fonts) {
      glyphs.set(familyName, (glyphs.get(familyName) ?? 0) + glyphCount);
    }
  }
  return [...glyphs].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

test.describe("Titles", () => {
  for (const [kind, selector] of [
    ["day", ".paper h3 a"],
    ["category", ".paper h3 a"],
    ["paper", "h1"],
    ["search", "article h3 a"],
  ] as const) {
    test(`of the page kind "${kind}" come from one face, which the site serves itself`, async ({ page }) => {
      // The face is there before the first paint, or from the second page on.
      await page.goto("/about/");
      await page.goto(pageKinds[kind]);
      await expect(page.locator(selector).first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      expect(await listFaces(page, selector)).toEqual(["Source Serif 4 SemiBold"]);
    });
  }

  test("move nothing when their face comes late", async ({ page }) => {
    await page.route("**/*.woff2", async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      await route.continue();
    });
    await page.goto(day);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
          }).observe({ type: "layout-shift", buffered: true });
          void document.fonts.ready.then(() => requestAnimationFrame(() => resolve(sum)));
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});

for (const locale of ["en-GB", "zh-CN"]) {
  test.describe(`Text for a browser in ${locale}`, () => {
    test.use({ locale });

    test("comes from one Latin and one Chinese face", async ({ page }) => {
      await page.goto(day);
      expect((await listFaces(page, ".paper-lede:not(.paper-lede *)")).length).toBeLessThanOrEqual(2);
      await page.goto("/papers/2602.20205/");
      expect((await listFaces(page, ".prose p, h1, h2, h3, dd, a")).length).toBeLessThanOrEqual(3);
    });
  });
}

test.describe("With text at twice its size", () => {
  test.use(phone);

  for (const [kind, address] of Object.entries(pageKinds)) {
    test(`the page kind "${kind}" does not scroll sideways on a phone`, async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Page.enable");
      await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      // What scripts put into the page counts, and what is folded.
      await page.waitForLoadState("networkidle");
      const width = await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
        return document.documentElement.scrollWidth;
      });
      expect(width).toBe(390);
    });
  }
});

test.describe("On a phone", () => {
  test.use(phone);

  test("what stays in sight meets what stays above it, and no line shows between", async ({ page }) => {
    await page.goto(day);
    const getEdge = async (selector: string, edge: "top" | "bottom") =>
      page.locator(selector).evaluate((element, edge) => element.getBoundingClientRect()[edge], edge);
    await page.evaluate(() => window.scrollTo(0, 2_000));
    await expect.poll(() => getEdge(".day-bar", "top")).toBeLessThan(50);
    expect(await getEdge(".day-bar", "top")).toBeLessThanOrEqual(await getEdge(".site-header", "bottom"));
    for (const selector of [".day-bar", ".site-header"]) {
      const color = await page.locator(selector).evaluate((bar) => getComputedStyle(bar).backgroundColor);
      expect(color).toMatch(/^rgb\(/);
    }
    // A list's bar is a strip as wide as the window, upon the parts of the site at the lower edge.
    const bar = page.getByRole("button", { name: "Next unread" });
    await expect(bar).toBeVisible();
    const strip = await bar.evaluate((button) => {
      const { left, right, bottom } =
        button.parentElement?.parentElement?.getBoundingClientRect() ?? new DOMRect();
      return [left, right, bottom];
    });
    expect(strip).toEqual([0, 390, await getEdge(".site-places", "top")]);
    expect(await getEdge(".site-places", "bottom")).toBe(844);
  });

  test("fields have text that no browser enlarges the page for", async ({ page }) => {
    for (const address of [day, "/search/?q=diffusion", "/library/"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      const sizes = await page
        .locator("select, textarea, input:not([type=radio], [type=checkbox], [type=file])")
        .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)));
      expect(sizes.filter((size) => size < 16)).toEqual([]);
    }
  });

  test("a formula too wide for a title of a list scrolls in it", async ({ page }) => {
    const terms = Array.from({ length: 40 }, (_, place) => `<mi>a</mi><mo>+</mo><mi>x${place}</mi>`).join("");
    await page.route(`**${day}`, async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: html.replace(
          /(<article id="[^"]*" data-paper[^>]*><h3[^>]*><a[^>]*>)/,
          `$1<span class="katex"><span class="katex-mathml"><math><mrow>${terms}</mrow></math></span><span class="katex-html" style="white-space:nowrap">${"a+x+".repeat(60)}</span></span>`,
        ),
      });
    });
    await page.goto(day);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const title = page.locator(".paper h3 a").first();
    const [inner, outer] = await title.evaluate((link) => [link.scrollWidth, link.clientWidth]);
    expect(inner).toBeGreaterThan(1_000);
    expect(outer).toBeLessThan(390);
    expect(
      await title.evaluate((link) => {
        link.scrollLeft = 100;
        return link.scrollLeft;
      }),
    ).toBe(100);
  });
});

test("A formula is copied once, as its source, in the lines of its text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/papers/2602.21033/");
  await page
    .locator(".prose p:has(.katex):visible")
    .first()
    .evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
  // Once the page's script runs.
  await expect
    .poll(async () => {
      await page.keyboard.press("ControlOrMeta+c");
      return page.evaluate(() => navigator.clipboard.readText());
    })
    .toContain("further offers built-in $k$-fold cross-validation, dataset inspection");
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain("\n");
});

test.describe("Who comes back to a long list", () => {
  for (const viewport of [phone.viewport, { width: 1440, height: 900 }]) {
    test(`finds the place again that they left, ${viewport.width} px wide`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const readTops = () =>
        page
          .locator("article[data-paper]")
          .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
      await page.goto(day);
      await expect(page.getByRole("button", { name: /^Keep / })).toHaveCount(89);
      // By the wheel, so that rows come into sight one after the other.
      for (let turn = 0; turn < 12; turn += 1) {
        await page.mouse.wheel(0, 300);
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
      // Until the wheel has run out.
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(3_000);
      let last = await readTops();
      await expect
        .poll(async () => {
          const [before] = last;
          last = await readTops();
          return last[0] === before;
        })
        .toBe(true);
      const place = last.findIndex((top) => top >= 120);
      // A page that is just being left is asked again.
      const expectPlace = () =>
        expect(async () => {
          expect(Math.abs(((await readTops())[place] ?? 0) - (last[place] ?? 0))).toBeLessThanOrEqual(4);
        }).toPass({ timeout: 20_000 });
      await page.reload();
      await expectPlace();
      await page.goto("/about/");
      await page.goBack();
      await expectPlace();
    });
  }

  test("finds it in a list that the address filters", async ({ page }) => {
    await page.setViewportSize(phone.viewport);
    await page.goto(`${day}?code`);
    await expect(page.locator("html:not([data-filtering])")).toBeAttached();
    const row = page.locator("article[data-paper]:visible").nth(5);
    await row.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 200));
    await page.reload();
    const getTop = () => row.evaluate((element) => Math.round(element.getBoundingClientRect().top / 8));
    await expect(page.locator("html:not([data-filtering])")).toBeAttached();
    await expect.poll(getTop).toBe(25);
  });
});

test("A change can be undone after a reload", async ({ page }) => {
  await page.goto(day);
  await page
    .getByRole("button", { name: /^Keep / })
    .first()
    .click();
  const notice = page.getByRole("status").filter({ hasText: "Kept" });
  await expect(notice).toBeVisible();
  await page.reload();
  await expect(notice).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Keep / }).first()).toHaveAttribute("aria-pressed", "false");
});

test("On paper nothing is named that opens on a screen alone", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const address of ["/papers/2602.20205/", "/papers/2601.19884/"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(":is(.citations, .passage-contents) summary:visible")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Cite" })).toHaveCount(0);
  }
});
