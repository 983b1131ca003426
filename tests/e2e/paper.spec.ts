import { expect, test } from "@playwright/test";

const told = "/papers/2602.20205/";

test.describe("A paper of two digests", () => {
  test("is compared side by side at an address of its own, without JavaScript too", async ({ browser }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(told);
    const passages = page.locator("section:has(> header #tldr) .prose");
    const places = async () => Promise.all((await passages.all()).map((passage) => passage.boundingBox()));
    const [first, second] = await places();
    expect(second?.x).toBe(first?.x);
    await page.locator('a[href="#compare"]').click();
    await expect(page).toHaveURL(`${told}#compare`);
    const [left, right] = await places();
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    await expect(page.getByText("逐字相同").first()).toBeVisible();
    await page.locator('a[href="#merged"]').click();
    await expect(page.getByText("逐字相同").first()).toBeHidden();
    await context.close();
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
    expect(markdown).toContain("*— AI summary · Bilingual digest*");
    expect(markdown).not.toContain("一句话总结");
    await page.getByRole("button", { name: /Copy link|Share/ }).click();
    await expect(page.getByText("Link copied.")).toBeVisible();
  });
});

test("A paper is cited in formats that are loaded when they are asked for", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(told);
  const fold = (label: string) => page.locator("details", { has: page.getByText(label, { exact: true }) });
  for (const [label, cited] of [
    ["RIS", "TY  - UNPB"],
    ["CSL-JSON", '"id": "arxiv:2602.20205"'],
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
  const session = await page.context().newCDPSession(page);
  const prepared: string[] = [];
  session.on("Preload.prerenderStatusUpdated", ({ key }) => prepared.push(new URL(key.url).pathname));
  await session.send("Preload.enable");
  await page.goto("/digests/2026-02-25/");
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
