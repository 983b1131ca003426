import { mkdirSync } from "node:fs";
import path from "node:path";
import { buildExport } from "@/lib/export/build-export";
import { runAlone } from "@/lib/export/build-lock";
import { ExportError } from "@/lib/export/export-error";
import { loadForBuild } from "@/lib/library/load";
import { report } from "./report";

const work = path.join(".cache", "build");

/**
 * Build the site into `out/`, one build at a time; return the exit code. What is wrong with the digests is printed
 * first; errors stop the build only with `STRICT=1`.
 */
export function buildSite(): Promise<number> {
  return runAlone(".", tellWait, build);
}

async function build(): Promise<number> {
  mkdirSync(work, { recursive: true });
  const library = loadForBuild(path.join(work, "content.json"));
  const { papers, days, messages } = library;
  const grave = messages.filter(({ severity }) => severity !== "info");
  if (grave.length > 0) console.error(`${report(grave)}\n`);
  if (process.env.STRICT === "1" && grave.some(({ severity }) => severity === "error")) {
    console.error("Not built: the digests have errors, and STRICT=1 asks for none.");
    return 1;
  }
  if (papers.size === 0) {
    console.error(
      "Not built: there are no papers. Put a digest into a folder of content/; content/README.md says how.",
    );
    return 1;
  }
  console.log(`Building ${papers.size} papers of ${days.size} days …`);
  try {
    const { rendered, unchanged, slowBecause } = await buildExport(library, "out");
    if (slowBecause !== undefined) console.warn(`The framework rendered all papers itself: ${slowBecause}`);
    console.log(`Rendered ${rendered} pages; ${unchanged} are as they were.`);
    return 0;
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    console.error(`Not built: ${error.message}. The last export is as it was.`);
    return 1;
  }
}

function tellWait(): void {
  console.log("Another build is running in this folder; waiting for its end …");
}
