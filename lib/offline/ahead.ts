// What does the service worker fetch before anybody asks for it?
import { listRecentShards } from "@/lib/search/index/manifest";
import { dataVersion } from "@/lib/search/index/shard";
import { openDataFiles } from "@/lib/search/session/data-files";
import { openFileCache } from "@/lib/search/session/file-cache";
import { findPack } from "@/lib/site/packs";
import { dataPath, paperPath, sitePath } from "@/lib/site/urls";
import { getStoredKind, listLinkedDays, storedPlaces } from "./addresses";
import { choosePapers, readLibrary } from "./read-library";
import { isInStoredPack, readStoredCounts } from "./stand-in";
import type { FileStore } from "./store-files";
import { cacheName, findStored } from "./stored-caches";

declare const self: ServiceWorkerGlobalScope;

/** Days that are at hand before they are opened. */
const newestDays = 3;
/** Milliseconds after which a stored paper is fetched again, and how many are at once. */
const [soundFor, mostPapers] = [7 * 24 * 3_600_000, 60];

/**
 * Store what a reader may want without a connection, one file at a time: the pages from which everything begins, those
 * that are open, the newest days, the papers of the library, and what search needs for the newest papers. Rejects where
 * something cannot be had.
 */
export async function storeAhead(store: FileStore): Promise<void> {
  const begun: string[] = [];
  for (const place of storedPlaces) begun.push((await store.page(sitePath(place))).html);
  for (const page of await listOpenPages()) await store.page(page);
  for (const day of listLinkedDays(begun.join(""), newestDays)) await store.page(day);
  await storeLibrary(store);
  await storeSearch();
}

/** Store the papers of the reader's library, those of a pack with their pack. */
export async function storeLibrary(store: FileStore): Promise<void> {
  const counts = await readStoredCounts();
  let fetched = 0;
  for (const id of choosePapers(await readLibrary())) {
    if (fetched >= mostPapers) return;
    if ((await isFresh(paperPath(id))) || (await isInStoredPack(id, counts))) continue;
    fetched += 1;
    const { status } = await store.page(paperPath(id));
    const pack = status === 404 ? findPack(id, counts) : undefined;
    if (pack !== undefined) await store.file(sitePath(pack));
  }
}

/** List the pages of the site that are open: the first one came before the worker. */
async function listOpenPages(): Promise<string[]> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const paths = windows.map(({ url }) => new URL(url).pathname);
  return paths.filter((path) => /^(?:page|paper)$/.test(getStoredKind(path) ?? ""));
}

async function isFresh(path: string): Promise<boolean> {
  const stored = await findStored(path, [cacheName("paper")]);
  return stored !== undefined && Date.parse(stored.headers.get("date") ?? "") > Date.now() - soundFor;
}

/** Store the newest papers where search keeps them itself. */
async function storeSearch(): Promise<void> {
  const address = new URL(dataPath(""), location.href).href;
  const fetchFile = (url: string, cache: RequestCache) => fetch(url, { cache });
  const files = openDataFiles(address, fetchFile, openFileCache(caches, dataVersion, address));
  const manifest = await files.loadManifest();
  const { synonyms, hanVariants } = manifest;
  const named = [synonyms ?? [], hanVariants ?? []].flat().map(({ file }) => file);
  for (const file of [...listRecentShards(manifest), ...named])
    if (!(await files.isKept(file))) await files.load(file, (json) => json);
}
