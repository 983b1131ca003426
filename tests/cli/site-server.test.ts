import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
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
    for (const name of ["2026-02-25.bib", "2026-02-25.ris"]) writeFileSync(path.join(folder, name), "");
    const origin = await serve();
    const type = async (name: string) => (await fetch(`${origin}/${name}`)).headers.get("content-type");
    expect(await type("2026-02-25.bib")).toBe("application/x-bibtex; charset=utf-8");
    expect(await type("2026-02-25.ris")).toBe("application/x-research-info-systems; charset=utf-8");
  });

  test("lets what is named by its content be kept, and the rest be asked for again", async () => {
    mkdirSync(path.join(folder, "data"));
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

  test("mounts the site at a base path, and leads there from elsewhere", async () => {
    const origin = await serve("/papers");
    expect(await (await fetch(`${origin}/papers/about/`)).text()).toBe("about");
    const elsewhere = await fetch(`${origin}/about/`, { redirect: "manual" });
    expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([302, "/papers/"]);
  });

  test("serves nothing from outside of its folder", async () => {
    const origin = await serve();
    expect((await fetch(`${origin}/..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });

  test("takes the next port where one is taken", async () => {
    const [first, second] = [await serve(), await serve()];
    expect(second).not.toBe(first);
    expect((await fetch(second)).status).toBe(200);
  });
});
