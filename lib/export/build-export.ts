import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Library } from "@/lib/library/library";
import { createContextFinder } from "@/lib/library/paper-context";
import { compressExport } from "./compress";
import { exportSearch, type SearchParts } from "./export-search";
import { describePages, type ExportState, listUnchanged, pageFile, readState } from "./export-state";
import { orderByMonth, writeLists } from "./fill-lists";
import { compile, renderByFramework } from "./framework";
import { hashCode } from "./hash";
import { createPaperKeys, hashPageInputs, paperPage } from "./page-inputs";
import { TemplateError } from "./page-template";
import { endPrograms } from "./programs";
import { listFiles, publishChanges, publishWhole, resumePublishing } from "./publish";
import { chooseSpecimens, countProcesses, startRendering } from "./render-papers";

/** Where a build works, below the project. */
const work = path.join(".cache", "build");
const places = {
  state: path.join(work, "state.json"),
  changes: path.join(work, "changes.json"),
  /** Built aside, so that a build that fails leaves the last export as it was. */
  fresh: path.join(work, "export"),
  /** Search data, until the framework leaves the export's folder to us. */
  data: path.join(work, "data"),
  old: path.join(work, "export-old"),
};

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
 * `ExportError` where pages cannot be rendered, with the last export as it was. When it returns or throws, nothing
 * that it started runs any more.
 */
export async function buildExport(library: Library, folder: string): Promise<ExportCounts> {
  try {
    return await exportPages(library, folder);
  } finally {
    await endPrograms();
  }
}

async function exportPages(library: Library, folder: string): Promise<ExportCounts> {
  resumePublishing(folder, places);
  const code = hashCode();
  const keyOfPaper = createPaperKeys(library);
  const inputs = hashPageInputs(library, keyOfPaper);
  await compile(code);
  const last = readState(places.state, code);
  const unchanged = new Set(listUnchanged(last, folder, inputs));
  const writeSearch = () => {
    rmSync(places.data, { recursive: true, force: true });
    return exportSearch({
      papers: [...library.papers.values()],
      keyOfPaper,
      last: path.join(folder, "data"),
      known: last.search,
      fresh: places.data,
    });
  };
  const { slowBecause, search } = await render(library, [...inputs.keys()], unchanged, writeSearch);
  const data = path.join(places.fresh, "data");
  rmSync(data, { recursive: true, force: true });
  renameSync(places.data, data);
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

/** Render the pages that have changed and write the search data, each beside what leaves a core to it. */
async function render(
  library: Library,
  pages: readonly string[],
  unchanged: ReadonlySet<string>,
  writeSearch: () => SearchParts,
): Promise<{ readonly slowBecause: string | undefined; readonly search: SearchParts }> {
  const changed = pages.filter((page) => !unchanged.has(page));
  const papers = [...library.papers.values()].filter(({ id }) => !unchanged.has(paperPage(id)));
  const specimens = chooseSpecimens(papers);
  const others = papers.filter((paper) => !specimens.includes(paper));
  const apart = new Set(others.map(({ id }) => paperPage(id)));
  const findContext = createContextFinder(library);
  const related = Object.fromEntries(specimens.map((paper) => [paper.id, findContext(paper).related]));
  const byFramework = changed.filter((page) => !apart.has(page));
  const framework = renderByFramework({ wanted: byFramework, pages, related }, places.fresh);
  // Many papers are rendered by other processes, and this one has time then.
  const early = countProcesses(others.length) > 1 ? undefined : writeSearch();
  const files = await framework;
  try {
    const toRender = { files, papers: others, specimens, folder: places.fresh };
    const { rendered } = startRendering(library, findContext, toRender);
    const search = early ?? writeSearch();
    await rendered;
    return { slowBecause: undefined, search };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const every = { wanted: changed, pages, related };
    writeLists(library, orderByMonth(await renderByFramework(every, places.fresh)));
    return { slowBecause: error.message, search: early ?? writeSearch() };
  }
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
