import { announce, type Database, type Refusal, toRefusal, withDatabase } from "./database";
import type { MarkChange, MarkName, PaperMark } from "./mark";
import { readRow } from "./read-row";
import { runWhole } from "./run-whole";

/** Changes by arXiv identifier without version. */
export type MarkChanges = ReadonlyMap<string, MarkChange>;

/** Whether a change was stored: with the changes that undo it, or with why not. */
export type StoreOutcome = { readonly isStored: true; readonly undo: MarkChanges } | Refusal;

/** How a paper's row changes, by what it holds within the same transaction. */
export type GetChange = (mark: PaperMark) => MarkChange;

/** Change papers' rows, each by what it holds; all of them or none. What every other change is made of. */
export async function changeEach(ids: readonly string[], getChange: GetChange): Promise<StoreOutcome> {
  try {
    const undo = await withDatabase((database) => write(database, ids, getChange));
    if (undo.size > 0) announce();
    return { isStored: true, undo };
  } catch (error) {
    return toRefusal(error);
  }
}

/** Change rows in one transaction and leave alone whatever else they hold; returns what undoes it. */
async function write(database: Database, ids: readonly string[], getChange: GetChange): Promise<MarkChanges> {
  const transaction = database.transaction("papers", "readwrite");
  const replace = async (id: string): Promise<(readonly [string, MarkChange])[]> => {
    const row = await transaction.store.get(id);
    const mark = readRow(row).mark ?? { id };
    const changed = listChanged(mark, getChange(mark));
    if (changed.length === 0) return [];
    const values = changed.map(({ name, value }) => [name, value ?? undefined]);
    await transaction.store.put({ ...(typeof row === "object" && row), id, ...Object.fromEntries(values) });
    return [[id, Object.fromEntries(changed.map(({ name }) => [name, mark[name] ?? null]))]];
  };
  const undo = await runWhole(transaction, () => Promise.all([...new Set(ids)].map(replace)));
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
