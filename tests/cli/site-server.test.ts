import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSiteServer, listen } from "@/lib/cli/site-server";

let folder: string;
const servers: Server[] = [];
let port = 43_100;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "digest-server-"));
  mkdirSync(path.join(folder, "about"));
  writeFileSync(path.join(folder, "index.html"), "home".repeat(1000));
  writeFileSync(path.join(folder, "about", "index.html"), "about");
  writeFileSync(path.join(folder, "404.html"), "missing");
});

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  // Connections of one test stay open for a while; the next test keeps clear of their ports.
  port += 10;
  rmSync(folder, { recursive: true });
});

async function serve(basePath = ""): Promise<string> {
  const server = createSiteServer(folder, basePath);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, port)}`;
}

describe("The site's server", () => {
  test("serves pages compressed, and the page for missing ones with its status", async () => {
    const origin = await serve();
    const home = await fetch(`${origin}/`);
    expect(await home.text()).toContain("home");
    expect(home.headers.get("content-encoding")).toMatch(/gzip|br/);
    expect(await (await fetch(`${origin}/about/`)).text()).toBe("about");
    const missing = await fetch(`${origin}/papers/2602.20165v1/`);
    expect([missing.status, await missing.text()]).toEqual([404, "missing"]);
  });

  test("says what files of citations are, which reference managers then take from the browser", async () => {
    mkdirSync(path.join(folder, "digests"));
    cpSync("public/_headers", path.join(folder, "_headers"));
    for (const name of ["2026-02-25.bib", "2026-02-25.ris"])
      writeFileSync(path.join(folder, "digests", name), "");
    const origin = await serve();
    const type = async (name: string) =>
      (await fetch(`${origin}/digests/${name}`)).headers.get("content-type");
    expect(await type("2026-02-25.bib")).toBe("application/x-bibtex; charset=utf-8");
    expect(await type("2026-02-25.ris")).toBe("application/x-research-info-systems; charset=utf-8");
  });

  test("lets what is named by its content be kept, and the rest be asked for again", async () => {
    mkdirSync(path.join(folder, "data"));
    cpSync("public/_headers", path.join(folder, "_headers"));
    for (const name of [
      "manifest.json",
      "cards-0.bpqxbwo.json",
      "interest.json",
      "interest-2026-02-1.0123456789abcdef.bin",
    ]) {
      writeFileSync(path.join(folder, "data", name), "{}");
    }
    const origin = await serve();
    const caching = async (name: string) => (await fetch(`${origin}/${name}`)).headers.get("cache-control");
    expect(await caching("data/cards-0.bpqxbwo.json")).toContain("immutable");
    expect(await caching("data/interest-2026-02-1.0123456789abcdef.bin")).toContain("immutable");
    expect(await caching("data/manifest.json")).toBe("no-cache");
    expect(await caching("data/interest.json")).toBe("no-cache");
    expect(await caching("about/")).toBe("no-cache");
  });

  test("sends what the site's _headers says, of several rules the last", async () => {
    const rules =
      "# For all\n/*\n  X-All: yes\n  X-Two: one\n\n/about/*\n  X-Two: a: b  \n/a.c/*\n  X-All: no\n";
    writeFileSync(path.join(folder, "_headers"), rules);
    mkdirSync(path.join(folder, "abc"));
    writeFileSync(path.join(folder, "abc", "index.html"), "abc");
    const origin = await serve("/papers");
    const ask = async (name: string) => {
      const { headers } = await fetch(`${origin}/papers${name}`);
      return [headers.get("x-all"), headers.get("x-two")];
    };
    expect(await ask("/")).toEqual(["yes", "one"]);
    expect(await ask("/about/")).toEqual(["yes", "a: b"]);
    expect(await ask("/abc/")).toEqual(["yes", "one"]);
    expect(await ask("/nothing/")).toEqual(["yes", "one"]);
  });

  test("sends the compressed form beside a file where it is of the same build", async () => {
    const beside = path.join(folder, "index.html.br");
    writeFileSync(beside, brotliCompressSync("compressed beside"));
    const origin = await serve();
    const ask = async () => (await fetch(`${origin}/`, { headers: { "accept-encoding": "br" } })).text();
    expect(await ask()).toBe("compressed beside");
    writeFileSync(path.join(folder, "index.html"), "a later build".repeat(1000));
    utimesSync(beside, 1, 1);
    expect(await ask()).toContain("a later build");
  });

  test.each([
    ["br;q=0, gzip", "gzip"],
    ["GZIP;q=0.5", "gzip"],
    ["zstd, br", "br"],
    ["identity", null],
    ["gzip;q=0.0", null],
  ])("answers who accepts %j with %s", async (accepted, encoding) => {
    const { headers } = await fetch(`${await serve()}/`, { headers: { "accept-encoding": accepted } });
    expect([headers.get("content-encoding"), headers.get("vary")]).toEqual([encoding, "Accept-Encoding"]);
  });

  test("sends a file as it is now, and nothing to who has it", async () => {
    const origin = await serve();
    const first = await fetch(`${origin}/about/`);
    const etag = first.headers.get("etag") ?? "";
    expect((await fetch(`${origin}/about/`, { headers: { "if-none-match": etag } })).status).toBe(304);
    writeFileSync(path.join(folder, "about", "index.html"), "changed");
    const again = await fetch(`${origin}/about/`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([200, "changed"]);
    const head = await fetch(`${origin}/about/`, { method: "HEAD" });
    expect([head.headers.get("content-length"), await head.text()]).toEqual(["7", ""]);
    expect((await fetch(`${origin}/about/`, { method: "POST" })).status).toBe(405);
  });

  test("mounts the site at a base path, and leads there from elsewhere", async () => {
    const origin = await serve("/papers");
    expect(await (await fetch(`${origin}/papers/about/`)).text()).toBe("about");
    const elsewhere = await fetch(`${origin}/about/`, { redirect: "manual" });
    expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([302, "/papers/"]);
  });

  test("serves nothing from outside of its folder", async () => {
    const origin = await serve();
    for (const name of [
      "..%2f..%2fetc%2fpasswd",
      "%00",
      "%",
      "about%00/",
      "..%5c..%5cx",
      "about/index.html/x",
      "x".repeat(5000),
    ]) {
      expect([name, (await fetch(`${origin}/${name}`)).status]).toEqual([name, 404]);
    }
  });

  test("takes the next port where one is taken", async () => {
    const [first, second] = [await serve(), await serve()];
    expect(second).not.toBe(first);
    expect((await fetch(second)).status).toBe(200);
  });
});
