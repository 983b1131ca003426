import { type CDPSession, expect, type Locator, type Page, test } from "@playwright/test";
import { latestDay as day } from "./site";

const rows = (page: Page) => page.getByRole("main").locator("article[data-paper]");
const kept = (page: Page) => page.locator("article[data-kept]");
const read = (page: Page) => page.locator("article[data-read]");
const status = (page: Page) => page.getByRole("main").getByRole("status").last();

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A finger on the page, as the browser's own input has it: it scrolls, zooms and taps as well. */
class Finger {
  private constructor(
    private readonly input: CDPSession,
    private place: { x: number; y: number; id: number },
  ) {}

  static async put(page: Page, x: number, y: number): Promise<Finger> {
    const finger = new Finger(await page.context().newCDPSession(page), { x, y, id: 0 });
    await finger.send("touchStart", [finger.place]);
    return finger;
  }

  static async putOn(target: Locator, x = 0.5): Promise<Finger> {
    // Clear of what hangs at the upper and the lower edge.
    await target.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await target.boundingBox();
    if (!box) throw new Error("There is nothing to touch.");
    return Finger.put(target.page(), box.x + box.width * x, box.y + Math.min(box.height / 2, 30));
  }

  /** Move by so many pixels, in steps as a hand does. */
  async move(dx: number, dy = 0): Promise<void> {
    const { x, y } = this.place;
    for (let step = 1; step <= 10; step += 1) {
      this.place = { x: x + (dx * step) / 10, y: y + (dy * step) / 10, id: 0 };
      await this.send("touchMove", [this.place]);
    }
  }

  async join(x: number, y: number): Promise<void> {
    await this.send("touchStart", [this.place, { x, y, id: 1 }]);
  }

  async lift(): Promise<void> {
    await this.send("touchEnd", []);
  }

