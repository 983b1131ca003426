import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifySite } from "./verify";

let folder: string;
const root = "https://example.org/papers";
const jsonLd = {
  "@context": "https://schema.org",
  "@type": "ScholarlyArticle",
  headline: "Caves",
  author: [{ "@type": "Person", name: "Ada" }],
  datePublished: "2026-02-25",
  sameAs: ["https://arxiv.org/abs/2602.00001"],
  url: `${root}/about/`,
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-verify-"));
  write("index.html", page("/", '<p><a href="/papers/about/#here">About</a></p>'));
  write(
    "about/index.html",
    page(
      "/about/",
      `<p id="here">x</p><script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`,
    ),
  );
  write("404.html", page(undefined, '<p><a href="#top" id="top">Up</a></p>'));
  write("robots.txt", `User-Agent: *\nSitemap: ${root}/sitemap.xml\n`);
  write("llms.txt", `# T\n\n> d\n\n- [About](${root}/about/): x\n`);
  write(
    "sitemap.xml",
    `<urlset><url><loc>${root}/</loc></url><url><loc>${root}/about/</loc><lastmod>2026-02-25</lastmod></url></urlset>`,
  );
  write(
    "feed.xml",
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>${root}/</id><title>T</title><updated>2026-02-25T00:00:00Z</updated>
    <entry><id>${root}/about/</id><title>x</title><updated>2026-02-25T00:00:00Z</updated><author><name>A</name></author>
    <link rel="alternate" href="${root}/about/"/></entry></feed>`,
  );
  write("opensearch.xml", `<O><Url template="${root}/?q={searchTerms}"/></O>`);
  const addImage = (name: string, sizes: string) => {
    cpSync(`public/${name}.png`, path.join(folder, `${name}.png`));
    return { src: `/papers/${name}.png`, sizes, type: "image/png" };
  };
  const manifest = {
    ...{ id: "/papers/", name: "T", start_url: "/papers/", scope: "/papers/", display: "standalone" },
    icons: [
      addImage("icon-192", "192x192"),
      addImage("icon-512", "512x512"),
      { ...addImage("icon-maskable", "512x512"), purpose: "maskable" },
    ],
    shortcuts: [{ name: "About", url: "/papers/about/" }],
    screenshots: [
      { ...addImage("screenshot-narrow", "390x844"), form_factor: "narrow" },
      { ...addImage("screenshot-wide", "1280x800"), form_factor: "wide" },
    ],
  };
  write("manifest.webmanifest", JSON.stringify(manifest));
});

afterEach(() => rmSync(folder, { recursive: true }));

function page(address: string | undefined, body: string): string {
  const head =
    address === undefined
      ? '<meta name="robots" content="noindex">'
      : `<link rel="canonical" href="${root}${address}"><meta name="description" content="d">`;
  return `<!DOCTYPE html>\n<html lang="en"><head><title>T</title>${head}</head><body><main><h1>T</h1>${body}</main></body></html>\n`;
}

function write(file: string, text: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), "utf8");
  expect(text).toContain(from);
  write(
    file,
    text.replace(from, () => to),
  );
}

describe("Verifying a site", () => {
  test("finds nothing in a sound one", () => {
    expect(verifySite(folder)).toEqual([]);
  });

  test.each([
    [
      "a link to a missing page",
      "index.html",
      "about/#here",
      "abuot/",
      "links to /papers/abuot/, which is not there",
    ],
    [
      "a link to a missing part",
      "index.html",
      "#here",
      "#there",
      "links to /papers/about/#there, which is not there",
    ],
    [
      "a link out of the base path",
      "index.html",
      "/papers/about/#here",
      "/about/",
      "links to /about/, which is no place",
    ],
    [
      "a script for an address",
      "index.html",
      "/papers/about/#here",
      "javascript:x",
      "is no place of the site",
    ],
    ["an id that is there twice", "about/index.html", "<h1>", '<h1 id="here">', "repeats the id here"],
    ["two headings", "about/index.html", "<p ", "<h1>x</h1><p ", "has 2 times: h1"],
    ["an element that is never closed", "about/index.html", "<p ", "<div><p ", "Unclosed element"],
    ["an attribute that is there twice", "about/index.html", "<p ", '<p id="x" ', "is no sound HTML"],
    [
      "an element out of its place",
      "about/index.html",
      "<p ",
      "<ul><p>x</p></ul><p ",
      "(element-permitted-content)",
    ],
    ["another page's address", "about/index.html", "/papers/about/", "/papers/", "says that its address is"],
    [
      "structured data without a headline",
      "about/index.html",
      "headline",
      "name",
      "structured data that cannot",
    ],
    [
      "a feed's entry without a date",
      "feed.xml",
      "<title>x</title><updated>2026-02-25T00:00:00Z</updated>",
      "<title>x</title>",
      "has not one updated",
    ],
    [
      "a feed's entry that leads nowhere",
      "feed.xml",
      'href="https://example.org/papers/about/"',
      'href="https://example.org/about/"',
      "links to https://example.org/about/",
    ],
    ["a page that no sitemap names", "sitemap.xml", `<url><loc>${root}/</loc></url>`, "", "is in no sitemap"],
    [
      "a sitemap's address without page",
      "sitemap.xml",
      "/about/",
      "/abuot/",
      "names https://example.org/papers/abuot/",
    ],
    ["a day of no calendar", "sitemap.xml", "2026-02-25", "2026-02-30", "has a date that is none"],
    [
      "an icon of another size",
      "manifest.webmanifest",
      "512x512",
      "192x192",
      "says that /papers/icon-512.png has 192x192",
    ],
    [
      "a manifest without a small icon",
      "manifest.webmanifest",
      "192x192",
      "512x512",
      "has no icon of 192x192",
    ],
    [
      "a manifest without a maskable icon",
      "manifest.webmanifest",
      ',"purpose":"maskable"',
      "",
      "has no maskable icon",
    ],
    [
      "a manifest without a picture of a phone",
      "manifest.webmanifest",
      '"narrow"',
      '"wide"',
      "has screenshots",
    ],
    [
      "a shortcut that leads nowhere",
      "manifest.webmanifest",
      "/about/",
      "/abuot/",
      "links to /papers/abuot/",
    ],
    [
      "an installed site of another name",
      "manifest.webmanifest",
      '"id":"/papers/"',
      '"id":"x"',
      "has the id x",
    ],
    ["a manifest without a name", "manifest.webmanifest", '"name"', '"label"', "cannot be read"],
    [
      "a search that leads elsewhere",
      "opensearch.xml",
      "{searchTerms}",
      "",
      "has a search that leads nowhere",
    ],
    ["robots that name no sitemap", "robots.txt", "Sitemap", "Map", "names no sitemap"],
    ["a text for models that leads nowhere", "llms.txt", "/about/", "/abuot/", "links to"],
    ["a text for models without a summary", "llms.txt", "> ", "", "does not begin with"],
  ])("shows %s", (_, file, from, to, message) => {
    change(file, from, to);
    expect(
      verifySite(folder)
        .map(({ text }) => text)
        .join("\n"),
    ).toContain(message);
  });
});
