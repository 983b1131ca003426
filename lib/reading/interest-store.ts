import type { RowsOutcome } from "./change-rows";
import { announce, databaseName, type Refusal, toRefusal } from "./database";
import { getInterestKey, type Interest, readInterest } from "./interest";
import { store, withInterests } from "./interest-database";
import { isRecord } from "./is-record";
import { createKey, listLeft, readEntry, removeEntry, writeEntry } from "./journal";
import { mergeInterests } from "./merge-interests";
import { askToPersist } from "./persist";

/** A change that was stored, with what undoes it; or why it was not. */
export type InterestOutcome = { readonly isStored: true; undo(): Promise<RowsOutcome> } | Refusal;

/** List what this browser knows of the reader's interests, withdrawn ones too; nothing where it stores nothing. */
export async function listInterests(): Promise<readonly Interest[]> {
  await storeLeft();
  try {
    const rows = await withInterests((database) => database.getAll(store));
    return rows.flatMap((row) => readInterest(row) ?? []);
  } catch {
    // Storage is blocked or missing: nothing is known.
    return [];
  }
}

/** Store interests, all of them or none, merged with what is known; a page that goes away leaves them to the next. */
export async function addInterests(added: readonly Interest[]): Promise<InterestOutcome> {
  const key = createKey();
  writeEntry(key, JSON.stringify({ interests: added }));
  const outcome = await merge(added);
  removeEntry(key);
  if (!outcome.isStored) return outcome;
  askToPersist(databaseName);
  const { before } = outcome;
  // Only what this changed goes back: another tab may have said more since.
  const undo = () =>
    change((known) => [
      ...[...known].flatMap(([key, interest]) => (before.has(key) ? [] : [interest])),
      ...[...before.values()].filter((interest) => interest !== undefined),
    ]);
  return { isStored: true, undo };
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

function merge(added: readonly Interest[]) {
  return change((known) => mergeInterests([...known.values()], added));
}

let left: Promise<void> | undefined;

/** Store what earlier pages had no time for, once a page. */
function storeLeft(): Promise<void> {
  left ??= (async () => {
    for (const key of listLeft()) {
      const added = readLeft(readEntry(key));
      if (added && (await merge(added)).isStored) removeEntry(key);
    }
  })();
  return left;
}

/** Read interests that were written down; undefined where the text holds something else. */
function readLeft(text: string | null): readonly Interest[] | undefined {
  try {
    const entry: unknown = JSON.parse(text ?? "");
    const rows = isRecord(entry) ? entry.interests : undefined;
    return Array.isArray(rows) ? rows.flatMap((row: unknown) => readInterest(row) ?? []) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Change what is known in one transaction; returns what there was under each key that changed. A row that cannot be
 * read, of a newer site perhaps, stays as it is.
 */
async function change(
  work: (known: ReadonlyMap<string, Interest>) => readonly Interest[],
): Promise<
  { readonly isStored: true; readonly before: ReadonlyMap<string, Interest | undefined> } | Refusal
> {
  try {
    const before = await withInterests(async (database) => {
      const transaction = database.transaction(store, "readwrite");
      const rows = await transaction.store.getAll();
      const readable = rows.flatMap((row) => readInterest(row) ?? []);
      const known = new Map(readable.map((interest) => [getInterestKey(interest), interest]));
      const next = new Map(work(known).map((interest) => [getInterestKey(interest), interest]));
      const keys = [...new Set([...known.keys(), ...next.keys()])];
      const changed = keys.filter((key) => JSON.stringify(known.get(key)) !== JSON.stringify(next.get(key)));
      for (const key of changed) {
        const interest = next.get(key);
        await (interest ? transaction.store.put(interest, key) : transaction.store.delete(key));
      }
      await transaction.done;
      return new Map(changed.map((key) => [key, known.get(key)]));
    });
    announce();
    return { isStored: true, before };
  } catch (error) {
    return toRefusal(error);
  }
}
