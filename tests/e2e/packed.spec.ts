// A paper without a page of its own is read at its address as if it had one.
import type { Server } from "node:http";
import { gunzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { packedFolder } from "@/tests/export-folder";
import { mixedDay } from "./site";

const id = "2509.15242";
const address = `/papers/${id}/`;
let server: Server;
/** The same site as that of the other tests, for a host that holds few pages. */
let site = "";

test.beforeAll(async () => {
  server = createSiteServer(packedFolder, "");
  site = `http://127.0.0.1:${await listen(server, 4190)}`;
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Collect what goes wrong in a page; the host's answer 404 is how a packed paper is found. */
function listFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    const isExpected = /404|Service Worker registration blocked by Playwright/.test(message.text());
    if (/^(?:error|warning)$/.test(message.type()) && !isExpected) faults.push(message.text());
  });
  return faults;
}

test("A packed paper has its title, its citation and its islands, over reload, back and forward", async ({
  page,
}) => {
  const faults = listFaults(page);
  await page.goto(site + address);
  const title = page.getByRole("main").getByRole("heading", { level: 1 });
  await expect(title).not.toHaveText("");
  const name = (await title.textContent()) ?? "";
  await expect(page).toHaveTitle(new RegExp(`^${name.slice(0, 12)}`));
  await expect(page).toHaveURL(site + address);
  await expect(page.locator('meta[name="citation_arxiv_id"]')).toHaveAttribute("content", id);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${address}$`));
  const keep = page.getByRole("main").getByRole("button", { name: /^Keep/ }).first();
  await keep.click();
  await expect(keep).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(keep).toHaveAttribute("aria-pressed", "true");
  await page.goto(`${site}${mixedDay}`);
  await page.goBack();
  await expect(title).toHaveText(name);
  await expect(keep).toHaveAttribute("aria-pressed", "true");
  await page.goForward();
  await expect(page).toHaveURL(`${site}${mixedDay}`);
  expect(faults.join()).toBe("");
});

test("A version's address leads to a packed paper, and an anchor of it is scrolled to", async ({ page }) => {
  await page.goto(`${site}/abs/${id}v2#abstract`);
  await expect(page).toHaveURL(`${site}${address}#abstract`);
  await expect(page.locator("#abstract")).toBeInViewport();
});

test("A packed paper is read beside its list", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site}${mixedDay}`);
  await expect(page.locator("html")).toHaveAttribute("data-pane", "closed");
  const link = page.locator(`article[data-paper="${id}"]`).getByRole("heading").getByRole("link");
  const name = (await link.textContent()) ?? "";
  await link.click();
  await expect(page.getByRole("region", { name: "Paper beside the list" }).locator("h1")).toHaveText(name);
});

test("An identifier that no pack has stays a missing page that leads to arXiv", async ({ page }) => {
  for (const unknown of ["2509.99999", "2609.00001", "cs/0101001"]) {
    const answer = await page.goto(`${site}/papers/${unknown}/`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
    await expect(page.getByRole("link", { name: `Look for ${unknown} on arXiv` })).toBeVisible();
  }
  await page.goto(`${site}/%E0%A4%A/`);
  await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
});

for (const [fault, body] of Object.entries({
  "cut short": Buffer.from([0x1f, 0x8b, 8, 0, 0]),
  "a page of the host": "<!DOCTYPE html><title>Sorry</title>",
  "no pack": "{}",
  "of another version of the site": '{"code":"0","papers":{}}',
})) {
  test(`A pack that is ${fault} is reported, and tried again`, async ({ page }) => {
    await page.route("**/packs/*", (route) => route.fulfill({ body, status: 200 }));
    await page.goto(site + address);
    await expect(page.getByRole("heading", { name: "This paper could not be loaded" })).toBeVisible();
    await expect(page.getByRole("link", { name: `Look for ${id} on arXiv` })).toBeVisible();
    await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeHidden();
    await page.unroute("**/packs/*");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator('meta[name="citation_arxiv_id"]')).toHaveAttribute("content", id);
  });
}

test("A packed paper that cannot be made to work is reported, not shown with dead buttons, and tried again", async ({
  page,
}) => {
  await page.route("**/packs/*", async (route) => {
    const pack = gunzipSync(await (await route.fetch()).body()).toString();
    const body = pack.replaceAll('data-island=\\"PaperActions\\"', 'data-island=\\"Unknown\\"');
    expect(body).not.toBe(pack);
    await route.fulfill({ body, status: 200 });
  });
  await page.goto(site + address);
  await expect(page.getByRole("heading", { name: "This paper could not be loaded" })).toBeVisible();
  await expect(page.getByRole("link", { name: `Look for ${id} on arXiv` })).toBeVisible();
  await expect(page.locator('[data-island="Unknown"], meta[name="citation_arxiv_id"]')).toHaveCount(0);
  // The site's own parts work, once each.
  await page.locator("summary", { hasText: "Settings" }).click();
  await expect(page.getByText("Theme", { exact: true })).toBeVisible();
  await page.unroute("**/packs/*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator('meta[name="citation_arxiv_id"]')).toHaveAttribute("content", id);
  await expect(page.getByRole("main").getByRole("button", { name: /^Keep/ }).first()).toBeVisible();
});

test("A pack that the host has decompressed is read all the same", async ({ page }) => {
  await page.route("**/packs/*", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ body: await answer.body(), headers: { "content-encoding": "gzip" } });
  });
  await page.goto(site + address);
  await expect(page.locator('meta[name="citation_arxiv_id"]')).toHaveAttribute("content", id);
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a packed paper's address says where else the paper is", async ({ page }) => {
    await page.goto(site + address);
    await expect(page.getByText("较早论文的页面需要启用脚本。")).toBeVisible();
  });
});
