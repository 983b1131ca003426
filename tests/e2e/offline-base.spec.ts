// Which part of a host is the service worker's, where the site lies below a path as on GitHub Pages?
import { expect, type Page, test } from "@playwright/test";
import { hostileBase as base, hostileFolder } from "@/tests/export-folder";
import { longDay } from "@/tests/gallery/hostile-site";
import { type Host, openHost } from "./offline-host";

test.use({ serviceWorkers: "allow" });

const paper = `${base}/papers/2602.20000/`;
/** What another site of the same host has stored: had it no path, its worker would name the cache so. */
const neighbour = { cache: "digest:offline-page", path: "/neighbour/" };

let host: Host;

test.beforeEach(async ({ page }) => {
  host = await openHost(hostileFolder, base);
  host.answer = (address) =>
    address.startsWith(`${base}/`)
      ? undefined
      : (_, response) =>
          response.writeHead(200, { "content-type": "text/html" }).end("<title>Neighbour</title>");
  await page.goto(host.origin);
  await page.evaluate(async ({ cache, path }) => {
    await (await caches.open(cache)).put(path, new Response("Theirs"));
  }, neighbour);
});

test.afterEach(async ({ context }) => {
  await context.close();
  await host.stop().catch(() => {});
});

/** List what is stored by its path, each cache in the order of its name. */
function listStored(page: Page): Promise<{ cache: string; path: string }[]> {
  return page.evaluate(async () => {
    const lists = (await caches.keys()).sort().map(async (cache) => {
      const requests = await (await caches.open(cache)).keys();
      return requests.map(({ url }) => ({ cache, path: new URL(url).pathname }));
    });
    return (await Promise.all(lists)).flat();
  });
}

/** Tell whether the worker has stored what it fetches ahead, which ends with the files of search. */
async function isReady(page: Page): Promise<boolean> {
  const paths = new Set((await listStored(page)).map(({ path }) => path));
  const manifest = await page.evaluate(
    async (path) => (await (await caches.match(path))?.json())?.shards,
    `${base}/data/manifest.json`,
  );
  return manifest?.every(({ file }: { file: string }) => paths.has(`${base}/data/${file}`)) ?? false;
}

test("Pages, the list of what is stored and search come from the worker, and the rest of the host is not its own", async ({
  page,
}) => {
  await page.goto(`${host.origin}${base}/`);
  await expect.poll(() => isReady(page)).toBe(true);
  await page.goto(host.origin + paper);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect((await listStored(page)).map(({ path }) => path)).toContain(paper);

  await page.goto(host.origin);
  await expect(page).toHaveTitle("Neighbour");
  const known = await page.evaluate(async () => ({
    controller: navigator.serviceWorker.controller,
    scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));
  expect(known).toEqual({ controller: null, scopes: [`${host.origin}${base}/`] });
  expect((await listStored(page)).filter(({ path }) => !path.startsWith(`${base}/`))).toEqual([neighbour]);
  expect(host.asked.filter((path) => !path.startsWith(`${base}/`) && path !== "/favicon.ico")).toEqual([
    "/",
    "/",
  ]);

  await host.stop();
  await page.goto(host.origin + paper);
  await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toContainText("A long");
  await page.goto(`${host.origin}${base}/search/?q=formula`);
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
  await page.goto(`${host.origin}${base}/papers/2601.99999/`);
  await expect(page.getByRole("status").filter({ hasText: "There is no connection" })).toBeVisible();
  await page.goto(`${host.origin}${base}/offline/`);
  const days = page.getByRole("region", { name: "Days", exact: true }).getByRole("link");
  await expect(days.first()).toHaveAttribute("href", `${base}/digests/${longDay}/`);
  await days.first().click();
  await expect(page).toHaveURL(`${host.origin}${base}/digests/${longDay}/`);
  await expect(page.getByRole("main").getByRole("article")).not.toHaveCount(0);
  await expect(page.goto(host.origin)).rejects.toThrow("ERR_CONNECTION_REFUSED");
});

test("The setting removes the site's worker and pages, and nothing of its neighbour", async ({ page }) => {
  await page.goto(`${host.origin}${base}/`);
  await expect.poll(() => isReady(page)).toBe(true);
  await page.locator("summary", { hasText: "Settings" }).click();
  const choice = page.getByRole("group", { name: "Store pages for reading offline" });
  await choice.getByText("Off", { exact: true }).click();
  await expect
    .poll(async () => (await listStored(page)).filter(({ cache }) => cache.includes("offline")))
    .toEqual([neighbour]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
