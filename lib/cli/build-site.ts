import { existsSync, lstatSync, mkdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { Message } from "@/lib/digest/diagnostics";
import { buildExport, isExported } from "@/lib/export/build-export";
import { runAlone } from "@/lib/export/build-lock";
import { hashCode } from "@/lib/export/hash";
import { findSameBuild, forgetBuild, hashInputs, recordBuild } from "@/lib/export/last-build";
import { contentFolder, getSite, loadForBuild } from "@/lib/library/load";
import { describeSite } from "./host-use";
import { report } from "./report";
import { UsageError } from "./usage-error";

const output = "out";
const work = path.join(".cache", "build");
const lastBuild = path.join(work, "last-build.json");

/**
 * Build the site into `out/`, one build at a time; return the exit code. What is wrong with the digests is printed
 * first; errors stop the build only with `STRICT=1`. Where nothing has changed since the last build, nothing is read but
 * the bytes that show it. Throws a `UsageError` where there is nothing to build from, or
 * no place for it.
 */
export function buildSite(): Promise<number> {
  const printWait = () => console.log("Another build is running in this folder; waiting for its end …");
  return runAlone(".", printWait, build);
}

async function build(): Promise<number> {
  checkContent(contentFolder());
  checkOutput();
  mkdirSync(work, { recursive: true });
  const folder = existsSync(output) ? realpathSync(output) : output;
  const getCode = () => hashCode(getSite());
  const hash = () => hashInputs(() => getCode() + (process.env.STRICT ?? ""), contentFolder());
  const inputs = hash();
  const today = new Date().toISOString().slice(0, 10);
  const same = findSameBuild(lastBuild, inputs, today);
  if (same && isExported(folder, getCode())) {
    if (same.report !== "") console.error(same.report);
    console.log(`Rendered 0 pages; ${same.pages} are as they were.\n\n${same.size}`);
    return 0;
  }
  forgetBuild(lastBuild);
  const library = loadForBuild(path.join(work, "content.json"));
  // A folder that changes meanwhile is another one next time.
  const isAsHashed = inputs !== undefined && hash() === inputs;
  const { papers, days, messages } = library;
  const faults = reportFaults(messages);
  if (papers.size === 0) {
    throw new UsageError(
      "there are no papers. Put a digest at content/<source>/<YYYY-MM-DD>.md, or let this do so:\n" +
        "  npm run --silent digest -- import <file>",
    );
  }
  console.log(`Building ${papers.size} papers of ${days.size} days …`);
  const { rendered, unchanged } = await buildExport(library, folder);
  const { level, text: size } = describeSite(folder, library);
  console.log(`Rendered ${rendered} pages; ${unchanged} are as they were.\n\n${size}`);
  if (level === "over") throw new UsageError("the site is larger than its host allows, as shown above.");
  if (isAsHashed) {
    const isJudgedByDay = messages.some(({ rule }) => rule === "doubtful-date");
    const record = { inputs, report: faults, size, pages: rendered + unchanged };
    recordBuild(lastBuild, { ...record, ...(isJudgedByDay && { today }) });
  }
  return 0;
}

/** Print what is wrong with digests, and return it; throws where that stops the build. */
function reportFaults(messages: readonly Message[]): string {
  const grave = messages.filter(({ severity }) => severity !== "info");
  const text = grave.length > 0 ? `${report(grave)}\n` : "";
  if (text !== "") console.error(text);
  if (process.env.STRICT === "1" && grave.some(({ severity }) => severity === "error")) {
    throw new UsageError("the digests have errors, and STRICT=1 asks for none.");
  }
  return text;
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