  private async send(
    type: "touchStart" | "touchMove" | "touchEnd",
    touchPoints: { x: number; y: number; id: number }[],
  ): Promise<void> {
    await this.input.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}

async function openDay(page: Page): Promise<void> {
  await page.goto(day);
  await expect(page.getByRole("button", { name: /^Keep / })).toHaveCount(89);
}

async function swipe(target: Locator, dx: number, from = 0.5): Promise<void> {
  const finger = await Finger.putOn(target, from);
  await finger.move(dx);
  await finger.lift();
}

/** Read what a row shows at its side while it is swiped. */
function readSide(row: Locator) {
  return row.evaluate((element) => {
    const { content, width, color } = getComputedStyle(element, "::after");
    return { content, width: Number.parseFloat(width), color };
  });
}

/** Wait until the browser takes a touch for a tap: one right after a swipe only stops that. */
async function calmDown(page: Page): Promise<void> {
  await page.waitForTimeout(700);
}

test.describe("A swipe", () => {
  test("to the right says that it keeps, keeps, and is undone by a tap", async ({ page }) => {
    await openDay(page);
    const row = rows(page).nth(2);
    const finger = await Finger.putOn(row);
    await finger.move(60);
    await expect.poll(async () => (await readSide(row)).width).toBeCloseTo(44, 0);
    const before = await readSide(row);
    expect(before.content).toBe('"★ Keep"');
    await expect(row).not.toHaveAttribute("data-swiping-ready");
    await finger.move(50);
    await expect(row).toHaveAttribute("data-swiping-ready");
    expect((await readSide(row)).color).not.toBe(before.color);
    await expect(kept(page)).toHaveCount(0);
    await finger.lift();
    await expect(row).toHaveAttribute("data-kept");
    await expect(row).not.toHaveAttribute("data-swiping");
    await expect(status(page)).toHaveText("Kept", { useInnerText: true });
    await calmDown(page);
    await page.getByRole("button", { name: "Undo" }).tap();
    await expect(kept(page)).toHaveCount(0);
  });

  test("to the left marks as read, and as unread again", async ({ page }) => {
    await openDay(page);
    await swipe(rows(page).nth(1), -130);
    await expect(rows(page).nth(1)).toHaveAttribute("data-read");
    const finger = await Finger.putOn(rows(page).nth(1));
    await finger.move(-110);
    await expect.poll(async () => (await readSide(rows(page).nth(1))).content).toBe('"○ Unread"');
    await finger.lift();
    await expect(read(page)).toHaveCount(0);
    await expect(kept(page)).toHaveCount(0);
  });

  test("does the same in search results", async ({ page }) => {
    await page.goto("/search/?q=diffusion");
    await expect(page.getByRole("button", { name: /^Keep / }).first()).toBeVisible();
    await swipe(rows(page).first(), 130);
    await expect(rows(page).first()).toHaveAttribute("data-kept");
  });

  test("that goes back, or is short, does nothing, and the row returns", async ({ page }) => {
    await openDay(page);
    const row = rows(page).nth(1);
    const left = (await row.getByRole("heading").boundingBox())?.x;
    await swipe(row, 70);
    const finger = await Finger.putOn(row);
    await finger.move(120);
    await finger.move(-90);
    await finger.lift();
    await expect(row).not.toHaveAttribute("data-swiping");
    expect((await row.getByRole("heading").boundingBox())?.x).toBe(left);
    await expect(page.locator("article:is([data-kept], [data-read])")).toHaveCount(0);
  });

  test("on a link is no tap, and a tap is no swipe", async ({ page }) => {
    await openDay(page);
    const link = rows(page).nth(1).getByRole("heading").getByRole("link");
    const left = (await link.boundingBox())?.x;
    await swipe(link, 130, 0.2);
    await expect(rows(page).nth(1)).toHaveAttribute("data-kept");
    await expect(page).toHaveURL(day);
    await expect.poll(async () => (await link.boundingBox())?.x).toBe(left);
    await calmDown(page);
    await (await Finger.putOn(link, 0.2)).lift();
    await expect(page).toHaveURL(/\/papers\//);
  });

  test("gives way to scrolling, which stays the browser's", async ({ page }) => {
    await openDay(page);
    const finger = await Finger.putOn(rows(page).nth(4));
    const before = await page.evaluate(() => window.scrollY);
    await finger.move(8, -260);
    await finger.lift();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before + 150);
    // Sideways first, then far down: neither.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
    const other = await Finger.putOn(rows(page).nth(1));
    await other.move(100);
    await other.move(0, 180);
    await expect(rows(page).nth(1)).not.toHaveAttribute("data-swiping");
    await other.lift();
    await expect(page.locator("article:is([data-kept], [data-read])")).toHaveCount(0);
  });

  test("does nothing at the window's edge, over a selection, in what scrolls, with two fingers and by a mouse", async ({
    page,
  }) => {
    await openDay(page);
    const row = rows(page).nth(1);
    await row.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await row.boundingBox();
    const [y, middle] = [(box?.y ?? 0) + 20, 195];
    const atEdge = await Finger.put(page, 20, y);
    await atEdge.move(150);
    await atEdge.lift();

    await row.evaluate((element) => document.getSelection()?.selectAllChildren(element));
    await swipe(row, 130);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());

    const first = await Finger.put(page, middle, y);
    await first.move(60);
    await first.join(middle, y + 200);
    await expect(row).not.toHaveAttribute("data-swiping");
    await first.lift();

    await page.mouse.move(middle, y);
    await page.mouse.down();
    await page.mouse.move(middle + 130, y, { steps: 10 });
    await page.mouse.up();

    await row.getByRole("heading").evaluate((title) => {
      title.insertAdjacentHTML(
        "beforeend",
        '<span class="formula" style="display:block;overflow-x:auto"><span style="display:block;width:900px">x</span></span>',
      );
    });
    await swipe(row.locator(".formula"), -130);
    expect(await row.locator(".formula").evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);

    await expect(page.locator("article:is([data-kept], [data-read], [data-swiping])")).toHaveCount(0);
    await swipe(row, 130);
    await expect(kept(page)).toHaveCount(1);
  });

  test("can be switched off, and is off where less motion is wanted", async ({ page }) => {
    await openDay(page);
    await page.locator("summary", { hasText: "Settings" }).click();
    const choice = page.getByRole("group", { name: "Swipe papers to keep or mark read" });
    await choice.getByText("Off").click();
    await page.keyboard.press("Escape");
    await swipe(rows(page).nth(1), 130);
    await page.evaluate(() => localStorage.clear());
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openDay(page);
    await swipe(rows(page).nth(1), 130);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await swipe(rows(page).nth(2), 130);
    await expect(rows(page).nth(2)).toHaveAttribute("data-kept");
    await expect(kept(page)).toHaveCount(1);
  });
});
