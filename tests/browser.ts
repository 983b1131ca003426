import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "@playwright/test";

/** How a browser starts for a test: nothing fetched, nothing asked, fit for a container. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Find a Chromium for the browser tests, or install one: `CHROMIUM_PATH`, an installed one, Playwright's own
 * download, Debian's package where this user may install it. Throws with advice where none can be had.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH leads nowhere: ${given}`);
  }
  const found = () => [...installed, chromium.executablePath()].find((path) => existsSync(path));
  const path = found() ?? (download() ? found() : undefined) ?? (installPackage() ? found() : undefined);
  if (path !== undefined) return path;
  throw new Error("No Chromium found and none could be installed. Install one and set CHROMIUM_PATH to it.");
}

function download(): boolean {
  console.log("Downloading a browser for the tests …");
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  return run(process.execPath, [cli, "install", "chromium"], 300_000);
}

function installPackage(): boolean {
  const debian = existsSync("/etc/os-release") && /\bdebian\b/.test(readFileSync("/etc/os-release", "utf8"));
  if (!debian || process.getuid?.() !== 0) return false;
  console.log("Installing Debian's Chromium for the tests …");
  return (
    run("apt-get", ["update", "-qq"], 300_000) &&
    run("apt-get", ["install", "-y", "-qq", "chromium"], 600_000)
  );
}

function run(command: string, args: readonly string[], timeout: number): boolean {
  try {
    execFileSync(command, args, {
      stdio: ["ignore", "ignore", "ignore"],
      timeout,
    });
    return true;
  } catch {
    return false;
  }
}
