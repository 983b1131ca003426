import { type IDBPDatabase, openDB } from "idb";
import { basePath } from "@/lib/site/urls";
import { type PaperMark, readMark } from "./mark";

type Stored = { papers: { key: string; value: unknown } };

/** Sites below one origin share its databases, so each has its own by its base path. */
const databaseName = `arxiv-cv-digest${basePath}`;

/** List what this browser remembers of papers; nothing where it stores nothing. Rows that are no marks are left out. */
export async function listMarks(): Promise<PaperMark[]> {
  try {
    const rows = await withDatabase((database) => database.getAll("papers"));
    return rows.map(readMark).filter((mark) => mark !== undefined);
  } catch {
    // Storage is blocked or missing: nothing is remembered.
    return [];
  }
}

/** Keep a paper, by identifier without version; false where this browser cannot. One that is kept stays as it is. */
export function keep(id: string): Promise<boolean> {
  return change(id, "kept", true);
}

/** Keep a paper no longer; false where this browser cannot store that. */
export function unkeep(id: string): Promise<boolean> {
  return change(id, "kept", false);
}

/** Mark a paper as read, by identifier without version; false where this browser cannot. The first time counts. */
export function markRead(id: string): Promise<boolean> {
  return change(id, "read", true);
}

/** Mark a paper as unread; false where this browser cannot store that. */
export function markUnread(id: string): Promise<boolean> {
  return change(id, "read", false);
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

async function change(id: string, name: "kept" | "read", isSet: boolean): Promise<boolean> {
  try {
    const hasChanged = await withDatabase((database) => write(database, id, name, isSet));
    if (hasChanged) announce();
    return true;
  } catch {
    // Storage is blocked, full or missing.
    return false;
  }
}

/** Write one mark and leave alone whatever else the row holds; tells whether there was anything to write. */
async function write(
  database: IDBPDatabase<Stored>,
  id: string,
  name: "kept" | "read",
  isSet: boolean,
): Promise<boolean> {
  const transaction = database.transaction("papers", "readwrite");
  const replace = async () => {
    const row = await transaction.store.get(id);
    if ((readMark(row)?.[name] !== undefined) === isSet) return false;
    const time = isSet ? new Date().toISOString() : undefined;
    await transaction.store.put({ ...(typeof row === "object" && row), id, [name]: time });
    return true;
  };
  const [hasChanged] = await Promise.all([replace(), transaction.done]);
  return hasChanged;
}

/** Open the database for one piece of work: one that stays open would hold up a newer version of the site. */
async function withDatabase<T>(work: (database: IDBPDatabase<Stored>) => Promise<T>): Promise<T> {
  const database = await openDB<Stored>(databaseName, 1, {
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

function listen(changed: () => void): BroadcastChannel {
  const channel = new BroadcastChannel(databaseName);
  channel.addEventListener("message", changed);
  return channel;
}

/** Tell every listener, those of this tab too: a channel hears all but itself. */
function announce(): void {
  const channel = new BroadcastChannel(databaseName);
  channel.postMessage("changed");
  channel.close();
}
