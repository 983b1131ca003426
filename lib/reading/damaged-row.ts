import { isRecord } from "./is-record";
import type { PaperMark } from "./mark";
import { readRow } from "./read-row";

/** A row that could not be read whole: it is kept as it is, whatever it holds. */
export type DamagedRow = {
  /** What names it in the store. */
  readonly key: IDBValidKey;
  readonly row: unknown;
  /** The field at fault, such as `paper.date`; "" for the row as a whole. */
  readonly field: string;
  /** Its title, where it has one that is text. */
  readonly title?: string;
  /** What could be read of it, where it names a paper. */
  readonly mark?: PaperMark;
};

/** Read a row of the store, which has it under a key; one that says nothing of its paper is sound. */
export function readStoredRow(key: IDBValidKey, row: unknown): PaperMark | DamagedRow {
  const { mark, fault } = readRow(row);
  if (mark?.id !== key) return toDamaged(key, row, "id");
  return fault === undefined ? mark : toDamaged(key, row, fault, mark);
}

/** Read a row of a file as one that the store could hold; undefined where nothing in it could be its key. */
export function readDamagedRow(row: unknown): DamagedRow | undefined {
  const { mark, fault = "" } = readRow(row);
  const key = mark?.id ?? (isRecord(row) ? row.id : undefined);
  return isRecord(row) && isKey(key) ? toDamaged(key, { ...row, id: key }, fault, mark) : undefined;
}

/** Return whether a row is damaged, rather than a mark. */
export function isDamaged(row: PaperMark | DamagedRow): row is DamagedRow {
  return "key" in row;
}

function toDamaged(key: IDBValidKey, row: unknown, field: string, mark?: PaperMark): DamagedRow {
  const title = getTitle(row) ?? (isRecord(row) ? getTitle(row.paper) : undefined);
  return { key, row, field, ...(title !== undefined && { title }), ...(mark && { mark }) };
}

function getTitle(value: unknown): string | undefined {
  const title = isRecord(value) ? value.title : undefined;
  return typeof title === "string" && title.trim() !== "" ? title : undefined;
}

/** What JSON can hold and a store takes as a key. */
function isKey(value: unknown): value is IDBValidKey {
  if (Array.isArray(value)) return value.every(isKey);
  return typeof value === "string" || (typeof value === "number" && !Number.isNaN(value));
}
