import { spawnSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Library } from "@/lib/library/library";
import { compressExport } from "./compress";
import { exportSearch } from "./export-search";
import { forgetState, listUnchanged, pageFile, readState, writeState } from "./export-state";
import { hashCode } from "./hash";
import { createPaperKeys, hashPageInputs } from "./page-inputs";
import { pruneExport } from "./prune";
import { planVariable } from "./render-plan";

/** Where a build works, below the project. */
const work = path.join(".cache", "build");
const places = {
  state: path.join(work, "state.json"),
  plan: path.join(work, "plan.json"),
  /** The code that the framework's own folder was compiled from. */
  compiled: path.join(work, "compiled"),
  /** Built aside, so that a build that fails leaves the last export as it was. */
  fresh: path.join(work, "export"),
  old: path.join(work, "export-old"),
};
const framework = ".next";
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** What was done to get an export. */
export type ExportCounts = { readonly rendered: number; readonly unchanged: number };

/**
 * Export a library's site to a folder. Code is compiled and pages are rendered only where they have changed since
 * the last export there; the result is the same to the byte. `COMPRESS=1` adds compressed files. Throws an
 * `ExportError` where the framework fails, with the last export as it was.
 */
export async function buildExport(library: Library, folder: string): Promise<ExportCounts> {
  restoreFolder(folder, places.old);
  const code = hashCode();
  const keyOfPaper = createPaperKeys();
  const inputs = hashPageInputs(library, keyOfPaper);
  compile(code);
  const last = readState(places.state, code);
  const unchanged = listUnchanged(last, folder, inputs);
  const plan = listPages(inputs, new Set(unchanged));
  writeFileSync(places.plan, JSON.stringify(plan));
  rmSync(places.fresh, { recursive: true, force: true });
  // The framework would take what an earlier build rendered for what this one has.
  rmSync(path.join(framework, "prerender-manifest.json"), { force: true });
  run(["build", "--experimental-build-mode", "generate"], {
    EXPORT_FOLDER: places.fresh,
    [planVariable]: path.resolve(places.plan),
  });
  forgetRendered();
  pruneExport(places.fresh);
  const search = exportSearch({
    papers: [...library.papers.values()],
    keyOfPaper,
    last: path.join(folder, "data"),
    known: last.search,
    fresh: path.join(places.fresh, "data"),
  });
  const planned = new Set(plan);
  for (const page of unchanged) if (!planned.has(page)) keepPage(folder, places.fresh, page);
  if (process.env.COMPRESS === "1") await compressExport(places.fresh, folder);
  forgetState(places.state);
  replaceFolder(folder, places.fresh, places.old);
  writeState(places.state, folder, code, inputs, search);
  return { rendered: inputs.size - unchanged.length, unchanged: unchanged.length };
}

/** The framework ended with an error that it has printed. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}

function compile(code: string): void {
  if (existsSync(places.compiled) && readFileSync(places.compiled, "utf8") === code) return;
  rmSync(places.compiled, { force: true });
  run(["build", "--experimental-build-mode", "compile"], { BUILD_CODE: code });
  mkdirSync(work, { recursive: true });
  writeFileSync(places.compiled, code);
}

function run(args: readonly string[], variables: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, [next, ...args], {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...variables },
  });
  if (status !== 0) throw new ExportError(`next ${args.join(" ")} ended with ${status}`);
}

/** Delete what the framework rendered and keeps for a server: the export holds it. */
function forgetRendered(): void {
  const folder = path.join(framework, "server", "app");
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const isRendered = item.isFile() && /\.(?:html|rsc|meta|body)$/.test(item.name);
    if (isRendered) rmSync(path.join(item.parentPath, item.name));
  }
}

/** List the pages to render: those that changed, and one of each route at least, since a route without any is an error. */
function listPages(inputs: ReadonlyMap<string, string>, unchanged: ReadonlySet<string>): string[] {
  const changed = [...inputs.keys()].filter((page) => !unchanged.has(page));
  const routes = new Set(changed.map(getRoute));
  const fillers = [...new Map([...inputs.keys()].map((page) => [getRoute(page), page]))];
  return [...changed, ...fillers.flatMap(([route, page]) => (routes.has(route) ? [] : page))];
}

function getRoute(page: string): string {
  const [, kind = "", ...rest] = page.split("/");
  return kind === "categories" ? `${kind} ${Math.min(rest.length, 3)}` : kind;
}

function keepPage(from: string, to: string, page: string): void {
  mkdirSync(path.dirname(pageFile(to, page)), { recursive: true });
  linkSync(pageFile(from, page), pageFile(to, page));
}

/** Undo what a build left that was killed between the two renames of `replaceFolder`. */
function restoreFolder(folder: string, old: string): void {
  if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
}

/** Put a folder in the place of another, which is missing for the moment between two renames at most. */
function replaceFolder(folder: string, fresh: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}
