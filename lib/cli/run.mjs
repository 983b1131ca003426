// Runs a TypeScript file of the project: node lib/cli/run.mjs FILE [ARGUMENT…]
// Plain JavaScript on Node's own modules, because it also installs the dependencies where they are missing.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: install Node 24 from nodejs.org.`);
  process.exit(1);
}

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  // Standard output is the command's own: it may go to a file.
  console.error("Installing dependencies …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    stdio: ["inherit", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("Installing failed. Check the network and the messages above, then try again.");
    process.exit(status ?? 1);
  }
}

const { register } = await import("tsx/esm/api");
register();
const [, , script, ...rest] = process.argv;
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(script).href);
