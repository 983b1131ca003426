import { changeEach, type MarkChanges, type StoreOutcome } from "./change-each";
import { type DamagedRow, isDamaged, readStoredRow } from "./damaged-row";
import { databaseName, withDatabase } from "./database";
import type { PaperMark, PaperSummary } from "./mark";
import { askToPersist } from "./persist";

export { subscribe } from "./database";

/** All rows of the store, the sound ones apart. */
export type StoredRows = { readonly marks: readonly PaperMark[]; readonly damaged: readonly DamagedRow[] };

/** List what this browser remembers of papers; nothing where it stores nothing. Damaged rows stand apart. */
export async function listRows(): Promise<StoredRows> {
  try {
    const rows = await withDatabase(async (database) => {
      const { store } = database.transaction("papers");
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, place) => readStoredRow(key, values[place]));
    });
    return {
      marks: rows.filter((row): row is PaperMark => !isDamaged(row)),
      damaged: rows.filter(isDamaged),
    };
  } catch {
    // Storage is blocked or missing: nothing is remembered.
    return { marks: [], damaged: [] };
  }
}

/** List what this browser remembers of papers, and of damaged rows what can be read. */
export async function listMarks(): Promise<readonly PaperMark[]> {
  const { marks, damaged } = await listRows();
  return [...marks, ...damaged.flatMap(({ mark }) => mark ?? [])];
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

function getTime(): string {
  return new Date().toISOString();
}
