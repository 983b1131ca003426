import { type IDBPDatabase, openDB } from "idb";
import type { RowsOutcome } from "./change-rows";
import { announce, databaseName, type Refusal, toRefusal } from "./database";
import { getInterestKey, type Interest, readInterest } from "./interest";
import { mergeInterests } from "./merge-interests";
import { askToPersist } from "./persist";

/** A change that was stored, with what undoes it; or why it was not. */
export type InterestOutcome = { readonly isStored: true; undo(): Promise<RowsOutcome> } | Refusal;

const store = "interests";

/** List what this browser knows of the reader's interests, withdrawn ones too; nothing where it stores nothing. */
export async function listInterests(): Promise<readonly Interest[]> {
  try {
    const rows = await withInterests((database) => database.getAll(store));
    return rows.flatMap((row) => readInterest(row) ?? []);
  } catch {
    // Storage is blocked or missing: nothing is known.
    return [];
  }
}

/** Store interests, all of them or none, merged with what is known. */
export async function addInterests(added: readonly Interest[]): Promise<InterestOutcome> {
  const outcome = await replace((known) => mergeInterests(known, added));
  if (!outcome.isStored) return outcome;
  askToPersist(databaseName);
  return { isStored: true, undo: () => replace(() => outcome.before) };
}

/** Withdraw interests: they hold no longer, in files that are merged later as well. */
export function removeInterests(removed: readonly Interest[]): Promise<InterestOutcome> {
  const time = new Date().toISOString();
  return addInterests(removed.map((interest) => ({ ...interest, time, removed: true })));
}

/** Forget all interests; what was kept until now counts for nothing any more, and stays kept. */
export function resetInterests(): Promise<InterestOutcome> {
  return addInterests([{ kind: "reset", time: new Date().toISOString() }]);
}

/** Replace all rows in one transaction; returns those that were there. */
async function replace(
  change: (known: readonly Interest[]) => readonly Interest[],
): Promise<{ readonly isStored: true; readonly before: readonly Interest[] } | Refusal> {
  try {
    const before = await withInterests(async (database) => {
      const transaction = database.transaction(store, "readwrite");
      const known = (await transaction.store.getAll()).flatMap((row) => readInterest(row) ?? []);
      await transaction.store.clear();
      for (const interest of change(known)) {
        await transaction.store.put(interest, getInterestKey(interest));
      }
      await transaction.done;
      return known;
    });
    announce();
    return { isStored: true, before };
  } catch (error) {
    return toRefusal(error);
  }
}

/**
 * A database of their own: an older version of the site, to which an owner goes back, cannot open one that a newer
 * version has raised.
 */
async function withInterests<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(`${databaseName}:interests`, 1, {
    upgrade: (created) => {
      created.createObjectStore(store);
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
