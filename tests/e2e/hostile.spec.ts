import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { filterScript } from "@/components/digest/filter-script";
import { placeScript } from "@/components/digest/place-script";

type Told = {
  readonly fields: readonly { readonly markers: readonly string[]; readonly text: string }[];
  readonly metadata: readonly { readonly title: string; readonly description: string }[];
};

/** What appears in the page, as a reader sees it and as the browser understood it. */
type Seen = {
  readonly text: string;
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly protocols: readonly string[];
  readonly jsonLd: readonly string[];
  /** What runs: the site's own. */
  readonly scripts: readonly string[];
  readonly metadata: Told["metadata"];
  readonly overflow: number;
};

const folder = "test-results/hostile";
const days = [
  ...["2026-02-11", "2026-02-12", "2026-02-13", "2026-02-25"],
  ...["2026-01-11", "2026-01-12", "2026-01-13", "2026-01-25"],
];

/** Elements of the site's own pages, less those within formulas; none fetches, frames, submits or runs anything. */
const known =
  "a article aside bdi blockquote br button code dd del details div dl dt em fieldset figure h1 h2 h3 h4 h5 h6 header hr " +
  "i legend li main nav ol p pre script search section span strong sub summary sup table tbody td th thead time tr u ui-en ui-zh ul";

test.describe.configure({ mode: "default" });

test.beforeAll(() => {
  const script = ["lib/cli/run.mjs", "tests/gallery/write-hostile.tsx"];
  execFileSync(process.execPath, script, { timeout: 80_000, stdio: "pipe" });
});

for (const day of days) {
  test(`Every hostile field of ${day} is text and nothing else`, async ({ page, baseURL }) => {
    const told: Told = JSON.parse(readFileSync(`${folder}/${day}.json`, "utf8"));
    const happened = await open(page, day, String(baseURL));
    const seen = await look(page);
    expect(happened).toEqual([]);
    expect(page.frames()).toHaveLength(1);
    expect(seen.elements.filter((name) => !known.split(" ").includes(name))).toEqual([]);
    expect(
      seen.attributes.filter((name) => /^(?:on|src|srcdoc|action|formaction|background)/.test(name)),
    ).toEqual([]);
    expect(seen.scripts).toEqual(seen.scripts.length > 0 ? [filterScript, placeScript] : []);
    expect(seen.protocols.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    expect(seen.overflow).toBe(0);

    const text = squeeze(seen.text);
    const unseen = told.fields.filter(({ markers }) => !markers.every((marker) => text.includes(marker)));
    expect(unseen.map((field) => field.text.slice(0, 200))).toEqual([]);
    const changed = told.fields.filter((field) => isPlain(field.text) && !text.includes(squeeze(field.text)));
    expect(changed.map((field) => field.text.slice(0, 200))).toEqual([]);

    expect(seen.metadata).toEqual(told.metadata.map(({ title, description }) => ({ title, description })));
    expect(seen.jsonLd.map((json) => JSON.parse(json).headline)).toEqual(
      told.metadata.map(({ title }) => title),
    );
  });
}

/** Open a day under the site's own address, and list whatever its fields bring about. */
async function open(page: Page, day: string, origin: string): Promise<readonly string[]> {
  const happened: string[] = [];
  const expected =
    /^\/(?:hostile\/[\d-]+\.html|_next\/static\/.*\.(?:css|woff2)|katex\/(?:katex\.css|fonts\/.*))$/;
  await page.exposeFunction("__ran", (by: unknown) => happened.push(`script: ${String(by)}`));
  page.on("dialog", (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("pageerror", (error) => happened.push(`error: ${error.message}`));
  page.on("console", (message) => happened.push(`console: ${message.text()}`));
  page.on("popup", () => happened.push("popup"));
  page.on("framenavigated", (frame) => {
    if (new URL(frame.url()).pathname !== `/hostile/${day}.html`) happened.push(`navigation: ${frame.url()}`);
  });
  await page.route("**", (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin && expected.test(url.pathname)) return route.fallback();
    happened.push(`request: ${url}`);
    return route.abort();
  });
  await page.route(`**/hostile/${day}.html`, (route) =>
    route.fulfill({ path: `${folder}/${day}.html`, contentType: "text/html; charset=utf-8" }),
  );
  await page.goto(`/hostile/${day}.html`);
  return happened;
}

/** Unfold everything, point at every link, let whatever that starts begin, and read the page. */
function look(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const list = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    // Less the signs that appear on what the site itself folds.
    const own = list("body, body *").filter((element) => !element.closest(".katex, summary > svg"));
    for (const link of list("main a")) link.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count.
      text: list("main")[0]?.innerText ?? "",
      elements: [...new Set(own.slice(1).map(({ localName }) => localName))],
      attributes: [...new Set(list("body, body *").flatMap((element) => element.getAttributeNames()))],
      protocols: [...new Set([...document.links].map(({ protocol }) => protocol))],
      jsonLd: list('script[type="application/ld+json"]').map(({ textContent }) => textContent ?? ""),
      scripts: list("script:not([type])").map(({ textContent }) => textContent ?? ""),
      metadata: list("head meta[property]").map((meta) => ({
        title: meta.getAttribute("property") ?? "",
        description: meta.getAttribute("content") ?? "",
      })),
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
}

/** Whether a page shows a text as it is: it has none of the signs of LaTeX, Markdown and entities. */
function isPlain(text: string): boolean {
  return !/[\\$~`*_[\]&|\p{Cc}]|--|''/u.test(text);
}

/** Leave out what is not seen, the spaces and commas between names, and the circles that carry too many accents. */
function squeeze(text: string): string {
  return text.replace(/[\s,\u25cc\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "");
}
