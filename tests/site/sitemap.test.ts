import { describe, expect, test } from "vitest";
import { listSitemaps } from "@/app/_pages/sitemaps";
import { loadLibrary } from "@/lib/library/load";
import { createSitemaps, type SitemapEntry } from "@/lib/site/sitemap";
import { createHostileFields } from "@/tests/gallery/hostile-fields";
import { createDigest, createEntry, createLibrary } from "@/tests/library/fixtures";
import { listChildren, listTexts, readXml } from "./read-xml";

/** As many papers as some years bring, and fewer pages than that of days. */
function createEntries(count: number): SitemapEntry[] {
  return Array.from({ length: count }, (_, place) => ({
    url: `http://localhost:3000/papers/${place}/`,
    changed: "2026-02-25",
  }));
}

function listAddresses(text = ""): string[] {
  return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address);
}

describe("A sitemap", () => {
  test("of a small site is one file, with every kind of page", () => {
    const files = listSitemaps(loadLibrary("tests/content"));
    expect([...files.keys()]).toEqual(["sitemap.xml"]);
    const text = files.get("sitemap.xml");
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www.sitemaps.org/,
    );
    expect(text).toContain(
      "<url><loc>http://localhost:3000/papers/2602.20165/</loc><lastmod>2026-02-25</lastmod></url>",
    );
    for (const [page, changed] of [
      ["", "2026-02-25"],
      ["digests/2025-12-29/", "2025-12-29"],
      ["digests/2025-09/", "2025-09-22"],
      ["categories/cs.RO/", "2026-01-28"],
      ["categories/cs.RO/2025-09/", "2025-09-22"],
      ["search/", "2026-02-25"],
      ["about/", "2026-02-25"],
    ]) {
      expect(text).toContain(
        `<url><loc>http://localhost:3000/${page}</loc><lastmod>${changed}</lastmod></url>`,
      );
    }
  });

  test("leaves out what a reader keeps and the page for missing addresses, and dates every other page", () => {
    const text = listSitemaps(loadLibrary("tests/content")).get("sitemap.xml") ?? "";
    expect(text).not.toMatch(/library|missing|404/);
    expect(text.match(/<lastmod>/g)).toHaveLength(text.match(/<url>/g)?.length ?? 0);
  });

  test("puts what lists papers behind all of them, so that full parts stay as they are", () => {
    const addresses = listAddresses(listSitemaps(loadLibrary("tests/content")).get("sitemap.xml"));
    const lists = addresses.findIndex((address) => !/\/(?:papers\/.|digests\/\d{4}-\d\d-\d\d)/.test(address));
    expect(addresses.slice(0, lists)).toHaveLength(149);
    expect(addresses.slice(lists).join()).not.toContain("/papers/");
  });

  test("of 120,000 pages is an index and parts of at most 50,000, which hold each page once", () => {
    const entries = createEntries(120_000);
    const [[name, index] = [], ...parts] = createSitemaps(entries);
    expect(name).toBe("sitemap.xml");
    expect(index).toContain("<sitemapindex");
    expect(listAddresses(index)).toEqual(parts.map(([part]) => `http://localhost:3000/${part}`));
    const addresses = parts.map(([, text]) => listAddresses(text));
    expect(addresses.map(({ length }) => length)).toEqual([50_000, 50_000, 20_000]);
    expect(addresses.flat()).toEqual(entries.map(({ url }) => url));
    for (const [, text] of parts) expect(Buffer.byteLength(text)).toBeLessThan(50_000_000);
  });

  test("has the parts that are full as they were when a page is added", () => {
    const before = createSitemaps(createEntries(120_000));
    const after = createSitemaps(createEntries(120_001));
    const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    expect(changed).toEqual(["sitemap-3.xml"]);
  });

  test("fills one file up to its limit", () => {
    expect(createSitemaps(createEntries(50_000)).size).toBe(1);
    expect(createSitemaps(createEntries(50_001)).size).toBe(3);
  });

  test("is read by a strict parser as the addresses that it was given", () => {
    const urls = ["http://localhost:3000/?a&b", "http://localhost:3000/<\"'>]]>/"];
    const [text = ""] = createSitemaps(urls.map((url) => ({ url }))).values();
    expect(listChildren(readXml(text), "url").flatMap((url) => listTexts(url, "loc"))).toEqual(urls);
  });

  test("of a library of hostile categories is well-formed, and every address is a URL of the site", () => {
    const stream = createHostileFields();
    const categories = Array.from({ length: 900 }, () => stream.next().value.text);
    const digests = [createDigest({ entries: [createEntry({ categories })] })];
    const [text = ""] = listSitemaps(createLibrary(digests)).values();
    const addresses = listChildren(readXml(text), "url").flatMap((url) => listTexts(url, "loc"));
    const ofCategories = addresses.filter((address) => /\/categories\/[^/]+\/$/.test(address));
    expect(ofCategories).toHaveLength(900);
    expect(ofCategories.map((address) => decodeURIComponent(address.slice(33, -1)))).toEqual(
      expect.arrayContaining(categories),
    );
    for (const address of addresses) {
      expect(address.startsWith("http://localhost:3000/")).toBe(true);
      expect(new URL(address).href).toBe(address);
    }
  });
});
