import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Install the peers of the search bench beside this file, where they are not; throws where that fails. */
export function installPeers(): void {
  install(folder, ["ci"]);
}

/** Install the peer of the build bench, which has a folder of its own; throws where that fails. */
export function installAstro(): void {
  // Its exact version is in its `package.json`; what that needs runs here only, and never in a site.
  install(`${folder}astro/`, ["install", "--no-package-lock"]);
}

/** Install what judges pages, which has a folder of its own; throws where that fails. */
export function installLighthouse(): void {
  install(`${folder}lighthouse/`, ["ci"]);
}

/** Install what changes code to see whether a test notices, which has a folder of its own; throws where that fails. */
export function installStryker(): void {
  install(`${folder}stryker/`, ["ci"]);
}

function install(place: string, command: readonly string[]): void {
  if (existsSync(`${place}node_modules/.package-lock.json`)) return;
  console.error("Installing the peers of the bench …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, [...command, "--no-audit", "--no-fund"], {
    cwd: place,
    stdio: "inherit",
    shell: process.platform === "win32",
    timeout: 300_000,
  });
  if (status !== 0) throw new Error("The peers of the bench could not be installed");
}
