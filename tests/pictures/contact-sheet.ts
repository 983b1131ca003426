import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { browserFlags, findChromium } from "@/tests/browser";
import { pageKinds } from "@/tests/e2e/pages";
import { exportFolder } from "@/tests/export-folder";

// Takes a picture of every kind of page of the site of `tests/build.ts` at three widths, in both themes and languages,
// and lays them out as four sheets: node lib/cli/run.mjs tests/pictures/contact-sheet.ts

type Look = { readonly language: "en" | "zh"; readonly theme: "light" | "dark" };

const folder = ".github/pictures";
const sizes = [
  { width: 390, height: 844 },
  { width: 820, height: 1100 },
  { width: 1440, height: 900 },
];
/** Height of a picture on a sheet, in pixels. */
const pictureHeight = 320;
/** Papers that the library of the pictures keeps. */
const kept = ["2602.20165", "2602.20205", "2601.19884"];

const server = createSiteServer(exportFolder, "");
const origin = `http://127.0.0.1:${await listen(server, 4280)}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: [...browserFlags] });
mkdirSync(folder, { recursive: true });
for (const language of ["en", "zh"] as const) {
  for (const theme of ["light", "dark"] as const) await takeSheet(browser, { language, theme });
}
await browser.close();
server.close();

async function takeSheet(browser: Browser, look: Look): Promise<void> {
  const context = await browser.newContext({ baseURL: origin });
  await context.addInitScript(({ language, theme }) => {
    localStorage.setItem("digest:ui", language);
    localStorage.setItem("digest:theme", theme);
  }, look);
  await keepPapers(context);
  const rows: { readonly kind: string; readonly pictures: readonly Buffer[] }[] = [];
  for (const [kind, path] of Object.entries(pageKinds)) {
    rows.push({ kind, pictures: await takePictures(context, path) });
  }
  await layOut(context, rows, `${folder}/${look.language}-${look.theme}.jpg`);
  await context.close();
}

async function keepPapers(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  for (const id of kept) {
    await page.goto(`/papers/${id}/`);
    await page.locator("button[aria-pressed]").first().click();
    await page.locator("button[aria-pressed=true]").first().waitFor();
  }
  await page.close();
}

async function takePictures(context: BrowserContext, path: string): Promise<Buffer[]> {
  const page = await context.newPage();
  const pictures: Buffer[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.goto(path, { waitUntil: "networkidle" });
    pictures.push(await page.screenshot());
  }
  await page.close();
  return pictures;
}

async function layOut(
  context: BrowserContext,
  rows: readonly { readonly kind: string; readonly pictures: readonly Buffer[] }[],
  file: string,
): Promise<void> {
  const page: Page = await context.newPage();
  const figures = rows.map(({ kind, pictures }) => {
    const images = pictures.map(
      (picture) =>
        `<img src="data:image/png;base64,${picture.toString("base64")}" height="${pictureHeight}" alt="">`,
    );
    return `<figure><figcaption>${kind}</figcaption>${images.join("")}</figure>`;
  });
  await page.setViewportSize({ width: 1900, height: 1000 });
  await page.setContent(`<style>
    body { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; margin: 20px; background: #888; font: 14px sans-serif }
    figure { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 } figcaption { flex-basis: 100%; color: #fff }
  </style>${figures.join("")}`);
  await page.screenshot({ path: file, fullPage: true, type: "jpeg", quality: 70 });
  await page.close();
}
