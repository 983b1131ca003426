import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { manifestSchema } from "@/lib/search/index/manifest";
import { exportFolder } from "@/tests/export-folder";
import { type Page, readPages } from "./pages";

let pages: readonly Page[];

beforeAll(() => {
  pages = readPages();
});

function gzipped(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(exportFolder, file))).length, 0);
}

function brotli(address: string): number {
  return brotliCompressSync(readFileSync(path.join(exportFolder, address, "index.html"))).length;
}

/** The scripts that a browser of today fetches for a page. */
function scriptsOf({ html }: Page): string[] {
  const tags = html.match(/<script\b[^>]*src="[^"]+"[^>]*>/g) ?? [];
  return tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => tag.replace(/.*src="([^"]+)".*/, "$1"));
}

describe("Bytes", () => {
  test("of JavaScript are at most 165 kB a page, gzip", () => {
    for (const page of pages) expect(gzipped(scriptsOf(page)), page.path).toBeLessThanOrEqual(165_000);
  });

  test("of CSS are at most 20 kB, gzip, and KaTeX's are fetched only where there is math", () => {
    const sheets = readdirSync(path.join(exportFolder, "_next/static/chunks")).filter((file) =>
      file.endsWith(".css"),
    );
    expect(gzipped(sheets.map((file) => `_next/static/chunks/${file}`))).toBeLessThanOrEqual(20_000);
    for (const { path, html } of pages) {
      expect(/<link[^>]*katex\.css/.test(html), path).toBe(html.includes('class="katex'));
    }
  });

  test("of home are at most 30 kB and of a day of 89 papers 60 kB, compressed", () => {
    expect(brotli("/")).toBeLessThanOrEqual(30_000);
    expect(brotli("/digests/2026-02-25/")).toBeLessThanOrEqual(60_000);
  });

  test("of a paper without analysis are at most 34 kB, 7.4 kB compressed; half are below 26 and 6 kB", () => {
    const papers = pages.filter(
      ({ path, html }) => /^\/papers\/./.test(path) && !html.includes('id="analysis"'),
    );
    const plain = papers.map(({ html }) => Buffer.byteLength(html)).sort((a, b) => a - b);
    const compressed = papers.map(({ path }) => brotli(path)).sort((a, b) => a - b);
    const middle = Math.floor(papers.length / 2);
    expect(plain.at(-1)).toBeLessThanOrEqual(34_000);
    expect(compressed.at(-1)).toBeLessThanOrEqual(7_400);
    expect(plain[middle]).toBeLessThanOrEqual(26_000);
    expect(compressed[middle]).toBeLessThanOrEqual(6_000);
  });

  test("of a paper lie in one file, and what it compresses to", () => {
    const files = readdirSync(path.join(exportFolder, "papers/2602.20205")).filter(
      (file) => !/\.(?:br|gz)$/.test(file),
    );
    expect(files).toEqual(["index.html"]);
  });

  test("of a first search are at most 110 kB, gzip: the manifest and the newest papers", () => {
    const { head } = manifestSchema.parse(
      JSON.parse(readFileSync(path.join(exportFolder, "data/manifest.json"), "utf8")),
    );
    expect(gzipped(["data/manifest.json", `data/${head.file}`])).toBeLessThanOrEqual(110_000);
  });
});
