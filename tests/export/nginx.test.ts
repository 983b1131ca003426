import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compressExport } from "@/lib/export/compress";
import { browserFlags, findChromium } from "@/tests/browser";
import { exportFolder } from "@/tests/export-folder";
import { findNginx, startNginx } from "@/tests/nginx";

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

const nginx = findNginx();
const missing = nginx ? "" : " (left out: no nginx is installed, and only root on Debian can fetch one)";
const immutable = "public, max-age=31536000, immutable";
const paper = "/papers/2602.20205/";

/** A copy of the export that the server's own user may read. */
const work = mkdtempSync(path.join(tmpdir(), "digest-nginx-"));
const root = path.join(work, "site");
let port: number;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  if (!nginx) return;
  chmodSync(work, 0o755);
  cpSync(exportFolder, root, { recursive: true });
  cpSync(path.join(root, paper), path.join(root, "papers", "hep-th", "9901001"), { recursive: true });
  mkdirSync(path.join(root, "empty"));
  await compressExport(root, path.join(work, "none"));
  rmSync(path.join(root, "about", "index.html.br"), { force: true });
  rmSync(path.join(root, "about", "index.html.gz"), { force: true });
  port = await findPort();
  stop = await startNginx(nginx, root, work, port);
});

afterAll(async () => {
  await stop?.();
  rmSync(work, { recursive: true });
});

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function ask(address: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: address, headers, method }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    asked.once("error", reject).end();
  });
}

function read(...names: readonly string[]): Buffer {
  return readFileSync(path.join(root, ...names));
}

function listFiles(folder: string, pattern: RegExp): string[] {
  const names = readdirSync(path.join(root, folder)).filter((name) => pattern.test(name));
  expect(names).not.toHaveLength(0);
  return names.map((name) => `${folder}/${name}`);
}

