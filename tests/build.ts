import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportFolder } from "./export-folder";
import { buildScript, copyProject, getVariables } from "./project-copy";
import { readerFiles, readerVariables } from "./readers";

// Builds the site that the tests of the export and of the browser read: node lib/cli/run.mjs tests/build.ts
// It is built in a copy of the project, because `content/`, `out/` and the caches belong to the owner of the site.

const project = mkdtempSync(path.join(tmpdir(), "digest-site-"));
try {
  rmSync(exportFolder, { recursive: true, force: true });
  copyProject(project);
  cpSync(path.join("tests", "content"), path.join(project, "content"), { recursive: true });
  for (const [file, text] of Object.entries(readerFiles)) {
    mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  }
  const { status } = spawnSync(process.execPath, buildScript, {
    cwd: project,
    stdio: "inherit",
    env: { ...getVariables(), ...readerVariables },
  });
  if (status === 0) cpSync(path.join(project, "out"), exportFolder, { recursive: true });
  process.exitCode = status ?? 1;
} finally {
  rmSync(project, { recursive: true, force: true });
}
