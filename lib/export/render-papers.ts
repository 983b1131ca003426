import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Library, Paper } from "@/lib/library/library";
import { type ContextFinder, createContextFinder } from "@/lib/library/paper-context";
import type { Site } from "@/lib/library/site";
import { ExportError } from "./export-error";
import { pageFile } from "./export-state";
import { orderByMonth, writeLists } from "./fill-lists";
import { paperPage } from "./page-inputs";
import { createTemplate, fillTemplate, type PageTemplate, TemplateError } from "./page-template";
import { createPieceRenderer, readSurroundings, type Surroundings } from "./paper-pieces";
import { runProgram } from "./programs";
import { readPruned } from "./prune";

/** What papers' pages are made with. */
type Learned = { readonly surroundings: Surroundings; readonly template: PageTemplate };

/** What a process is to write into the folder of an export. */
export type RenderJob = {
  /** Pages of the framework, without their lists of papers. */
  readonly files: readonly string[];
  /** Papers whose pages are to be rendered. */
  readonly ids: readonly string[];
  /** Undefined where no paper has changed. */
  readonly learned: Learned | undefined;
  readonly folder: string;
};

/** How many pages of papers the framework renders, where there are as many: to learn from one and to check by all. */
const mostSpecimens = 16;
/** Below this many papers of each, another process takes longer to read the library than to render them. */
const papersOfProcess = 500;

/** Choose papers to be rendered by the framework, all over a list. */
export function chooseSpecimens(papers: readonly Paper[]): Paper[] {
  const step = Math.max(1, papers.length / mostSpecimens);
  return papers.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}

/** Tell among how many processes papers are shared; with fewer than two, this one renders them. */
export function countProcesses(papers: number): number {
  return Math.min(availableParallelism(), Math.floor(papers / papersOfProcess));
}

/** What is to be rendered into an export. */
export type ToRender = {
  /** Pages of the framework, without their lists of papers. */
  readonly files: readonly string[];
  readonly papers: readonly Paper[];
  /** Papers whose pages the framework has rendered. */
  readonly specimens: readonly Paper[];
  readonly folder: string;
};

/**
 * Begin to write the lists of the framework's pages, and the pages of papers into an export; return what is left to
 * wait for, once nothing of it needs this process any more. What the framework's own pages of some papers say around
 * their pieces is the template; throws a `TemplateError`, with nothing written, where they are not what it gives.
 */
export function startRendering(
  library: Library,
  findContext: ContextFinder,
  { files, papers, specimens, folder }: ToRender,
): { readonly rendered: Promise<unknown> } {
  const learned =
    specimens.length === 0 ? undefined : learnTemplate(library.site, findContext, specimens, folder);
  const job = { files: orderByMonth(files), ids: papers.map(({ id }) => id), learned, folder };
  const processes = countProcesses(papers.length);
  if (processes < 2) {
    renderJob(library, job, findContext);
    return { rendered: Promise.resolve() };
  }
  const shares = Array.from({ length: processes }, (_, place) => ({
    ...job,
    files: cutShare(job.files, place, processes),
    ids: cutShare(job.ids, place, processes),
  }));
  const rendered = Promise.all(shares.map(runJob));
  // Its end may come while nobody waits for it yet.
  rendered.catch(() => {});
  return { rendered };
}

function cutShare(items: readonly string[], place: number, shares: number): readonly string[] {
  const size = Math.ceil(items.length / shares);
  return items.slice(place * size, (place + 1) * size);
}

/** Make the template of the first specimen, and check by it that it gives all of them. */
function learnTemplate(
  site: Site,
  findContext: ContextFinder,
  specimens: readonly Paper[],
  folder: string,
): Learned {
  const [first] = specimens;
  if (!first) throw new TemplateError("there is no page to learn from");
  const read = ({ id }: Paper) => readPruned(pageFile(folder, paperPage(id)));
  const page = read(first);
  const surroundings = readSurroundings(page);
  try {
    const render = createPieceRenderer(site, findContext, surroundings);
    const template = createTemplate(page, render(first));
    const other = specimens.find((specimen) => fillTemplate(template, render(specimen)) !== read(specimen));
    if (other) throw new TemplateError(`the page of ${other.id} is not what its template gives`);
    return { surroundings, template };
  } catch (error) {
    // A component may need more of React than there is outside of the framework.
    throw error instanceof TemplateError ? error : new TemplateError(String(error), { cause: error });
  }
}

/** Write lists into pages, and render pages of papers; identifiers of none are passed over. */
export function renderJob(
  library: Library,
  { files, ids, learned, folder }: RenderJob,
  findContext = createContextFinder(library),
): void {
  writeLists(library, files);
  if (!learned) return;
  const render = createPieceRenderer(library.site, findContext, learned.surroundings);
  const renderPage = (paper: Paper) => {
    try {
      return fillTemplate(learned.template, render(paper));
    } catch (error) {
      throw new ExportError(`the page of ${paper.id} could not be rendered: ${error}`, { cause: error });
    }
  };
  for (const id of ids) {
    const paper = library.papers.get(id);
    if (!paper) continue;
    const file = pageFile(folder, paperPage(id));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, renderPage(paper));
  }
}

/** Have another process do a job; it reads the job from a file, while this one may be too busy to hand it over. */
async function runJob(job: RenderJob, place: number): Promise<void> {
  const file = path.join(".cache", "build", `papers-${place}.json`);
  writeFileSync(file, JSON.stringify(job));
  const program = [path.join("lib", "cli", "run.mjs"), path.join("lib", "export", "paper-worker.ts"), file];
  await runProgram("rendering papers", program);
}
