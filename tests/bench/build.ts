import { mkdtempSync, rmSync, statSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { loadLibrary } from "@/lib/library/load";
import { buildScript, copyProject } from "@/tests/project-copy";
import { writeArchive, writeNextDay } from "./archive";
import { type BuildFigures, listFigures, renderBuilds } from "./build-table";
import { measureExport } from "./export-size";
import type { Report } from "./figures";
import { buildWithAstro } from "./peers/astro";
import { runMeasured } from "./run-measured";

/**
 * Measure builds of archives: everything, nothing new, one more day; beside Astro's build of the same paper pages.
 * A large number takes long, so each is told as soon as it is measured.
 */
export async function benchBuild(sizes: readonly number[], tell: (report: Report) => void): Promise<void> {
  for (const papers of sizes) {
    console.log(`Measuring builds of ${papers} papers …`);
    const folder = mkdtempSync(path.join(tmpdir(), "digest-bench-"));
    try {
      const measured = await measureBuilds(papers, folder);
      tell({ lines: [...renderBuilds(measured), `  ${describeLoad()}`], figures: listFigures(measured) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function measureBuilds(papers: number, folder: string): Promise<BuildFigures> {
  const content = path.join(folder, "content");
  const project = path.join(folder, "project");
  writeArchive(content, papers);
  const { papers: told } = loadLibrary(content);
  const peer = await buildWithAstro([...told.values()], path.join(folder, "peer"));
  copyProject(project);
  const build = () =>
    runMeasured({
      args: buildScript,
      folder: project,
      variables: { CONTENT_DIR: content, SITE_URL: "http://localhost:3000" },
    });
  const start = Date.now();
  const full = await build();
  // Written once Next.js has rendered the templates, before the first page.
  const compiled = statSync(path.join(project, ".cache", "build", "templates.json")).mtimeMs;
  const size = measureExport(path.join(project, "out"));
  const unchanged = await build();
  writeNextDay(content, papers);
  const day = await build();
  return { papers, peer, full, compileSeconds: (compiled - start) / 1_000, unchanged, day, size };
}

/** Others on the machine lengthen every time. */
function describeLoad(): string {
  return `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`;
}
