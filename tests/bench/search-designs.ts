import { build } from "esbuild";
import type { Paper } from "@/lib/library/library";
import { countArchived, manifestName, manifestSchema } from "@/lib/search/index/manifest";
import { createSearchFiles } from "@/lib/search/index/search-files";
import { writeMiniSearch } from "./peers/minisearch";
import { writePagefind } from "./peers/pagefind";
import { countSentBytes, type Files } from "./search-host";
import type { Corpus } from "./search-papers";

/** A way to search, as static files below a folder of the host. */
export type Design = {
  readonly name: string;
  readonly folder: string;
  readonly files: Files;
  /** Of the data, as they are sent. */
  readonly size: { readonly bytes: number; readonly count: number };
  /** Whether a paper may lack words of a query, but those with a plus. */
  readonly ranksBareWords?: true;
  /** Tell which paper is meant by what the page lists. */
  readonly getPaperId: (listed: string) => string;
};

/** Milliseconds after which a peer's index is given up. */
const maxBuildTime = 240_000;

/** What readers do now: one file, and a look at every paper. */
export async function createWholeDesign({ documents }: Corpus): Promise<Design> {
  const folder = "/whole/";
  const files = new Map([[`${folder}data/papers.json`, JSON.stringify(documents)]]);
  return createDesign("whole file, `includes`", folder, files, await bundle(folder, { page: "page-whole" }));
}

/** Undefined where the index takes longer than a build may. */
export async function createMiniSearchDesign({ documents }: Corpus): Promise<Design | undefined> {
  const index = await writeMiniSearch(documents, maxBuildTime);
  if (index === undefined) return undefined;
  const folder = "/minisearch/";
  const shell = await bundle(folder, { page: "page-minisearch" });
  return createDesign("MiniSearch 7.2, pairs", folder, new Map([[`${folder}data/index.json`, index]]), shell);
}

/** Undefined where the index takes longer than a build may. */
export async function createPagefindDesign({ documents }: Corpus): Promise<Design | undefined> {
  const written = await writePagefind(documents, maxBuildTime);
  if (written === undefined) return undefined;
  const folder = "/pagefind/";
  const files = new Map([...written.files].map(([name, content]) => [`${folder}data/${name}`, content]));
  const shell = await bundle(folder, { page: "page-pagefind" });
  return createDesign("Pagefind 1.6", folder, files, shell, (listed) => written.ids.get(listed) ?? listed);
}

/** What this project does; the number of papers decides whether there is an archive tier. */
export async function createOurDesign({ papers }: Corpus): Promise<Design> {
  const files = createOurFiles(papers);
  const manifest = manifestSchema.parse(JSON.parse(files.get(`/ours/data/${manifestName}`) ?? ""));
  const shell = await bundle("/ours/", { page: "page-ours", "worker.ts": "@/lib/search/session/worker" });
  return {
    ...createDesign(
      countArchived(manifest) > 0 ? "ours, two tiers" : "ours, recent tier",
      "/ours/",
      files,
      shell,
    ),
    ranksBareWords: true,
    size: measureFiles([...files].filter(([file]) => !isFullText(file, manifest.sets.length > 0))),
  };
}

/** Write our data as the host serves it. */
export function createOurFiles(papers: readonly Paper[]): Map<string, string> {
  return new Map(createSearchFiles(papers).map(({ name, text }) => [`/ours/data/${name}`, text]));
}

function createDesign(
  name: string,
  folder: string,
  data: ReadonlyMap<string, Uint8Array | string>,
  shell: Files,
  getPaperId = (listed: string) => listed,
): Design {
  return { name, folder, files: new Map([...data, ...shell]), size: measureFiles([...data]), getPaperId };
}

function measureFiles(files: readonly (readonly [string, Uint8Array | string])[]): Design["size"] {
  return {
    bytes: files.reduce((sum, [, content]) => sum + countSentBytes(content), 0),
    count: files.length,
  };
}

/** Tell whether a file serves the search of full texts alone, a step of its own which no peer has. */
function isFullText(file: string, hasSets: boolean): boolean {
  return file.includes("/deep-") || (!hasSets && /\/(?:facts|ids|cards)-/.test(file));
}

/** Bundle scripts as a site's build would, with a page that runs `page.js`. */
async function bundle(folder: string, scripts: Readonly<Record<string, string>>): Promise<Files> {
  const html =
    '<!doctype html><html lang="zh"><title>Bench</title><script type="module" src="page.js"></script>';
  const files = new Map([[`${folder}index.html`, html]]);
  for (const [name, script] of Object.entries(scripts)) {
    const entry = script.startsWith("@/") ? `${script.slice(2)}.ts` : `tests/bench/peers/${script}.ts`;
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      target: "es2023",
    });
    files.set(`${folder}${name === "page" ? "page.js" : name}`, outputFiles[0]?.text ?? "");
  }
  return files;
}
