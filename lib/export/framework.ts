import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import path from "node:path";
import { listsLaterVariable } from "@/components/paper/paper-list";
import { runProgram } from "./programs";
import { removeUnused } from "./prune";
import { planVariable, type RenderPlan } from "./render-plan";

/** What the framework compiles to and renders from. */
const compiled = ".next";
/** Which code was compiled: in the same folder, since either is worth nothing without the other. */
const codeFile = path.join(compiled, "compiled-code");
const planFile = path.join(".cache", "build", "plan.json");
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

/** Compile the code of this hash, unless it was compiled last; throws an `ExportError` where that fails. */
export async function compile(code: string): Promise<void> {
  if (existsSync(codeFile) && readFileSync(codeFile, "utf8") === code) return;
  await runFramework("compile", { BUILD_CODE: code });
  writeFileSync(codeFile, code);
}

async function runFramework(mode: "compile" | "generate", variables: Readonly<Record<string, string>>) {
  const args = [next, "build", "--experimental-build-mode", mode];
  try {
    await runProgram(`next build (${mode})`, args, { NEXT_TELEMETRY_DISABLED: "1", ...variables });
  } catch (error) {
    // What was compiled may be why: the next build compiles anew.
    rmSync(codeFile, { force: true });
    throw error;
  }
}

/** Delete what the framework rendered and keeps for a server: the export holds it. */
function forgetRendered(): void {
  const folder = path.join(compiled, "server", "app");
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const isRendered = item.isFile() && /\.(?:html|rsc|meta|body)$/.test(item.name);
    if (isRendered) rmSync(path.join(item.parentPath, item.name));
  }
}

/** Below this many pages of each, another process takes longer to read a large library than to render them. */
const pagesOfProcess = 100;

/** What the framework is to render, and of what. */
export type Rendering = {
  readonly wanted: readonly string[];
  /** Every page of the site. */
  readonly pages: readonly string[];
  readonly related: RenderPlan["related"];
};

/**
 * Have the framework export pages to a folder, their lists of papers empty, and one of each route at least, since a
 * route without any is an error; returns their files, to be pruned. Throws an `ExportError` where that fails.
 */
export async function renderByFramework(
  { wanted, pages, related }: Rendering,
  folder: string,
): Promise<string[]> {
  const routes = new Set(wanted.map(getRoute));
  const fillers = [...new Map(pages.map((page) => [getRoute(page), page]))];
  const planned = [...wanted, ...fillers.flatMap(([route, page]) => (routes.has(route) ? [] : page))];
  const plan: RenderPlan = { pages: planned, related };
  writeFileSync(planFile, JSON.stringify(plan));
  rmSync(folder, { recursive: true, force: true });
  // The framework would take what an earlier build rendered for what this one has.
  rmSync(path.join(compiled, "prerender-manifest.json"), { force: true });
  await runFramework("generate", {
    EXPORT_FOLDER: folder,
    RENDER_PROCESSES: String(countProcesses(planned.length)),
    [listsLaterVariable]: "1",
    [planVariable]: path.resolve(planFile),
  });
  forgetRendered();
  return removeUnused(folder);
}

/** Each process reads the whole library first. */
function countProcesses(pages: number): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(pages / pagesOfProcess)));
}

function getRoute(page: string): string {
  const [, kind = "", ...rest] = page.split("/");
  return kind === "categories" ? `${kind} ${Math.min(rest.length, 3)}` : kind;
}
