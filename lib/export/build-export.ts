// How does a library become a site? What has changed is made aside, then published.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { listSitemaps } from "@/app/_pages/sitemaps";
import type { Library } from "@/lib/library/library";
import { hasFewFiles } from "@/lib/library/packed-papers";
import { hashCitationFiles } from "./citation-files";
import { compressExport, listForms } from "./compress";
import { embedFile, writeEmbedPage } from "./embed-page";
import { exportCards } from "./export-cards";
import { exportFeeds } from "./export-feeds";
import { exportSearch } from "./export-search";
import { exportSearchFeeds } from "./export-search-feeds";
import { describePages, type ExportState, listUnchanged, pageFile, readState } from "./export-state";
import { hashCode } from "./hash";
import { createValueHasher, hashPages } from "./hash-pages";
import { createKeeper, writePart } from "./keep-parts";
import { endPrograms } from "./programs";
import { listFiles, publishChanges, publishWhole, resumePublishing } from "./publish";
import { renderPages } from "./render-pages";
import { bundleWorker, workerFile } from "./service-worker";
import { prepareTemplates, type Templates } from "./templates";
import { linkFile } from "./write-file";

/** Where a build works, below the project. */
const work = path.join(".cache", "build");
const places = {
  state: path.join(work, "state.json"),
  changes: path.join(work, "changes.json"),
  /** Built aside, so that a build that fails leaves the last export as it was. */
  fresh: path.join(work, "export"),
  old: path.join(work, "export-old"),
};

/** What was done to get an export. */
export type ExportCounts = { readonly rendered: number; readonly unchanged: number };

/**
 * Export a library's site to a folder. Templates are made and pages are rendered only where what they are made from has
 * changed since the last export there; the result is the same to the byte. `COMPRESS=1` adds compressed files. Throws
 * an `ExportError` where pages cannot be rendered, with the last export as it was. When it returns or throws, nothing
 * that it started runs any more.
 */
export async function buildExport(library: Library, folder: string): Promise<ExportCounts> {
  try {
    return await exportPages(library, folder);
  } finally {
    await endPrograms();
  }
}

/** Return whether the last export by a code, which has a hash, is there whole: each page in its size, and every other file. */
export function isExported(folder: string, code: string): boolean {
  const { pages, files } = readState(places.state, code);
  const inputs = new Map(Object.entries(pages).map(([page, { input }]) => [page, input]));
  return (
    inputs.size > 0 &&
    !existsSync(places.changes) &&
    listUnchanged({ pages }, folder, inputs).length === inputs.size &&
    files.every((file) => existsSync(path.join(folder, file)))
  );
}

async function exportPages(library: Library, folder: string): Promise<ExportCounts> {
  resumePublishing(folder, places);
  const code = hashCode(library.site);
  const hash = createValueHasher(library);
  const citations = hashCitationFiles(library, hash);
  const inputs = new Map([...hashPages(library, hash), ...citations]);
  const templates = await prepareTemplates(code, path.join(work, "templates"));
  const last = readState(places.state, code);
  const unchanged = new Set(listUnchanged(last, folder, inputs));

  rmSync(places.fresh, { recursive: true, force: true });
  linkAssets(templates);
  const changed = [...inputs.keys()].filter((page) => !unchanged.has(page));
  const job = { pages: changed, templates, folder: places.fresh };
  const keeper = createKeeper({ last: folder, known: last.parts, fresh: places.fresh });
  await renderPages(library, job, work, () => {
    const papers = [...library.papers.values()];
    const ofHost = { hasFewFiles: hasFewFiles(library) };
    exportSearch({ papers, keyOfPaper: hash, keeper, fresh: places.fresh, ...ofHost });
    exportFeeds(library, hash, keeper);
    exportSearchFeeds(library, hash, keeper);
  });
  await exportCards(library, hash, keeper);
  for (const [name, text] of listSitemaps(library)) writePart(places.fresh, { name, text });
  writePart(places.fresh, { name: embedFile, text: writeEmbedPage(library) });
  keeper.keep("service worker", () => ({ result: "", files: [{ name: workerFile, text: bundleWorker() }] }));
  if (process.env.COMPRESS === "1") await compressExport(places.fresh, folder);

  const { parts, kept } = keeper.list();
  const pageFiles = new Set([...inputs.keys()].map((page) => pageFile(".", page)));
  const isOfPage = (file: string) => pageFiles.has(file.replace(/\.(?:br|gz)$/, ""));
  const files = [
    ...listFiles(places.fresh).filter((file) => !isOfPage(file)),
    ...kept.flatMap(listForms).filter((file) => existsSync(path.join(folder, file))),
  ];
  const pages = describePages(
    inputs,
    (page) => (unchanged.has(page) ? last.pages[page] : undefined),
    places.fresh,
  );
  const state = { code, pages, files, parts };
  if (unchanged.size === 0 && kept.length === 0) publishWhole(folder, state, places);
  else publishChanges(folder, { state, removed: listRemoved(last, state) }, places);
  const isPage = (file: string) => !citations.has(file) && !file.endsWith(".pack");
  return { rendered: changed.filter(isPage).length, unchanged: [...unchanged].filter(isPage).length };
}

function linkAssets({ folder, assets }: Templates): void {
  for (const file of assets) {
    const place = path.join(places.fresh, file);
    mkdirSync(path.dirname(place), { recursive: true });
    linkFile(path.join(folder, file), place);
  }
}

/** List the files of the last export that the next one has not. */
function listRemoved(last: ExportState, next: ExportState): string[] {
  const kept = new Set(next.files);
  const gone = Object.keys(last.pages).filter((page) => !Object.hasOwn(next.pages, page));
  const ofPages = gone.map((page) => pageFile(".", page)).flatMap(listForms);
  return [...last.files.filter((file) => !kept.has(file)), ...ofPages];
}
