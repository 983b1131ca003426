import { type IDBPDatabase, openDB } from "idb";
import type { RowsOutcome } from "./change-rows";
import { announce, databaseName, type Refusal, toRefusal, withDatabase } from "./database";
import { store as interestStore, withInterests } from "./interest-database";
import { isRecord } from "./is-record";
import { runWhole } from "./run-whole";

/** All that the browser held at a moment, row by row as it was stored. */
export type EarlierState = {
  /** When it was put aside, ISO; names it. */
  readonly time: string;
  /** What was about to change it. */
  readonly before: "import" | "restoring";
  readonly papers: readonly unknown[];
  readonly interests: readonly (readonly [key: IDBValidKey, row: unknown])[];
};

/** Whether everything was put back, with what undoes that; or why it was not. */
export type RestoreOutcome = { readonly isStored: true; undo(): Promise<RestoreOutcome> } | Refusal;

const storeName = "states";
/** How many states stay, the newest. */
const most = 3;

/** Put aside all that the browser holds, before something changes much of it. */
export async function putAside(
  before: EarlierState["before"],
): Promise<{ readonly isStored: true; readonly state: EarlierState } | Refusal> {
  try {
    const state = { time: new Date().toISOString(), before, ...(await readRows()) };
    await withStates(async (database) => {
      await database.put(storeName, state);
      const times = await database.getAllKeys(storeName);
      for (const time of times.slice(0, -most)) await database.delete(storeName, time);
    });
    return { isStored: true, state };
  } catch (error) {
    return toRefusal(error);
  }
}

/** List what was put aside, newest first; nothing where the browser stores nothing. */
export async function listStates(): Promise<readonly EarlierState[]> {
  try {
    const states: unknown[] = await withStates((database) => database.getAll(storeName));
    return states.filter(isState).reverse();
  } catch {
    // Storage is blocked or missing: nothing was put aside.
    return [];
  }
}

/** Forget a state, or put it into the list again. */
export async function changeStates(kind: "remove" | "put back", state: EarlierState): Promise<RowsOutcome> {
  try {
    await withStates(async (database) => {
      if (kind === "remove") await database.delete(storeName, state.time);
      else await database.put(storeName, state);
    });
    announce();
    return { isStored: true };
  } catch (error) {
    return toRefusal(error);
  }
}

/** Put everything back as it was; what there is now is put aside before. */
export async function restoreState({ papers, interests }: EarlierState): Promise<RestoreOutcome> {
  const aside = await putAside("restoring");
  if (!aside.isStored) return aside;
  try {
    await replacePapers(papers);
    await replaceInterests(interests).catch(async (error) => {
      await replacePapers(aside.state.papers);
      throw error;
    });
    announce();
    return { isStored: true, undo: () => restoreState(aside.state) };
  } catch (error) {
    return toRefusal(error);
  }
}

/** Read all rows as they are stored, by whichever version of the site. Rejects where the browser lets none be read. */
export async function readRows(): Promise<Pick<EarlierState, "papers" | "interests">> {
  const papers: unknown[] = await withDatabase((database) => database.getAll("papers"), true);
  const interests = await withInterests(async (database) => {
    const { store } = database.transaction(interestStore);
    const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return keys.map((key, place): [IDBValidKey, unknown] => [key, rows[place]]);
  });
  return { papers, interests };
}

function replacePapers(rows: readonly unknown[]): Promise<void> {
  return withDatabase(async (database) => {
    const transaction = database.transaction("papers", "readwrite");
    await runWhole(transaction, async () => {
      await transaction.store.clear();
      for (const row of rows) await transaction.store.put(row);
    });
  });
}

function replaceInterests(rows: EarlierState["interests"]): Promise<void> {
  return withInterests(async (database) => {
    const transaction = database.transaction(interestStore, "readwrite");
    await runWhole(transaction, async () => {
      await transaction.store.clear();
      for (const [key, row] of rows) await transaction.store.put(row, key);
    });
  });
}

/** A database of their own, as that of interests is. */
async function withStates<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(`${databaseName}:earlier`, 1, {
    upgrade: (created) => {
      created.createObjectStore(storeName, { keyPath: "time" });
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function isState(value: unknown): value is EarlierState {
  return (
    isRecord(value) &&
    typeof value.time === "string" &&
    !Number.isNaN(Date.parse(value.time)) &&
    (value.before === "import" || value.before === "restoring") &&
    Array.isArray(value.papers) &&
    Array.isArray(value.interests) &&
    value.interests.every((row) => Array.isArray(row) && row.length === 2)
  );
}
