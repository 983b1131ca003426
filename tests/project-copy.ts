import { spawnSync } from "node:child_process";
import { cpSync, utimesSync } from "node:fs";
import path from "node:path";

/** What a build reads of the project, besides digests. */
const names = [
  ...["app", "components", "lib", "public"],
  ...["package.json", "package-lock.json", "next.config.ts", "tsconfig.json"],
];

/** What builds a copy, to be run by Node in its folder. */
export const buildScript = [path.join("lib", "cli", "run.mjs"), path.join("lib", "cli", "build.ts")];

/** Return the environment without what an owner set for the build of their own site. */
export function getVariables(): NodeJS.ProcessEnv {
  const { SITE_URL: _, CONTENT_DIR: __, STRICT: ___, COMPRESS: ____, ...others } = process.env;
  return others;
}

/** Copy all of the project but its digests to a folder, where a build leaves the project's own export alone. */
export function copyProject(folder: string): void {
  for (const name of names) cpSync(name, path.join(folder, name), { recursive: true });
  const { status } = spawnSync("cp", ["-al", "node_modules", folder]);
  if (status !== 0) cpSync("node_modules", path.join(folder, "node_modules"), { recursive: true });
  // Older than the copied lockfile, the packages would be installed again.
  utimesSync(path.join(folder, "node_modules", ".package-lock.json"), new Date(), new Date());
}
