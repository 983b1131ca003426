// What is shown in place of a page that can neither be fetched nor was stored?
import { findPack, type PackCounts, readPackFile, unpackPage } from "@/lib/site/packs";
import { routes } from "@/lib/site/routes";
import { paperPath, sitePath } from "@/lib/site/urls";
import { cacheName, findStored } from "./stored-caches";

/**
 * Return what stands in for a page: that for missing addresses, which fills itself with a paper out of a stored pack, or
 * that which lists what is stored. Undefined where a script asks for a page that is not there.
 */
export async function findStandIn(request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  const missing = await findStored(missingPath, [cacheName("place")]);
  const html = await missing?.text();
  const id = readId(pathname);
  if (html !== undefined && id !== undefined && (await isInStoredPack(id, readPackCounts(html)))) {
    return new Response(html, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
  }
  return request.mode === "navigate"
    ? findStored(sitePath(routes.offline.path), [cacheName("place")])
    : undefined;
}

/** Return the counts of packs of the stored page for missing addresses. */
export async function readStoredCounts(): Promise<PackCounts> {
  const missing = await findStored(missingPath, [cacheName("place")]);
  return missing ? readPackCounts(await missing.text()) : {};
}

/** Return whether a paper appears in a pack that is stored and can be read. */
export async function isInStoredPack(id: string, counts: PackCounts): Promise<boolean> {
  const file = findPack(id, counts);
  const stored = file && (await findStored(sitePath(file), [cacheName("pack")]));
  if (!stored) return false;
  try {
    return unpackPage(await readPackFile(await stored.arrayBuffer()), id) !== undefined;
  } catch {
    return false;
  }
}

/** Read which packs there are from the page for missing addresses; none where it names none. */
export function readPackCounts(html: string): PackCounts {
  const [, counts = "{}"] = /data-packs="([^"]*)"/.exec(html) ?? [];
  return JSON.parse(counts.replaceAll("&quot;", '"'));
}

const missingPath = sitePath("/404.html");

function readId(path: string): string | undefined {
  const start = paperPath("").slice(0, -1);
  return path.startsWith(start) ? path.slice(start.length).replace(/\/$/, "") : undefined;
}
