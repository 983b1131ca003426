import { describe, expect, test } from "vitest";
import { getStoredKind, listAssets, listLinkedDays } from "@/lib/offline/addresses";

describe("The kind of an address", () => {
  test.each([
    ["/", "place"],
    ["/search/", "place"],
    ["/404.html", "place"],
    ["/digests/2026-02-25/", "page"],
    ["/categories/cs.CV/", "page"],
    ["/about", "page"],
    ["/papers/2602.20205/", "paper"],
    ["/papers/2602.20205v2", "paper"],
    ["/papers/hep-th/9901001/", "paper"],
    ["/_next/static/chunks/a-b~c.js", "static"],
    ["/katex/fonts/KaTeX_Main-Regular.woff2", "formula"],
    ["/packs/2509-1.pack", "pack"],
    ["/data/interest.json", "vector-list"],
    ["/data/interest-2026-02-1.cc94260365184409.bin", "vectors"],
  ])("%s is %s", (path, kind) => {
    expect(getStoredKind(path, "")).toBe(kind);
    expect(getStoredKind(`/lab/papers${path}`, "/lab/papers")).toBe(kind);
  });

  test.each([
    "/data/manifest.json",
    "/data/head.a60440c018d3ad70.json",
    "/feed.xml",
    "/feeds/categories/cs.CV/feed.xml",
    "/digests/2026-02-25.bib",
    "/embed/",
    "/cards/site.1w9x6duzkq2t8.png",
    "/sw.js",
    "/manifest.webmanifest",
  ])("%s is the browser's", (path) => expect(getStoredKind(path, "")).toBeUndefined());

  test("is none for another site of the same origin", () => {
    expect(getStoredKind("/papers/2602.20205/", "/lab")).toBeUndefined();
    expect(getStoredKind("/laboratory/", "/lab")).toBeUndefined();
    expect(getStoredKind("/lab", "/lab")).toBeUndefined();
  });
});

describe("The files that a text names", () => {
  test("are scripts, styles and fonts of a page, each once, and none of another host or of no build", () => {
    const html = `<link rel="stylesheet" href="/lab/_next/static/chunks/a.css"><script src="/lab/_next/static/chunks/b.js">
      <script src="/lab/_next/static/chunks/b.js"></script><link href="/lab/katex/katex.css"><a href="/lab/papers/x.js/">
      <script src="https://elsewhere.org/lab/_next/static/chunks/c.js"></script><link href="/lab/embed.css">`;
    expect(listAssets(html, "/lab/", "/lab")).toEqual([
      "/lab/_next/static/chunks/a.css",
      "/lab/_next/static/chunks/b.js",
      "/lab/katex/katex.css",
    ]);
  });

  test("are those that a script loads later, and the fonts of a stylesheet", () => {
    const script = `e.v(t=>Promise.all(["static/chunks/3x_w3~q1o.js","static/chunks/0os9.css"].map(n)));f("static/media/worker.0f6x.ts")`;
    expect(listAssets(script, "/lab/_next/static/chunks/b.js", "/lab")).toEqual([
      "/lab/_next/static/chunks/3x_w3~q1o.js",
      "/lab/_next/static/chunks/0os9.css",
    ]);
    const fonts = "src:url(fonts/KaTeX_AMS.woff2) format('woff2');mask:url(\"data:image/svg+xml,%3C\")";
    expect(listAssets(fonts, "/lab/katex/katex.css", "/lab")).toEqual(["/lab/katex/fonts/KaTeX_AMS.woff2"]);
    expect(listAssets('url("../media/serif.woff2")', "/_next/static/chunks/a.css", "")).toEqual([
      "/_next/static/media/serif.woff2",
    ]);
  });
});

test("The newest days of a page are its links to days, newest first", () => {
  const html = `<a href="/lab/digests/2025-12-29/"><a href="/lab/digests/2026-02-25/#c-cs.CV"><a href="/lab/digests/2026-02/">
    <a href="/lab/digests/2026-02-25/"><a href="/lab/digests/2026-01-28/"><a href="/digests/2027-01-01/">`;
  expect(listLinkedDays(html, 2, "/lab")).toEqual(["/lab/digests/2026-02-25/", "/lab/digests/2026-01-28/"]);
});
