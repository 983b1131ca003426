import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportFolder, hostileBase, hostileFolder, packedFolder } from "./export-folder";
import { writeHostileSite } from "./gallery/hostile-site";
import { buildScript, copyProject, getVariables } from "./project-copy";
import { readerFiles, readerVariables } from "./readers";

// Builds the sites that the tests of the export and of the browser read: node lib/cli/run.mjs tests/build.ts
// It is built in a copy of the project, because `content/`, `out/` and the caches belong to the owner of the site.

const project = mkdtempSync(path.join(tmpdir(), "digest-site-"));
try {
  copyProject(project);
  cpSync(path.join("tests", "content"), path.join(project, "content"), { recursive: true });
  for (const [file, text] of Object.entries(readerFiles)) {
    mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  }
  buildTo(exportFolder);
  const site = path.join(project, "content", "site.json");
  writeFileSync(site, JSON.stringify({ ...JSON.parse(readFileSync(site, "utf8")), pages: 1 }));
  buildTo(packedFolder);
  rmSync(path.join(project, "content"), { recursive: true });
  writeHostileSite(path.join(project, "content"));
  buildTo(hostileFolder, `https://someone.github.io${hostileBase}`);
} finally {
  rmSync(project, { recursive: true, force: true });
}

function buildTo(folder: string, address?: string): void {
  rmSync(folder, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, buildScript, {
    cwd: project,
    stdio: "inherit",
    env: { ...getVariables(), ...readerVariables, ...(address && { SITE_URL: address }) },
  });
  if (status === 0) cpSync(path.join(project, "out"), folder, { recursive: true });
  else process.exitCode = status ?? 1;
}
