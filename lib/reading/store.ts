import { changeEach, type MarkChanges, type StoreOutcome } from "./change-each";
import { type DamagedRow, isDamaged, readStoredRow } from "./damaged-row";
import { databaseName, type Refusal, toRefusal, withDatabase } from "./database";
import { applyEdit, type Edit, readEdits } from "./edit";
import { createKey, listLeft, readEntry, removeEntry, writeEntry } from "./journal";
import type { PaperMark, PaperSummary } from "./mark";
import { askToPersist } from "./persist";

export { subscribe } from "./database";

/** All rows of the store, the sound ones apart. */
export type StoredRows = { readonly marks: readonly PaperMark[]; readonly damaged: readonly DamagedRow[] };

/** List what this browser remembers of papers; nothing where it stores nothing. Damaged rows are listed apart. */
export async function listRows(): Promise<StoredRows> {
  await storeLeft();
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

/** Return why this browser lets the site store nothing now; undefined where it does. */
export async function findStorageRefusal(): Promise<Refusal["reason"] | undefined> {
  try {
    await withDatabase((database) => database.count("papers"));
    return undefined;
  } catch (error) {
    return toRefusal(error).reason;
  }
}

/** Keep papers, with what lists show of them where it is at hand. One that is kept stays as it is. */
export async function keep(ids: readonly string[], paper?: PaperSummary): Promise<StoreOutcome> {
  const outcome = await commit([edit(ids, { first: { kept: getTime(), ...(paper && { paper }) } })]);
  if (outcome.isStored) askToPersist(databaseName);
  return outcome;
}

/** Keep papers no longer; their tags and notes stay. */
export function unkeep(ids: readonly string[]): Promise<StoreOutcome> {
  return commit([edit(ids, { set: { kept: null } })]);
}

/** Mark papers as read; the first time counts. */
export function markRead(ids: readonly string[]): Promise<StoreOutcome> {
  return commit([edit(ids, { first: { read: getTime() } })]);
}

/** Mark papers as unread. */
export function markUnread(ids: readonly string[]): Promise<StoreOutcome> {
  return commit([edit(ids, { set: { read: null } })]);
}

/** Remember that a paper's page was opened, which marks it as read. */
export function markOpened(id: string, paper: PaperSummary): Promise<StoreOutcome> {
  const time = getTime();
  return commit([edit([id], { set: { opened: time, paper }, first: { read: time } })]);
}

/** Give a paper a tag, the last of its own. */
export function addTag(id: string, addTag: string): Promise<StoreOutcome> {
  return commit([edit([id], { addTag })]);
}

/** Take a tag from a paper. */
export function removeTag(id: string, removeTag: string): Promise<StoreOutcome> {
  return commit([edit([id], { removeTag })]);
}

/** Change what is remembered, all of it or nothing: what was looked up, and the undoing of a change. */
export function changeMarks(changes: MarkChanges): Promise<StoreOutcome> {
  return commit([...changes].map(([id, set]) => edit([id], { set })));
}

/** Write edits down, then store them; those that the browser refuses are reported and forgotten. */
async function commit(edits: readonly Edit[]): Promise<StoreOutcome> {
  const key = createKey();
  writeEntry(key, JSON.stringify(edits));
  const outcome = await apply(edits);
  removeEntry(key);
  return outcome;
}

function apply(edits: readonly Edit[]): Promise<StoreOutcome> {
  const byPaper = new Map<string, readonly Edit[]>();
  for (const one of edits) {
    for (const id of one.ids) byPaper.set(id, [...(byPaper.get(id) ?? []), one]);
  }
  return changeEach([...byPaper.keys()], (mark) =>
    (byPaper.get(mark.id) ?? []).reduce((changed, one) => Object.assign(changed, applyEdit(one, mark)), {}),
  );
}

let left: Promise<void> | undefined;

/** Store what earlier pages had no time for, once a page. */
function storeLeft(): Promise<void> {
  left ??= (async () => {
    for (const key of listLeft()) {
      const text = readEntry(key);
      const edits = readEdits(text);
      if (!edits) continue;
      const { isStored } = await apply(edits);
      // A page that is still open may have written more.
      if (isStored && readEntry(key) === text) removeEntry(key);
    }
  })();
  return left;
}

function edit(ids: readonly string[], change: Omit<Edit, "ids">): Edit {
  return { ids, ...change };
}

function getTime(): string {
  return new Date().toISOString();
}