describe.skipIf(!nginx)(`nginx${missing}`, () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    [paper, "text/html; charset=utf-8"],
    ["/papers/hep-th/9901001/", "text/html; charset=utf-8"],
    ["/search/?q=token", "text/html; charset=utf-8"],
    ["/feed.xml", "application/atom+xml; charset=utf-8"],
    ["/feed.json", "application/json; charset=utf-8"],
    ["/feeds/categories/cs.CV/feed.xml", "application/atom+xml; charset=utf-8"],
    ["/feeds/search/gaussian-splatting.xml", "application/atom+xml; charset=utf-8"],
    ["/sitemap.xml", "application/xml; charset=utf-8"],
    ["/digests/2026-02-25.bib", "application/x-bibtex; charset=utf-8"],
    ["/digests/2026-02-25.ris", "application/x-research-info-systems; charset=utf-8"],
    ["/manifest.webmanifest", "application/manifest+json"],
    ["/data/manifest.json", "application/json; charset=utf-8"],
    ["/data/interest.json", "application/json; charset=utf-8"],
    ["/robots.txt", "text/plain; charset=utf-8"],
    ["/llms.txt", "text/plain; charset=utf-8"],
    ["/embed/", "text/html; charset=utf-8"],
    ["/sw.js", "text/javascript; charset=utf-8"],
    ["/icon.svg", "image/svg+xml"],
    ["/katex/katex.css", "text/css; charset=utf-8"],
    ["/katex/fonts/KaTeX_Main-Regular.woff2", "font/woff2"],
  ])("serves %s as %s, to be asked for again", async (address, type) => {
    const { status, headers } = await ask(address);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, type, "no-cache"]);
  });

  test("serves what is named by its content for good", async () => {
    const chunks = listFiles("_next/static/chunks", /\.(?:js|css)$/);
    const data = listFiles("data", /^(?!(?:manifest|interest)\.json$).*\.(?:json|bin)$/);
    for (const file of [...chunks, ...data]) {
      const { status, headers } = await ask(`/${file}`);
      expect([file, status, headers["cache-control"]]).toEqual([file, 200, immutable]);
    }
  });

  test("sends the compressed forms of a file as they are", async () => {
    const page = read(paper, "index.html");
    const plain = await ask(paper);
    expect([plain.headers["content-encoding"], plain.body.equals(page)]).toEqual([undefined, true]);
    const zipped = await ask(paper, { "accept-encoding": "gzip" });
    expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(zipped.body.equals(read(paper, "index.html.gz"))).toBe(true);
    expect(gunzipSync(zipped.body).equals(page)).toBe(true);
    const proxied = await ask(paper, { "accept-encoding": "gzip", via: "1.1 proxy" });
    expect(proxied.headers["content-encoding"]).toBe("gzip");
  });

  test("compresses on the way what was not compressed", async () => {
    const { headers, body } = await ask("/about/", { "accept-encoding": "br, gzip" });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(body).equals(read("about", "index.html"))).toBe(true);
  });

  test.skipIf(!nginx?.hasBrotli)("prefers Brotli where its module is installed", async () => {
    const { headers, body } = await ask(paper, { "accept-encoding": "gzip, deflate, br" });
    expect(headers).toMatchObject({
      "content-encoding": "br",
      vary: "Accept-Encoding",
      "content-type": "text/html; charset=utf-8",
    });
    expect(body.equals(read(paper, "index.html.br"))).toBe(true);
    expect(brotliDecompressSync(body).equals(read(paper, "index.html"))).toBe(true);
  });

  test("answers that nothing has changed, and to HEAD without a body", async () => {
    for (const encoding of ["identity", "gzip", "br"]) {
      const { headers } = await ask(paper, { "accept-encoding": encoding });
      const etag = headers.etag ?? "";
      const again = await ask(paper, { "accept-encoding": encoding, "if-none-match": etag });
      expect([again.status, again.headers["cache-control"], again.body.length]).toEqual([304, "no-cache", 0]);
      const time = headers["last-modified"] ?? "";
      const since = await ask(paper, { "accept-encoding": encoding, "if-modified-since": time });
      expect(since.status).toBe(304);
    }
    const head = await ask(paper, {}, "HEAD");
    const { size } = statSync(path.join(root, paper, "index.html"));
    expect([head.status, head.headers["content-length"], head.body.length]).toEqual([200, `${size}`, 0]);
  });

  test.each([
    "/nothing/",
    "/papers/2602.99999/",
    "/_next/static/chunks/gone.js",
    "/data/gone.0123456789abcdef.json",
    "/data/",
    "/_next/static/",
    "/papers/",
    "/empty/",
    "/.git/config",
  ])("has the page that says so for %s, never kept", async (address) => {
    const { status, headers, body } = await ask(address);
    expect([status, headers["cache-control"]]).toEqual([404, "no-cache"]);
    expect(body.equals(read("404.html"))).toBe(true);
    expect(headers).toHaveProperty("content-security-policy");
  });

  test("serves nothing from outside of its folder", async () => {
    expect((await ask("/..%2f..%2fetc%2fpasswd")).status).toBe(400);
  });

  test.each([
    ["/about", "/about/"],
    ["/papers/2602.20205", paper],
    ["/papers/hep-th/9901001", "/papers/hep-th/9901001/"],
    ["/papers/2602.20205v1/", paper],
    ["/papers/2602.20205v12", paper],
    ["/papers/2602.20205v1/?from=feed", `${paper}?from=feed`],
    ["/papers/hep-th/9901001v2/", "/papers/hep-th/9901001/"],
    ["/papers/math.GT/0309136v1", "/papers/math.GT/0309136/"],
    ["/digest/papers/2602.20205v1/", "/digest/papers/2602.20205/"],
    ["//example.org/papers/2602.20205v1/", "/example.org/papers/2602.20205/"],
    ["//example.org/..//about", "/about/"],
  ])("leads from %s to %s, whatever host and port it was asked by", async (address, target) => {
    const { status, headers } = await ask(address, { host: "example.org:8443" });
    expect([status, headers.location]).toEqual([301, target]);
  });

  test("shows nothing of itself, and the same rules with every answer", async () => {
    for (const address of ["/", "/nothing/", "/about", "/feed.xml", "/data/manifest.json", "/icon.svg"]) {
      const { headers } = await ask(address);
      expect(headers).toMatchObject({
        server: "nginx",
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "content-security-policy": expect.stringMatching(/^default-src 'self'; (?!.*frame-ancestors)/),
        "x-frame-options": "SAMEORIGIN",
      });
    }
  });

  test("serves pages that work in a browser without a fault", async () => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`${page.url()}: ${message.text()}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
      });
      const origin = `http://127.0.0.1:${port}`;
      for (const address of ["/", "/digests/2026-02-25/", paper, "/library/"]) {
        await page.goto(origin + address, { waitUntil: "networkidle" });
      }
      await page.goto(`${origin}/search/?q=token`);
      await page.locator('main a[href^="/papers/"]').first().waitFor();
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
