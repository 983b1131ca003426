import type { RowsOutcome } from "./change-rows";
import { announce, toRefusal } from "./database";
import { readInterest } from "./interest";
import { store, withInterests } from "./interest-database";
import { runWhole } from "./run-whole";

/** A row among the interests that could not be read, as it is stored. */
export type DamagedInterest = { readonly key: IDBValidKey; readonly row: unknown };

/** List the rows among the interests that cannot be read; nothing where the browser stores nothing. */
export async function listDamagedInterests(): Promise<readonly DamagedInterest[]> {
  try {
    return await withInterests(async (database) => {
      const transaction = database.transaction(store);
      const keys = await transaction.store.getAllKeys();
      const rows: readonly unknown[] = await transaction.store.getAll();
      return keys
        .map((key, place) => ({ key, row: rows[place] }))
        .filter(({ row }) => readInterest(row) === undefined);
    });
  } catch {
    // Storage is blocked or missing: there are none.
    return [];
  }
}

/** Remove such rows, or put them back as they were; all of them or none. */
export async function changeDamagedInterests(
  kind: "remove" | "put back",
  rows: readonly DamagedInterest[],
): Promise<RowsOutcome> {
  try {
    await withInterests(async (database) => {
      const transaction = database.transaction(store, "readwrite");
      await runWhole(transaction, async () => {
        for (const { key, row } of rows) {
          await (kind === "remove" ? transaction.store.delete(key) : transaction.store.put(row, key));
        }
      });
    });
    announce();
    return { isStored: true };
  } catch (error) {
    return toRefusal(error);
  }
}
