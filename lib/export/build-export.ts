import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { listsLaterVariable } from "@/components/paper/paper-list";
import type { Library } from "@/lib/library/library";
import { createContextFinder } from "@/lib/library/paper-context";
import { compressExport } from "./compress";
import { ExportError } from "./export-error";
import { exportSearch } from "./export-search";
import { describePages, type ExportState, listUnchanged, pageFile, readState } from "./export-state";
import { createListWriter } from "./fill-lists";
import { hashCode } from "./hash";
import { createPaperKeys, hashPageInputs, paperPage } from "./page-inputs";
import { TemplateError } from "./page-template";
import { readPruned, removeUnused } from "./prune";
import { listFiles, publishChanges, publishWhole, resumePublishing } from "./publish";
import { chooseSpecimens, startPapers } from "./render-papers";
import { planVariable, type RenderPlan } from "./render-plan";

/** Where a build works, below the project. */
const work = path.join(".cache", "build");
const places = {
  state: path.join(work, "state.json"),
  changes: path.join(work, "changes.json"),
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
export type ExportCounts = {
  readonly rendered: number;
  readonly unchanged: number;
  /** Why the framework had to render every page itself, which takes many times longer; undefined where it had not. */
  readonly slowBecause: string | undefined;
};

/**
 * Export a library's site to a folder. Code is compiled and pages are rendered only where they have changed since
 * the last export there; the result is the same to the byte. `COMPRESS=1` adds compressed files. Throws an
 * `ExportError` where pages cannot be rendered, with the last export as it was.
 */
export async function buildExport(library: Library, folder: string): Promise<ExportCounts> {
  resumePublishing(folder, places);
  const code = hashCode();
  const keyOfPaper = createPaperKeys();
  const inputs = hashPageInputs(library, keyOfPaper);
  compile(code);
  const last = readState(places.state, code);
  const unchanged = new Set(listUnchanged(last, folder, inputs));
  const { slowBecause, rendered } = await startRendering(library, [...inputs.keys()], unchanged);
  const search = exportSearch({
    papers: [...library.papers.values()],
    keyOfPaper,
    last: path.join(folder, "data"),
    known: last.search,
    fresh: path.join(places.fresh, "data"),
  });
  await rendered;
  if (process.env.COMPRESS === "1") await compressExport(places.fresh, folder);
  const pageFiles = new Set([...inputs.keys()].map((page) => pageFile(".", page)));
  const files = listFiles(places.fresh).filter((file) => !pageFiles.has(file.replace(/\.(?:br|gz)$/, "")));
  const pages = describePages(
    inputs,
    (page) => (unchanged.has(page) ? last.pages[page] : undefined),
    places.fresh,
  );
  const state = { code, pages, files, search };
  if (unchanged.size === 0) publishWhole(folder, state, places);
  else publishChanges(folder, { state, removed: listRemoved(last, state) }, places);
  return { rendered: inputs.size - unchanged.size, unchanged: unchanged.size, slowBecause };
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

type Rendering = {
  /** Why papers could not be rendered apart, where that is so. */
  readonly slowBecause: string | undefined;
  /** What is left to wait for. */
  readonly rendered: Promise<unknown>;
};

/** Render the pages that have changed; what this process need not do itself goes on beside it. */
async function startRendering(
  library: Library,
  pages: readonly string[],
  unchanged: ReadonlySet<string>,
): Promise<Rendering> {
  const changed = pages.filter((page) => !unchanged.has(page));
  const papers = [...library.papers.values()].filter(({ id }) => !unchanged.has(paperPage(id)));
  const specimens = chooseSpecimens(papers);
  const others = papers.filter((paper) => !specimens.includes(paper));
  const apart = new Set(others.map(({ id }) => paperPage(id)));
  const findContext = createContextFinder(library);
  const related = Object.fromEntries(specimens.map((paper) => [paper.id, findContext(paper).related]));
  const files = renderByFramework(
    changed.filter((page) => !apart.has(page)),
    pages,
    related,
  );
  try {
    const toRender = { papers: others, specimens, folder: places.fresh };
    const { rendered } = await startPapers(library, findContext, toRender);
    writeLists(library, files);
    return { slowBecause: undefined, rendered };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    writeLists(library, renderByFramework(changed, pages, related));
    return { slowBecause: error.message, rendered: Promise.resolve() };
  }
}

/** Write the framework's pages without what they say twice, and with their lists of papers. */
function writeLists(library: Library, files: readonly string[]): void {
  const writeInto = createListWriter(library);
  const monthOf = (file: string) => /\d{4}-\d{2}/.exec(file)?.[0] ?? "";
  // A month's papers stand in the pages of its days and of all its categories.
  for (const file of [...files].sort((a, b) => monthOf(a).localeCompare(monthOf(b)))) {
    writeFileSync(file, writeInto(readPruned(file)));
  }
}

/**
 * Have the framework export pages, and one of each route at least, since a route without any is an error; returns
 * their files, to be pruned.
 */
function renderByFramework(
  wanted: readonly string[],
  pages: readonly string[],
  related: RenderPlan["related"],
): string[] {
  const routes = new Set(wanted.map(getRoute));
  const fillers = [...new Map(pages.map((page) => [getRoute(page), page]))];
  const planned = [...wanted, ...fillers.flatMap(([route, page]) => (routes.has(route) ? [] : page))];
  const plan: RenderPlan = { pages: planned, related };
  writeFileSync(places.plan, JSON.stringify(plan));
  rmSync(places.fresh, { recursive: true, force: true });
  // The framework would take what an earlier build rendered for what this one has.
  rmSync(path.join(framework, "prerender-manifest.json"), { force: true });
  run(["build", "--experimental-build-mode", "generate"], {
    EXPORT_FOLDER: places.fresh,
    [listsLaterVariable]: "1",
    [planVariable]: path.resolve(places.plan),
  });
  forgetRendered();
  return removeUnused(places.fresh);
}

function getRoute(page: string): string {
  const [, kind = "", ...rest] = page.split("/");
  return kind === "categories" ? `${kind} ${Math.min(rest.length, 3)}` : kind;
}

/** List the files of the last export that the next one has not. */
function listRemoved(last: ExportState, next: ExportState): string[] {
  const kept = new Set(next.files);
  const gone = Object.keys(last.pages).filter((page) => !Object.hasOwn(next.pages, page));
  const ofPages = gone
    .map((page) => pageFile(".", page))
    .flatMap((file) => [file, `${file}.br`, `${file}.gz`]);
  return [...last.files.filter((file) => !kept.has(file)), ...ofPages];
}
