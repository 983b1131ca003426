// A whole site, built and served below a path of its host, whose digests, names and settings try to be more than text and wider than a page.
import { readdirSync } from "node:fs";
import type { Server } from "node:http";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { hostileBase, hostileFolder } from "@/tests/export-folder";

const addresses = readdirSync(hostileFolder, { recursive: true })
  .map(String)
  .filter((file) => path.basename(file) === "index.html")
  .map((file) =>
    `/${file.split(path.sep).slice(0, -1).map(encodeURIComponent).join("/")}/`.replace("//", "/"),
  )
  .sort();
const papers = addresses.filter((address) => address.startsWith("/papers/"));
const others = [
  ...addresses.filter((address) => !address.startsWith("/papers/")),
  "/search/?q=long",
  "/none/",
];

let server: Server;
let site = "";

test.use({ viewport: { width: 320, height: 700 } });

test.beforeAll(async () => {
  server = createSiteServer(hostileFolder, hostileBase);
  site = `http://127.0.0.1:${await listen(server, 4192)}${hostileBase}`;
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** List whatever the site's texts bring about; the host's answer 404 to a missing address is its own. */
async function follow(page: Page): Promise<string[]> {
  const happened: string[] = [];
  await page.exposeFunction("__ran", (by: unknown) => happened.push(`script: ${String(by)}`));
  page.on("dialog", (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("popup", () => happened.push("popup"));
  page.on("pageerror", (error) => happened.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) happened.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site}/`)) happened.push(`request: ${request.url()}`);
  });
  return happened;
}

function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("has pages of every kind", () => {
  expect(papers.length).toBeGreaterThanOrEqual(40);
  expect(others.length).toBeGreaterThanOrEqual(12);
});

const shares = [0, 1, 2].map((share) => papers.filter((_, place) => place % 3 === share));

for (const [share, list] of [others, ...shares].entries()) {
  test(`No page of part ${share} is wider than 320 px, runs a script or fetches from outside the site`, async ({
    page,
  }) => {
    const happened = await follow(page);
    const wide: string[] = [];
    for (const address of list) {
      await page.goto(site + address);
      // Papers come with their file; what other pages show may come later.
      if (!papers.includes(address)) await page.waitForLoadState("networkidle");
      const overflow = await measureOverflow(page);
      if (overflow !== 0) wide.push(`${address}: ${overflow}`);
    }
    expect(wide).toEqual([]);
    expect(happened).toEqual([]);
  });
}

test("No paper of the longest names is too wide beside its list, in the library and in what is said of it", async ({
  page,
}) => {
  await page.goto(`${site}/papers/2602.20000/`);
  await page.getByRole("button", { name: /^Keep/ }).first().click();
  await expect(page.getByRole("button", { name: /^Keep/ }).first()).toHaveAttribute("aria-pressed", "true");
  expect(await measureOverflow(page)).toBe(0);
  await page.goto(`${site}/library/`);
  await page.getByRole("button", { name: /^Write a note/ }).click();
  await page.keyboard.insertText("w".repeat(4_000));
  await expect(page.getByText("Saved")).toBeVisible();
  await page.getByRole("combobox", { name: "Add a tag" }).fill("g".repeat(60));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Remove the tag/ })).toBeVisible();
  expect(await measureOverflow(page)).toBe(0);
  await page.getByRole("button", { name: /^Keep A long/ }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  expect(await measureOverflow(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site}/digests/2026-02-25/`);
  await expect(page.locator("html")).toHaveAttribute("data-pane", "closed");
  await page.locator('article[data-paper="2602.20000"]').getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("region", { name: "Paper beside the list" }).locator("h1")).toContainText(
    "A long",
  );
  expect(await measureOverflow(page)).toBe(0);
});
