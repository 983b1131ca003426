import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { createSiteServer, listen } from "@/lib/cli/site-server";
import { compressExport } from "@/lib/export/compress";
import { exportFolder } from "@/tests/export-folder";
import { findNginx, startNginx } from "@/tests/nginx";
import type { Report } from "./figures";

/** What a reader's browser says. */
const headers = { "accept-encoding": "gzip, deflate, br" };
/** Readers at once, and how long each address is asked for, in milliseconds. */
const readers = 16;
const time = 2_000;
const addresses = ["/papers/2602.20205/", "/", "/digests/2026-02-25/", "/data/manifest.json"];

/**
 * Measure the requests a second of our server and of nginx beside it, over the tests' site or another export, as it is
 * and with compressed files beside it.
 */
export async function benchServe(site: string): Promise<Report> {
  const folder = site === "" ? exportFolder : site;
  if (!existsSync(folder))
    throw new Error(`${folder} is missing: node lib/cli/run.mjs tests/build.ts makes it.`);
  const work = mkdtempSync(path.join(tmpdir(), "digest-serve-"));
  chmodSync(work, 0o755);
  const copy = path.join(work, "site");
  cpSync(folder, copy, { recursive: true });
  try {
    const ours = await measureOurs(copy);
    await compressExport(copy, path.join(work, "none"));
    const beside = await measureOurs(copy);
    const theirs = await measureNginx(copy, work);
    const rows = addresses.map((address, place) => {
      const [a = 0, b = 0, c = 0] = [ours[place], beside[place], theirs?.[place]];
      return `| ${address} | ${Math.round(a)} | ${Math.round(b)} | ${theirs ? Math.round(c) : "none"} |`;
    });
    return {
      lines: [
        "| address | ours, requests a second | compressed files beside | nginx |",
        "|---|---|---|---|",
        ...rows,
      ],
      figures: Object.fromEntries(addresses.map((address, place) => [address, ours[place] ?? 0])),
    };
  } finally {
    rmSync(work, { recursive: true });
  }
}

async function measureOurs(folder: string): Promise<number[]> {
  const server = createSiteServer(folder, "");
  const port = await listen(server, 4_600);
  const rates = await measureAll(port);
  server.close();
  server.closeAllConnections();
  return rates;
}

async function measureNginx(folder: string, work: string): Promise<number[] | undefined> {
  const nginx = findNginx();
  if (!nginx) return undefined;
  const stop = await startNginx(nginx, folder, work, 4_700);
  const rates = await measureAll(4_700);
  await stop();
  return rates;
}

async function measureAll(port: number): Promise<number[]> {
  const rates: number[] = [];
  for (const address of addresses) rates.push(await measure(port, address));
  return rates;
}

/** Ask for an address by several connections at once; returns answers a second, after a first one that warms up. */
async function measure(port: number, address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  await ask(agent, port, address);
  const start = performance.now();
  let answers = 0;
  const read = async () => {
    while (performance.now() - start < time) {
      await ask(agent, port, address);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  agent.destroy();
  return (answers * 1000) / (performance.now() - start);
}

function ask(agent: Agent, port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.resume().once("end", resolve);
    }).once("error", reject);
  });
}
