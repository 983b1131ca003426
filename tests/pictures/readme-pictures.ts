import { type Browser, chromium } from "@playwright/test";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { browserFlags, findChromium } from "@/tests/browser";
import { exportFolder } from "@/tests/export-folder";

// Takes the pictures of the README from the site of `tests/build.ts`: node lib/cli/run.mjs tests/pictures/readme-pictures.ts

type Picture = {
  readonly name: string;
  readonly path: string;
  readonly language: "en" | "zh";
  readonly theme: "light" | "dark";
};

const pictures: readonly Picture[] = [
  { name: "morning", path: "/digests/2026-02-25/", language: "en", theme: "light" },
  { name: "search", path: "/search/?q=gaussian%20splatting", language: "zh", theme: "light" },
  { name: "paper", path: "/papers/2602.20205/", language: "zh", theme: "dark" },
];

const server = createSiteServer(exportFolder, "");
const origin = `http://127.0.0.1:${await listen(server, 4281)}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: [...browserFlags] });
for (const picture of pictures) await take(browser, picture);
await browser.close();
server.close();

async function take(browser: Browser, { name, path, language, theme }: Picture): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1_280, height: 800 },
    serviceWorkers: "block",
  });
  await context.addInitScript(
    ([language, theme]) => {
      localStorage.setItem("digest:ui", language);
      localStorage.setItem("digest:reading", language);
      localStorage.setItem("digest:theme", theme);
    },
    [language, theme] as const,
  );
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await page.screenshot({ path: `.github/pictures/${name}.jpg`, type: "jpeg", quality: 82 });
  await context.close();
}
