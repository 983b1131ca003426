import { type IDBPDatabase, openDB } from "idb";
import { databaseName } from "./database";

/** The one store of that database; it names its rows by keys that appear beside them. */
export const store = "interests";

/**
 * Open the database of the reader's interests for one piece of work. It is one of their own: an older version of the
 * site, to which an owner goes back, cannot open one that a newer version has raised.
 */
export async function withInterests<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
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
