import type { DamagedRow } from "./damaged-row";
import { announce, type Database, type Refusal, toRefusal, withDatabase } from "./database";

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
      const run = async () => {
        try {
          await work(transaction);
        } catch (error) {
          // A row that the store refuses at once would leave its neighbours written.
          if (transaction.error === null) transaction.abort();
          throw error;
        }
      };
      await Promise.all([run(), transaction.done]);
    });
    announce();
    return { isStored: true };
  } catch (error) {
    return toRefusal(error);
  }
}
