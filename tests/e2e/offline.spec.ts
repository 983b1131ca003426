// What can be read where there is no connection, or one that fails? The host goes away as a network does.
import { expect, type Page, test } from "@playwright/test";
import { exportFolder, packedFolder } from "@/tests/export-folder";
import { createNextVersion, type Host, openHost } from "./offline-host";
import { latestDay as day, latestDate } from "./site";

test.use({ serviceWorkers: "allow" });

/** On the page of that day, and never opened. */
const kept = "/papers/2602.20165/";
/** Of an older day, and never heard of. */
const unknown = "/papers/2601.19884/";

let host: Host;

test.beforeEach(async () => {
  host = await openHost(exportFolder);
});

test.afterEach(async ({ context }) => {
  await context.close();
  await host.stop().catch(() => {});
});

/** Open home, and wait until the worker has stored all that it fetches ahead. */
async function visit(page: Page): Promise<void> {
  await page.goto(host.origin);
  await expect.poll(() => isStored(page, "/data/manifest.json")).toBe(true);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const manifest = await (await caches.match("/data/manifest.json"))?.json();
        const named = [manifest.shards, manifest.synonyms, manifest.hanVariants].flat();
        const files = await Promise.all(named.map(({ file }) => caches.match(`/data/${file}`)));
        return files.every((file) => file !== undefined);
      }),
    )
    .toBe(true);
}

function isStored(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (path) => (await caches.match(path, { ignoreVary: true })) !== undefined, path);
}

/** Tell that a page has its styles, and scripts that run. */
async function expectWhole(page: Page): Promise<void> {
  const title = page.getByRole("banner").getByRole("link").first();
  expect(await title.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe("none");
  const theme = page.getByText("Theme", { exact: true });
  // A page that is still becoming interactive may close what was opened.
  await expect(async () => {
    if (!(await theme.isVisible())) await page.locator("summary", { hasText: "Settings" }).click();
    await expect(theme).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
}

async function keepFromList(page: Page, title: RegExp): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: title }).first().click();
  await expect(page.getByRole("main").getByRole("button", { name: title }).first()).toHaveAttribute(
    "aria-pressed",
    "true",
  );
}

test("The newest day, what was opened, and a kept paper that never was are read without a connection", async ({
  page,
}) => {
  await visit(page);
  await page.goto(host.origin + day);
  await keepFromList(page, /^Keep VISION-ICE/);
  await page.goto(`${host.origin}/categories/cs.CV/`);
  await page.goto(`${host.origin}/papers/2602.20205/`);
  await expect.poll(() => isStored(page, kept)).toBe(true);
  await host.stop();

  await page.goto(`${host.origin}/?unread`);
  await expect(page).toHaveTitle("arXiv CV Digest");
  await expectWhole(page);
  await page.goto(host.origin + day);
  await expect(page.getByRole("article")).not.toHaveCount(0);
  await page.goto(host.origin + kept);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toContainText("VISION-ICE");
  await expectWhole(page);
  await page.goto(`${host.origin}/papers/2602.20205/`);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toContainText("OTPrune");
  await page.goto(`${host.origin}/categories/cs.CV/`);
  await expect(page).toHaveTitle(/^cs\.CV/);
});

test("Search answers and the library lists its papers without a connection, though neither was opened before", async ({
  page,
}) => {
  await visit(page);
  await page.goto(host.origin + day);
  await keepFromList(page, /^Keep OTPrune/);
  await host.stop();
  await page.goto(`${host.origin}/search/?q=token+pruning`);
  await expect(page.getByRole("main").getByRole("article").first()).toContainText("OTPrune");
  await page.goto(`${host.origin}/library/`);
  await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveText([/^OTPrune/]);
});

test("A page that is not stored gives way to one that lists what is, and comes once there is a connection", async ({
  page,
}) => {
  await visit(page);
  await page.goto(host.origin + day);
  await keepFromList(page, /^Keep VISION-ICE/);
  await page.goto(`${host.origin}/categories/cs.CV/`);
  await expect.poll(() => isStored(page, kept)).toBe(true);
  await host.stop();
  await page.goto(host.origin + unknown);
  await expect(page.getByRole("status").filter({ hasText: "There is no connection" })).toBeVisible();
  const list = (name: string) => page.getByRole("region", { name, exact: true }).getByRole("listitem");
  await expect(list("Papers")).toHaveText([/^VISION-ICE/]);
  await expect(list("Days")).toHaveText([/^25 February 2026/, /^28 January 2026/, /^29 December 2025/]);
  await expect(list("Other pages")).toHaveText([/cs\.CV/]);
  await expectWhole(page);

  await host.start();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page).toHaveURL(host.origin + unknown);
  await expect(page.locator('meta[name="citation_arxiv_id"]')).toHaveAttribute("content", "2601.19884");
  await page.goto(`${host.origin}/offline/`);
  await expect(list("Days").first()).toBeVisible();
  await expect(page.getByText("There is no connection")).toBeHidden();
});

test("After a new deployment an open tab works on, the next page is new, and both are there without a connection", async ({
  page,
}) => {
  const next = createNextVersion(exportFolder);
  try {
    await visit(page);
    await page.goto(host.origin);
    host.deploy(next.folder);
    // The old version's script of the settings is on the host no more.
    await expectWhole(page);
    await page.goto(host.origin + day);
    await expect(page).toHaveTitle(/^Next /);
    await expectWhole(page);
    await host.stop();
    await page.reload();
    await expect(page).toHaveTitle(/^Next /);
    await expectWhole(page);
    await page.goto(`${host.origin}/library/`);
    await expectWhole(page);
  } finally {
    next.remove();
  }
});

