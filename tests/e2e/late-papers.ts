import type { Page } from "@playwright/test";
import { createSearchFiles } from "@/lib/search/index/search-files";
import { createPaper } from "@/tests/search/papers";

/** 300 papers of February that search loads whole, and 600 older ones in the archive that "diffusion video" finds before them. */
const papers = [
  ...Array.from({ length: 300 }, (_, n) =>
    createPaper({
      id: `2602.${10_000 + n}`,
      title: `New ${n} on diffusion${" of many words".repeat(n % 7)}`,
      firstSeen: `2026-02-${10 + (n % 18)}`,
      sections: [{ source: "One sentence that sums it up. ".repeat(1 + (n % 5)) }],
    }),
  ),
  ...Array.from({ length: 600 }, (_, n) =>
    createPaper({
      id: `2601.${10_000 + n}`,
      title: n % 2 === 0 ? `Old ${n} on diffusion for video` : `Old ${n} on diffusion`,
      firstSeen: `2026-01-${10 + (n % 20)}`,
      sections: [{ source: "One sentence that sums it up. ".repeat(1 + (n % 4)) }],
    }),
  ),
];

/**
 * Serve search data of papers of which the best are older ones, and a page for each, in place of the site's own. The
 * older ones come when the function that is returned is called.
 */
export async function serveLatePapers(page: Page): Promise<() => void> {
  const files = new Map(createSearchFiles(papers, { maxRecent: 400 }).map(({ name, text }) => [name, text]));
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route("**/data/**", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    if (/^(?:archive|facts|cards)/.test(name)) await released;
    const body = files.get(name);
    await (body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: "application/json", body }));
  });
  await page.context().route("**/papers/**", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: "<!doctype html><title>A paper</title><h1>A paper</h1>",
    }),
  );
  return release;
}
