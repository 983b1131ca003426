// Where does the service worker keep what it stores?
import { storageKey } from "@/lib/site/storage-key";
import type { StoredKind } from "./addresses";

const prefix = storageKey("offline-");

/** Name the cache of a kind of file; sites below one origin have caches of their own. */
export function cacheName(kind: StoredKind): string {
  return prefix + kind;
}

/** The caches of pages. */
export const pageCaches = (["place", "page", "paper"] as const).map(cacheName);

/** Return what is stored of a file in some caches; undefined where none has it. */
export async function findStored(path: string, names: readonly string[]): Promise<Response | undefined> {
  for (const name of names) {
    const stored = await caches.match(path, { cacheName: name, ignoreVary: true });
    if (stored) return stored;
  }
  return undefined;
}

/** Delete all that the service worker stored; search and the library keep what is theirs. */
export async function deleteStored(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
}