test("The setting removes the worker and what it stored, and brings it back", async ({ page }) => {
  await visit(page);
  const count = () =>
    page.evaluate(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      const stores = (await caches.keys()).filter((name) => name.includes("offline"));
      return [workers.length, stores.length > 0];
    });
  expect(await count()).toEqual([1, true]);
  await page.locator("summary", { hasText: "Settings" }).click();
  const choice = page.getByRole("group", { name: "Store pages for reading offline" });
  await choice.getByText("Off", { exact: true }).click();
  await expect.poll(count).toEqual([0, false]);
  await page.goto(host.origin + day);
  await expect(page.getByRole("article")).not.toHaveCount(0);
  expect(await count()).toEqual([0, false]);
  await page.locator("summary", { hasText: "Settings" }).click();
  await choice.getByText("On", { exact: true }).click();
  await expect.poll(count).toEqual([1, true]);
});

test("Where the worker is refused, or bytes are to be spared, the site is as it was", async ({ browser }) => {
  host.answer = (address) =>
    address === "/sw.js" ? (_, response) => response.writeHead(404).end() : undefined;
  for (const isSparing of [false, true]) {
    const context = await browser.newContext({ serviceWorkers: "allow", locale: "en-GB" });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    if (isSparing) {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
      );
    }
    await page.goto(host.origin + day);
    await expect(page.getByRole("button", { name: /^Keep VISION-ICE/ })).toBeVisible();
    await expectWhole(page);
    await page.goto(host.origin + kept);
    await expect(page.getByRole("button", { name: "Keep" })).toBeVisible();
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await context.close();
  }
  expect(host.asked.filter((address) => address === "/sw.js")).not.toHaveLength(0);
});

test("Answers that are no pages of the site are never stored in their place, and a stored page stands in for a fault", async ({
  page,
}) => {
  await visit(page);
  await page.goto(host.origin + kept);
  const name = "VISION-ICE";
  const title = page.getByRole("main").getByRole("heading", { level: 1 });
  await expect(title).toContainText(name);

  // A paper that the host does not have.
  await page.goto(`${host.origin}/papers/2602.99999/`);
  await expect(page.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
  expect(await isStored(page, "/papers/2602.99999/")).toBe(false);
  // Another address of the paper, which the host leads on from.
  host.answer = (address) =>
    address === "/papers/2602.20165v1/"
      ? (_, response) => response.writeHead(301, { location: kept }).end()
      : undefined;
  await page.goto(`${host.origin}/papers/2602.20165v1/`);
  await expect(page).toHaveURL(host.origin + kept);
  expect(await isStored(page, "/papers/2602.20165v1/")).toBe(false);
  // A page of the network in place of every other.
  host.answer = () => (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<title>Log in</title>Log in");
  await page.goto(host.origin + kept);
  await expect(page).toHaveTitle("Log in");
  // A host that is out of order.
  host.answer = () => (_, response) => response.writeHead(503).end("Out of order");
  await page.goto(host.origin + kept);
  await expect(title).toContainText(name);
  await page.goto(host.origin + unknown);
  await expect(page.getByText("Out of order")).toBeVisible();
  // One that takes for ever.
  host.answer = () => () => {};
  await page.goto(host.origin + kept);
  await expect(title).toContainText(name);
});

test("Feeds, citations, frames, parts of files and what is sent are left to the browser", async ({
  page,
}) => {
  await visit(page);
  const others = ["/feed.xml", `/digests/${latestDate}.bib`, "/embed/", "/llms.txt", "/sw.js"];
  for (const path of others) {
    const status = await page.evaluate(async (path) => (await fetch(path)).status, path);
    expect([path, status, await isStored(page, path)]).toEqual([path, 200, false]);
  }
  const month = "/digests/2025-09/";
  await page.evaluate((path) => fetch(path, { headers: { range: "bytes=0-9" } }), month);
  expect(await isStored(page, month)).toBe(false);
  const sent = await page.evaluate(async () => (await fetch("/about/", { method: "POST" })).status);
  expect(sent).toBe(405);
});

test("Search results that were only quoted from are no stored papers", async ({ page }) => {
  await visit(page);
  await page.goto(`${host.origin}/search/?q=token+pruning`);
  await expect(page.getByRole("main").getByRole("article").first()).toContainText("OTPrune");
  await page.evaluate((path) => fetch(path), unknown);
  expect(await isStored(page, unknown)).toBe(false);
});

test.describe("Of a site whose older papers appear in packs", () => {
  test.beforeEach(() => host.deploy(packedFolder));

  test("a kept paper is read without a connection, at its address and beside its list", async ({ page }) => {
    await visit(page);
    await page.goto(`${host.origin}/papers/2509.15242/`);
    const title = page.getByRole("main").getByRole("heading", { level: 1 });
    await page.getByRole("main").getByRole("button", { name: "Keep" }).first().click();
    await expect(title).not.toHaveText("");
    const name = (await title.textContent()) ?? "";
    await expect
      .poll(() => page.evaluate(async () => (await caches.keys()).join()))
      .toContain("offline-pack");
    await host.stop();
    await page.goto(`${host.origin}/papers/2509.15242/`);
    await expect(title).toHaveText(name);
    await page.goto(`${host.origin}/papers/2512.99999/`);
    await expect(page.getByRole("status").filter({ hasText: "There is no connection" })).toBeVisible();
  });
});
