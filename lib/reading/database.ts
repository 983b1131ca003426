import { type IDBPDatabase, openDB } from "idb";
import { basePath } from "@/lib/site/urls";

/** Sites below one origin share what a browser stores, so each has its own by its base path. */
export const databaseName = `arxiv-cv-digest${basePath}`;

/** The browser's own database of the site. */
export type Database = IDBPDatabase<{ papers: { key: IDBValidKey; value: unknown } }>;

/**
 * Why something was not stored: no room left, nothing may be stored (a private window, a setting), or a newer version of
 * the site has changed the database.
 */
export type Refusal = { readonly isStored: false; readonly reason: "full" | "blocked" | "newer" };

/**
 * Open the database for one piece of work: one that stays open would hold up a newer version of the site. One that a
 * newer version has changed opens where any will do.
 */
export async function withDatabase<T>(
  work: (database: Database) => Promise<T>,
  isAnyEnough = false,
): Promise<T> {
  const database: Database = await openDB(databaseName, isAnyEnough ? undefined : 1, {
    upgrade: (created) => {
      created.createObjectStore("papers", { keyPath: "id" });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Name the reason for an error of the database. */
export function toRefusal(error: unknown): Refusal {
  const name = error instanceof DOMException ? error.name : "";
  const reason = name === "QuotaExceededError" ? "full" : name === "VersionError" ? "newer" : "blocked";
  return { isStored: false, reason };
}

/** Hear of every change of what is remembered, in this tab or another of the site; returns how to stop hearing. */
export function subscribe(changed: () => void): () => void {
  let channel = listen(changed);
  // A message would throw a page out of the back-forward cache: it hears none there, and asks when it comes back.
  const leave = () => channel.close();
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    channel = listen(changed);
    changed();
  };
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", comeBack);
  return () => {
    channel.close();
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", comeBack);
  };
}

/** Notify every listener, those of this tab too: a channel hears all but itself. */
export function announce(): void {
  for (const changed of alone) changed();
  if (!hasChannels()) return;
  const channel = new BroadcastChannel(databaseName);
  channel.postMessage("changed");
  channel.close();
}

/** Hear without a channel: a browser that has none notifies no other tab, and `announce` notifies its own. */
const alone = new Set<() => void>();

function hasChannels(): boolean {
  return typeof BroadcastChannel === "function";
}

function listen(changed: () => void): Pick<BroadcastChannel, "close"> {
  if (!hasChannels()) {
    alone.add(changed);
    return { close: () => alone.delete(changed) };
  }
  const channel = new BroadcastChannel(databaseName);
  channel.addEventListener("message", changed);
  return channel;
}
