// Who renders which pages? This process and others beside it, each taking the next few until none is left.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type ListedPage, listPacks, listPages } from "@/app/_pages/page-kinds";
import type { Library } from "@/lib/library/library";
import { writeCitationFile } from "./citation-files";
import { ExportError } from "./export-error";
import { pageFile } from "./export-state";
import { createPageFiller, joinPage } from "./fill-page";
import { writePack } from "./pack-files";
import { runProgram } from "./programs";
import type { Templates } from "./templates";
import { hasErrorCode } from "./write-file";

/** What several processes render between them. */
export type RenderJob = {
  /** Paths of pages, packs and files of citations, below the site's root. */
  readonly pages: readonly string[];
  readonly templates: Templates;
  /** Where to. */
  readonly folder: string;
  /** A folder in which a process takes pages by making a folder, which only one can. */
  readonly taken: string;
};

/** Pages that a process takes at a time, and packs, which hold some 24 pages each. */
const atATime = { pages: 100, packs: 4 };
/** For fewer shares, another process takes longer to read the library than to render some of them. */
const sharesOfProcess = 10;

/**
 * Render pages into a folder, and do other work beside; return what that returns. Throws an `ExportError` that names the
 * page where one cannot be rendered.
 */
export async function renderPages<T>(
  library: Library,
  job: Omit<RenderJob, "taken">,
  work: string,
  doBeside: () => T,
): Promise<T> {
  const file = path.join(work, "pages.json");
  const taken = path.join(work, "pages-taken");
  rmSync(taken, { recursive: true, force: true });
  mkdirSync(taken, { recursive: true });
  const whole: RenderJob = { ...job, taken };
  writeFileSync(file, JSON.stringify(whole));
  const processes = Math.min(
    availableParallelism() - 1,
    Math.floor(divide(job.pages).length / sharesOfProcess),
  );
  const program = [path.join("lib", "cli", "run.mjs"), path.join("lib", "export", "page-worker.ts"), file];
  const others = Array.from({ length: processes }, () => runProgram("a process that renders pages", program));
  const done = doBeside();
  renderShare(library, whole);
  await Promise.all(others);
  return done;
}

/** Read a job that another process has written. */
export function readJob(file: string): RenderJob {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Render pages of a job, some at a time, until other processes have taken the rest. */
export function renderShare(library: Library, { pages, templates, folder, taken }: RenderJob): void {
  if (pages.length === 0) return;
  const write = createWriter(library, templates);
  for (const [place, share] of divide(pages).entries()) {
    if (!take(path.join(taken, String(place)))) continue;
    for (const name of share) writePage(pageFile(folder, name), write(name));
  }
}

/** Divide the files of a job into shares that take about as long, packs first. */
function divide(names: readonly string[]): string[][] {
  const cut = (some: readonly string[], size: number) =>
    Array.from({ length: Math.ceil(some.length / size) }, (_, place) =>
      some.slice(place * size, (place + 1) * size),
    );
  const packs = names.filter((name) => name.endsWith(".pack"));
  const pages = names.filter((name) => !name.endsWith(".pack"));
  return [...cut(packs, atATime.packs), ...cut(pages, atATime.pages)];
}

/** Create what writes a file of a job, by its path: a page, a pack of pages, or a day's citations. */
function createWriter(library: Library, { code, pages }: Templates): (name: string) => string | Uint8Array {
  const fillTemplate = createPageFiller(library.site);
  const known = new Map(listPages(library).map((page) => [page.path, page]));
  const packs = listPacks(library);
  const fill = (page: ListedPage) => render(() => fillTemplate(getTemplate(page), page), page.path);
  const getTemplate = ({ kind }: ListedPage) =>
    pages[kind.name] ?? fail(`the kind ${kind.name} has no template`);
  return (name) => {
    const pack = packs.get(name);
    if (pack) return writePack(code, pack, fill);
    const page = known.get(name);
    if (page) return joinPage(getTemplate(page), fill(page));
    return writeCitationFile(library, name) ?? fail(`the library has no page ${name}`);
  };
}

function fail(text: string): never {
  throw new ExportError(text);
}

function render<T>(fill: () => T, page: string): T {
  try {
    return fill();
  } catch (error) {
    throw new ExportError(`the page ${page} could not be rendered${findComponent(error)}: ${error}`, {
      cause: error,
    });
  }
}

/** Name the component that threw: the first function of the stack that is written as components are. */
function findComponent(error: unknown): string {
  const [, name] = (error instanceof Error && /^\s+at ([A-Z]\w*) /m.exec(error.stack ?? "")) || [];
  return name === undefined ? "" : `, in ${name}`;
}

/** Return whether this process is the first to make a folder. */
function take(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (hasErrorCode(error, ["EEXIST"])) return false;
    throw error;
  }
}

function writePage(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
