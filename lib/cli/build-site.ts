import { existsSync, lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { buildExport } from "@/lib/export/build-export";
import { runAlone } from "@/lib/export/build-lock";
import { contentFolder, loadForBuild } from "@/lib/library/load";
import { report } from "./report";
import { UsageError } from "./usage-error";

const output = "out";
const work = path.join(".cache", "build");

/**
 * Build the site into `out/`, one build at a time; return the exit code. What is wrong with the digests is printed
 * first; errors stop the build only with `STRICT=1`. Throws a `UsageError` where there is nothing to build from, or
 * no place for it.
 */
export function buildSite(): Promise<number> {
  const tellWait = () => console.log("Another build is running in this folder; waiting for its end …");
  return runAlone(".", tellWait, build);
}

async function build(): Promise<number> {
  checkContent(contentFolder());
  checkOutput();
  mkdirSync(work, { recursive: true });
  const library = loadForBuild(path.join(work, "content.json"));
  const { papers, days, messages } = library;
  const grave = messages.filter(({ severity }) => severity !== "info");
  if (grave.length > 0) console.error(`${report(grave)}\n`);
  if (process.env.STRICT === "1" && grave.some(({ severity }) => severity === "error")) {
    throw new UsageError("the digests have errors, and STRICT=1 asks for none.");
  }
  if (papers.size === 0) {
    throw new UsageError(
      "there are no papers. Put a digest at content/<source>/<YYYY-MM-DD>.md, or let this do so:\n" +
        "  npm run --silent digest -- import <file>",
    );
  }
  console.log(`Building ${papers.size} papers of ${days.size} days …`);
  const folder = existsSync(output) ? realpathSync(output) : output;
  const { rendered, unchanged } = await buildExport(library, folder);
  console.log(`Rendered ${rendered} pages; ${unchanged} are as they were.`);
  return 0;
}

function checkContent(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  const from = process.env.CONTENT_DIR ? " (CONTENT_DIR names it)" : "";
  throw new UsageError(
    `the content folder ${folder}${from} ${found ? "is a file" : "does not exist"}. It holds a folder of digests for each source; content/README.md says how.`,
  );
}

function checkOutput(): void {
  const found = lstatSync(output, { throwIfNoEntry: false });
  if (!found || statSync(output, { throwIfNoEntry: false })?.isDirectory()) return;
  const what = found.isSymbolicLink() ? "a link that leads to no folder" : "a file";
  throw new UsageError(
    `${output} is ${what}, and the site is written to a folder of this name. Move it elsewhere.`,
  );
}
