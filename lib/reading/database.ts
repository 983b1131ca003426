import { type IDBPDatabase, openDB } from "idb";
import { basePath } from "@/lib/site/urls";

/** Sites below one origin share what a browser stores, so each has its own by its base path. */
export const databaseName = `arxiv-cv-digest${basePath}`;

/** The browser's own database of the site. */
export type Database = IDBPDatabase<{ papers: { key: IDBValidKey; value: unknown } }>;

/** Why something was not stored: no room left, or nothing may be stored (a private window, a setting). */
export type Refusal = { readonly isStored: false; readonly reason: "full" | "blocked" };

/** Open the database for one piece of work: one that stays open would hold up a newer version of the site. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database: Database = await openDB(databaseName, 1, {
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
  const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
  return { isStored: false, reason: isFull ? "full" : "blocked" };
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

/** Tell every listener, those of this tab too: a channel hears all but itself. */
export function announce(): void {
  const channel = new BroadcastChannel(databaseName);
  channel.postMessage("changed");
  channel.close();
}

function listen(changed: () => void): BroadcastChannel {
  const channel = new BroadcastChannel(databaseName);
  channel.addEventListener("message", changed);
  return channel;
}
