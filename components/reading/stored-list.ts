import { storageKey } from "@/lib/site/storage-key";

/**
 * Read a list that this browser keeps under a name. What is not of the kind asked for is left out, and storage that
 * is blocked or holds something else is an empty list.
 */
export function readStoredList<T>(
  storage: () => Storage,
  name: string,
  isItem: (value: unknown) => value is T,
): T[] {
  try {
    const stored: unknown = JSON.parse(storage().getItem(storageKey(name)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isItem) : [];
  } catch {
    return [];
  }
}

/** Keep a list in this browser under a name; an empty one leaves nothing behind. Blocked storage keeps nothing. */
export function writeStoredList(storage: () => Storage, name: string, list: readonly unknown[]): void {
  try {
    if (list.length === 0) storage().removeItem(storageKey(name));
    else storage().setItem(storageKey(name), JSON.stringify(list));
  } catch {
    // Storage is blocked or full: what was to be kept serves this page only.
  }
}
