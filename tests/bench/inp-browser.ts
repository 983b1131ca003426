import { type Browser, type CDPSession, chromium, type Locator, type Page } from "@playwright/test";
import { browserFlags, findChromium } from "@/tests/browser";

/** A visit of a day's page: milliseconds from the address to the first paint, and to the end of the last long task. */
export type Opening = { readonly paint: number; readonly interactive: number };

/** The longest of an interaction's events, in milliseconds, by what was done; 0 for one below 16 ms. */
export type Interactions = ReadonlyMap<string, number>;

declare global {
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
  interface Window {
    inpBench: { events: number[]; longTaskEnd: number };
  }
}

/** A cheap phone on a mobile network. */
const slowdown = 4;
const network = { offline: false, latency: 60, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "zh-CN" };
/** Long enough for what an interaction sets off to be over, in milliseconds. */
const pause = 1_500;
const rounds = 3;

/** Open a page as a cheap phone does, and do all that a reader does with its list, each thing several times. */
export async function measurePhone(
  address: string,
): Promise<{ readonly opening: Opening; readonly interactions: Interactions }> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...browserFlags] });
  try {
    const opening = await measureOpening(browser, address);
    const page = await openPhone(browser);
    await page.goto(address);
    await page.waitForTimeout(2 * pause);
    return { opening, interactions: await measureInteractions(page) };
  } finally {
    await browser.close();
  }
}

async function measureOpening(browser: Browser, address: string): Promise<Opening> {
  const openings: Opening[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await openPhone(browser);
    await page.goto(address);
    await page.waitForTimeout(2 * pause);
    openings.push(
      await page.evaluate(() => {
        const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
        return { paint, interactive: Math.max(paint, window.inpBench.longTaskEnd) };
      }),
    );
    await page.context().close();
  }
  return {
    paint: Math.max(...openings.map(({ paint }) => paint)),
    interactive: Math.max(...openings.map(({ interactive }) => interactive)),
  };
}

async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ...phone, serviceWorkers: "block" });
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(() => {
    const bench = { events: [] as number[], longTaskEnd: 0 };
    window.inpBench = bench;
    // Events are told in steps of 8 ms from the time of the finger to the next paint.
    new PerformanceObserver((list) => {
      bench.events.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "event", durationThreshold: 16 });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) bench.longTaskEnd = task.startTime + task.duration;
    }).observe({ type: "longtask", buffered: true });
  });
  return page;
}

async function measureInteractions(page: Page): Promise<Interactions> {
  const item = (place: number) => page.locator("article[data-paper]:not([hidden])").nth(place);
  const code = page.locator("search button[aria-pressed]").filter({ hasText: "有代码" });
  const fold = page.locator("details[data-fold] > summary").first();
  // What is tapped, or the key that is pressed.
  const steps: readonly (readonly [name: string, target: Locator | string])[] = [
    ["keep", item(1).locator('[data-action="keep"]')],
    ["keep no longer", item(1).locator('[data-action="keep"]')],
    ["mark read", item(1).locator('[data-action="read"]')],
    ["mark unread", item(1).locator('[data-action="read"]')],
    ["key j", "j"],
    ["key s", "s"],
    ["key m", "m"],
    ["filter on", code],
    ["filter off", code],
    ["fold", fold],
    ["unfold", fold],
    ["other reading language", page.locator('.reading-switch [value="both"]')],
    ["first reading language", page.locator('.reading-switch [value="zh"]')],
    ["open details", item(2).locator("[data-details]")],
    ["close details", item(2).locator("[data-details]")],
  ];
  const longest = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, target] of steps) {
      const act = await prepare(page, target);
      await page.waitForTimeout(pause);
      await page.evaluate(() => {
        window.inpBench.events.length = 0;
      });
      await act();
      await page.waitForTimeout(pause);
      const events = await page.evaluate(() => window.inpBench.events);
      longest.set(name, Math.max(longest.get(name) ?? 0, ...events));
    }
  }
  return longest;
}

/** Bring what is tapped into view; it is tapped by its place, since a locator asks the page for much more. */
async function prepare(page: Page, target: Locator | string): Promise<() => Promise<void>> {
  if (typeof target === "string") return () => page.keyboard.press(target);
  await target.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await target.boundingBox();
  if (!box) throw new Error("There is nothing to tap");
  return () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}
