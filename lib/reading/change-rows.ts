import type { DamagedRow } from "./damaged-row";
import { announce, type Database, type Refusal, toRefusal, withDatabase } from "./database";
import { runWhole } from "./run-whole";

/** Whether rows were changed, or why not. */
export type RowsOutcome = { readonly isStored: true } | Refusal;

/** Put damaged rows into the store as they are, where it has no row of their key; all of them or none. */
export function addRows(rows: readonly DamagedRow[]): Promise<RowsOutcome> {
  return change(async ({ store }) => {
    for (const { key, row } of rows) {
      if ((await store.getKey(key)) === undefined) await store.put(row);
    }
  });
}

/** Remove damaged rows from the store. */
export function removeRows(rows: readonly DamagedRow[]): Promise<RowsOutcome> {
  return change(async ({ store }) => {
    for (const { key } of rows) await store.delete(key);
  });
}

const open = (database: Database) => database.transaction("papers", "readwrite");

async function change(work: (transaction: ReturnType<typeof open>) => Promise<void>): Promise<RowsOutcome> {
  try {
    await withDatabase(async (database) => {
      const transaction = open(database);
      await runWhole(transaction, () => work(transaction));
    });
    announce();
    return { isStored: true };
  } catch (error) {
    return toRefusal(error);
  }
}
