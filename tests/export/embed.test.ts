import { createServer } from "node:http";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { writeEmbedPage } from "@/lib/export/embed-page";
import type { Library } from "@/lib/library/library";
import { loadLibrary } from "@/lib/library/load";
import { browserFlags, findChromium } from "@/tests/browser";
import { exportFolder } from "@/tests/export-folder";

const site = createSiteServer(exportFolder, "");
let origin: string;
/** The page of a laboratory that frames pages of the site. */
const laboratory = createServer((request, response) => {
  const framed = request.url === "/papers" ? "/papers/2602.20205/" : "/embed/";
  response
    .writeHead(200, { "content-type": "text/html" })
    .end(
      `<!doctype html><title>Lab</title><iframe src="${origin}${framed}" width="700" height="500"></iframe>`,
    );
});
let home: string;
let browser: Browser;

beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(site, 48_000)}`;
  // Another name of this machine is another site to a browser.
  home = `http://localhost:${await listen(laboratory, 48_100)}`;
  browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
});

afterAll(async () => {
  await browser.close();
  for (const server of [site, laboratory]) {
    server.close();
    server.closeAllConnections();
  }
});

describe("The page for frames", () => {
  test("shows the newest day on another site, styled, without a script, and links lead out of it", async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    await page.goto(home);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("heading", { name: "2026年2月25日星期三 · 89 篇论文" }).waitFor();
    expect(await frame.getByRole("listitem").count()).toBe(50);
    expect(await frame.locator("script").count()).toBe(0);
    const title = frame.getByRole("link", { name: "OTPrune: Distribution-Aligned" });
    expect(await title.getAttribute("href")).toBe("/papers/2602.20205/");
    expect(await title.evaluate((link) => getComputedStyle(link).fontWeight)).toBe("600");
    await frame.getByText("OTPrune：基于最优传输的视觉令牌剪枝框架").getByText("AI 总结").waitFor();
    const opened = page.waitForEvent("popup");
    await title.click();
    expect((await opened).url()).toBe(`${origin}/papers/2602.20205/`);
    await frame.getByRole("link", { name: "查看当日全部 89 篇论文" }).waitFor();
    expect(faults).toEqual([]);
  });

  test("is the only one: a paper's page stays out of frames of others", async () => {
    const page = await browser.newPage();
    const refused = page.waitForEvent("console", (message) => /frame/i.test(message.text()));
    await page.goto(`${home}/papers`);
    expect((await refused).text()).toMatch(/X-Frame-Options/);
  });

  test("writes texts as text, in the site's language, and says so of a site without papers", () => {
    const library = loadLibrary("tests/content");
    const site = { ...library.site, title: "<b>Lab</b> & co", defaultLanguage: "en" } as const;
    const [day] = library.days.values();
    const [paper] = day?.papers ?? [];
    if (!day || !paper) throw new Error("the seeds have changed");
    const papers = [{ ...paper, title: "Of <script> and $x_1$" }];
    const days: Library["days"] = new Map([[day.date, { ...day, papers }]]);
    const html = writeEmbedPage({ ...library, site, days });
    expect(html).toContain("&lt;b&gt;Lab&lt;/b&gt; &amp; co");
    expect(html).toContain("Of &lt;script&gt; and x");
    expect(html).toContain("<h2>Wednesday, 25 February 2026 · 1 paper</h2>");
    expect(html).not.toContain("<script");
    expect(writeEmbedPage({ ...library, site, days: new Map() })).toContain("<p>No digests yet.");
  });
});
