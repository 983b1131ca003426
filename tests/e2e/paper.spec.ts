import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { latestDay, summaryDay } from "./site";

const told = "/papers/2602.20205/";

test.describe("A paper of two digests", () => {
  test("is compared side by side at an address of its own, without JavaScript too", async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(told);
    const summary = page.getByRole("region", { name: "一句话总结" });
    const compared = page.getByRole("region", { name: "对比" });
    await expect(summary.locator(".prose")).toHaveCount(1);
    await expect(compared).toBeHidden();
    await page.locator("p", { hasText: "2 份日报收录了本文" }).getByRole("link", { name: "对比" }).click();
    await expect(page).toHaveURL(`${told}#compare`);
    await expect(summary).toBeHidden();
    const texts = compared.locator(".compared-texts").first().locator(".prose");
    const [left, right] = await Promise.all((await texts.all()).map((text) => text.boundingBox()));
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    await expect(texts.first().locator("mark").first()).toBeInViewport();
    await compared.getByRole("link", { name: "回到合并版" }).click();
    await expect(compared).toBeHidden();
    await expect(summary).toBeVisible();
    await context.close();
  });

  test("is compared by all readers, in the width of a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${told}#compare`);
    await expect(page.getByRole("region", { name: "Compare" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test("is copied as Markdown, and its link as well", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(told);
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await expect(page.getByText("Copied as Markdown.")).toBeVisible();
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toMatch(/^# OTPrune: Distribution-Aligned Visual Token Pruning via Optimal Transport\n/);
    expect(markdown).toContain("<https://arxiv.org/abs/2602.20205>");
    expect(markdown).toContain("\n## TL;DR\n");
    expect(markdown).toContain("### Motivation");
    expect(markdown).toContain("*— AI summary · AI-enhanced digest in Chinese*");
    expect(markdown).not.toContain("一句话总结");
    await page.getByRole("button", { name: /Copy link|Share/ }).click();
    await expect(page.getByText("Link copied.")).toBeVisible();
  });
});

test.describe("A long analysis", () => {
  const long = "/papers/2601.19884/";

  test("stands beside its contents, of which the part that one reads is marked", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(long);
    const contents = page.getByRole("navigation", { name: "Contents" });
    await contents.getByRole("link", { name: "5. 实验分析" }).click();
    const heading = page.getByRole("heading", { name: "5. 实验分析" });
    await expect(heading).toBeInViewport();
    const current = contents.locator("[aria-current]");
    await expect(current).toHaveText("5. 实验分析");
    await expect(current).toBeInViewport();
    const bar = await page.locator(".paper-bar > div").boundingBox();
    expect((await heading.boundingBox())?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  });

  test("is left by a bar that keeps its title, below the header and over no other bar", async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 844 });
    await page.goto(long);
    const bar = page.locator(".paper-bar");
    await expect(bar).toBeHidden();
    await page.getByRole("heading", { name: "7. 总结" }).scrollIntoViewIfNeeded();
    await expect(bar.getByRole("link", { name: /^SONIC: Spectral/ })).toBeVisible();
    const header = await page.getByRole("banner").boundingBox();
    const box = await bar.locator("> div").boundingBox();
    const bottom = (header?.y ?? 0) + (header?.height ?? 0);
    expect(Math.abs((box?.y ?? 0) - bottom)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
    await bar.getByRole("button", { name: "Keep" }).click();
    await expect(page.getByRole("button", { name: "Keep", pressed: true })).toHaveCount(2);
    const next = await page.getByRole("link", { name: /^Next paper/ }).getAttribute("href");
    await bar.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(next ?? "");
  });

  test("has the ways on at the thumb of a phone: the list, keep, PDF, and the next paper", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(long);
    await expect(page.locator(".paper-bar")).toBeHidden();
    const bar = page.getByRole("navigation", { name: "From this paper" });
    const box = await bar.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
    for (const control of await bar.locator("a, button").all()) {
      const { width = 0, height = 0 } = (await control.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expect(bar.getByRole("link", { name: "PDF" })).toHaveAttribute(
      "href",
      /arxiv\.org\/pdf\/2601\.19884/,
    );
    await bar.getByRole("button", { name: "Keep" }).click();
    await expect(bar.getByRole("button", { name: "Keep", pressed: true })).toBeVisible();
    const next = await page.getByRole("link", { name: /^Next paper/ }).getAttribute("href");
    await bar.getByRole("link", { name: "Next" }).click();
    await expect(page).toHaveURL(next ?? "");
    await bar.getByRole("link", { name: "List" }).click();
    await expect(page).toHaveURL(new RegExp(summaryDay));
  });

  test("is copied by hand in one language of the interface, with headings and who wrote what", async ({
    page,
  }) => {
    await page.goto("/papers/2602.20205/");
    const copied = await page.evaluate(() => {
      const body = document.querySelector(".paper-body");
      if (body) getSelection()?.selectAllChildren(body);
      return getSelection()?.toString().replace(/\s+/g, " ") ?? "";
    });
    for (const part of [
      "TL;DR OTPrune：基于",
      "Motivation 多模态",
      "Abstract Multi-modal",
      "Author text · AI-enhanced digest, Bilingual digest",
    ]) {
      expect(copied.split(part), part).toHaveLength(2);
    }
    expect(copied).not.toMatch(/一句话总结|作者原文/);
  });

  test("begins with the paper; what the model said first folds", async ({ page }) => {
    await page.goto(long);
    const first = page.getByText(/^好的，我将以AI领域高水平研究生的视角/);
    await expect(first).toBeHidden();
    await page.getByText("(what the model said first)").click();
    await expect(first).toBeVisible();
  });
});

test("A paper is cited in formats that are loaded when they are asked for", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(told);
  const fold = (label: string) => page.locator("details", { has: page.getByText(label, { exact: true }) });
  for (const [label, cited] of [
    ["RIS", "TY  - UNPB"],
    ["CSL-JSON", '"id": "chen2026otprune"'],
  ] as const) {
    await page.getByText(label, { exact: true }).click();
    await expect(fold(label)).toContainText(cited);
    await fold(label).getByRole("button", { name: "Copy" }).click();
    await expect(fold(label).getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(cited);
  }
  await expect(fold("RIS")).not.toHaveAttribute("open");
});

test("No page is prepared before the reader points at its link", async ({ page }) => {
  await page.setViewportSize({ width: 1199, height: 800 });
  const session = await page.context().newCDPSession(page);
  const prepared: string[] = [];
  session.on("Preload.prerenderStatusUpdated", ({ key }) => prepared.push(new URL(key.url).pathname));
  await session.send("Preload.enable");
  await page.goto(latestDay);
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => HTMLScriptElement.supports("speculationrules"))).toBe(true);
  expect(prepared).toEqual([]);
  await page.getByRole("link", { name: /^VISION-ICE: Video-based/ }).hover();
  await expect.poll(() => new Set(prepared)).toEqual(new Set(["/papers/2602.20165/"]));
});

test("The settings go back to their defaults, and other tabs follow", async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto("/about/");
  await page.goto("/");
  await page.locator("summary", { hasText: "Settings" }).click();
  await page
    .getByRole("group", { name: "Text size" })
    .getByRole("radio", { name: "Larger" })
    .check({ force: true });
  await expect(other.locator("html")).toHaveAttribute("data-size", "larger");
  await page.getByRole("button", { name: "Reset to defaults" }).click();
  await expect(other.locator("html")).toHaveAttribute("data-size", "normal");
});

test("The header and the settings fit a narrow phone at the largest text", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("digest:size", "larger"));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/papers/2602.20205/");
  await page.locator("summary", { hasText: "Settings" }).click();
  const panel = page.locator("details:has(fieldset) > div");
  const box = await panel.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  const { inner, outer } = await page.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    outer: document.documentElement.clientWidth,
  }));
  expect(inner).toBe(outer);
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
