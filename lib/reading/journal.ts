import { databaseName } from "./database";

/**
 * What is to be stored is first written down here, at once: the database takes a moment, and a page that goes away
 * takes its unfinished work along. What is left over is stored by the next page. Texts that the browser has no room for
 * are held by this page alone.
 */
const prefix = `${databaseName}:unstored:`;
const held = new Map<string, string>();
const own = new Set<string>();
let count = 0;

/** Make a key for an entry of this page; keys sort by their time. */
export function createKey(): string {
  count += 1;
  const time = Date.now().toString(36);
  const key = `${prefix}${time}-${String(count).padStart(6, "0")}-${Math.random().toString(36).slice(2)}`;
  own.add(key);
  return key;
}

/** Write an entry down; returns whether it outlasts the page. */
export function writeEntry(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    held.delete(key);
    return true;
  } catch {
    removeEntry(key);
    held.set(key, text);
    return false;
  }
}

/** Return the text of an entry; null for one that is gone, since another page has stored it. */
export function readEntry(key: string): string | null {
  try {
    return held.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remove an entry: it is stored, or given up. */
export function removeEntry(key: string): void {
  held.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is blocked: it holds nothing.
  }
}

/** List the keys of what other pages have left, oldest first. */
export function listLeft(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && !own.has(key));
    return keys.sort();
  } catch {
    return [];
  }
}
