import { type IDBPDatabase, openDB } from "idb";
import { basePath } from "@/lib/site/urls";
import { type MarkChange, type MarkName, type PaperMark, type PaperSummary, readMark } from "./mark";
import { askToPersist } from "./persist";

/** Changes by arXiv identifier without version. */
export type MarkChanges = ReadonlyMap<string, MarkChange>;

/** Whether a change was stored: with the changes that undo it, or with why not. */
export type StoreOutcome =
  | { readonly isStored: true; readonly undo: MarkChanges }
  /** The browser has no room left, or lets the site store nothing (a private window, a setting). */
  | { readonly isStored: false; readonly reason: "full" | "blocked" };

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

/** Tell whether this browser lets the site store anything now. */
export async function canStore(): Promise<boolean> {
  try {
    await withDatabase((database) => database.count("papers"));
    return true;
  } catch {
    return false;
  }
}

/** Keep papers, with what lists show of them where it is at hand. One that is kept stays as it is. */
export async function keep(ids: readonly string[], paper?: PaperSummary): Promise<StoreOutcome> {
  const summary = paper && { paper };
  const outcome = await changeEach(ids, ({ kept }) =>
    kept === undefined ? { kept: getTime(), ...summary } : {},
  );
  if (outcome.isStored) askToPersist(databaseName);
  return outcome;
}

/** Keep papers no longer; their tags and notes stay. */
export function unkeep(ids: readonly string[]): Promise<StoreOutcome> {
  return changeEach(ids, () => ({ kept: null }));
}

/** Mark papers as read; the first time counts. */
export function markRead(ids: readonly string[]): Promise<StoreOutcome> {
  return changeEach(ids, ({ read }) => (read === undefined ? { read: getTime() } : {}));
}

/** Mark papers as unread. */
export function markUnread(ids: readonly string[]): Promise<StoreOutcome> {
  return changeEach(ids, () => ({ read: null }));
}

/** Remember that a paper's page was opened, which marks it as read. */
export function markOpened(id: string, paper: PaperSummary): Promise<StoreOutcome> {
  const time = getTime();
  return changeEach([id], ({ read }) => ({ opened: time, paper, ...(read === undefined && { read: time }) }));
}

/** Change what is remembered, all of it or nothing: tags and notes, what is imported, and the undoing of a change. */
export function changeMarks(changes: MarkChanges): Promise<StoreOutcome> {
  return changeEach([...changes.keys()], ({ id }) => changes.get(id) ?? {});
}

/** How a paper's row changes, by what it holds within the same transaction. */
export type GetChange = (mark: PaperMark) => MarkChange;

/** Change papers' rows, each by what it holds; all of them or none. What every other change is made of. */
export async function changeEach(ids: readonly string[], getChange: GetChange): Promise<StoreOutcome> {
  try {
    const undo = await withDatabase((database) => write(database, ids, getChange));
    if (undo.size > 0) announce();
    return { isStored: true, undo };
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return { isStored: false, reason: isFull ? "full" : "blocked" };
  }
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

/** Change rows in one transaction and leave alone whatever else they hold; returns what undoes it. */
async function write(
  database: IDBPDatabase<Stored>,
  ids: readonly string[],
  getChange: GetChange,
): Promise<MarkChanges> {
  const transaction = database.transaction("papers", "readwrite");
  const replace = async (id: string): Promise<(readonly [string, MarkChange])[]> => {
    const row = await transaction.store.get(id);
    const mark = readMark(row) ?? { id };
    const changed = listChanged(mark, getChange(mark));
    if (changed.length === 0) return [];
    const values = changed.map(({ name, value }) => [name, value ?? undefined]);
    await transaction.store.put({ ...(typeof row === "object" && row), id, ...Object.fromEntries(values) });
    return [[id, Object.fromEntries(changed.map(({ name }) => [name, mark[name] ?? null]))]];
  };
  const replaceAll = async () => {
    try {
      return await Promise.all([...new Set(ids)].map(replace));
    } catch (error) {
      // A row that the store refuses at once would leave its neighbours written; one refused later aborts by itself.
      if (transaction.error === null) transaction.abort();
      throw error;
    }
  };
  const [undo] = await Promise.all([replaceAll(), transaction.done]);
  return new Map(undo.flat());
}

function listChanged(mark: PaperMark, change: MarkChange) {
  const names = ["kept", "read", "opened", "tags", "note", "paper"] as const satisfies readonly MarkName[];
  return names.flatMap((name) => {
    const value = change[name];
    const isSame = JSON.stringify(value ?? undefined) === JSON.stringify(mark[name]);
    return value === undefined || isSame ? [] : [{ name, value }];
  });
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

function getTime(): string {
  return new Date().toISOString();
}
