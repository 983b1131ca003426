import { isRecord } from "./is-record";
import type { MarkChange, PaperMark } from "./mark";
import { mergeNote, type NoteEdit } from "./merge-note";
import { readRow } from "./read-row";

/**
 * A change of papers as data, so that it can be written down before the database is open. Applying it again changes
 * nothing.
 */
export type Edit = {
  /** The papers that it changes. */
  readonly ids: readonly string[];
  /** New values. */
  readonly set?: MarkChange;
  /** Values for papers that have none: the first time counts. */
  readonly first?: MarkChange;
  readonly addTag?: string;
  readonly removeTag?: string;
  readonly note?: NoteEdit;
};

/** Read edits that were written down as JSON; undefined where the text holds something else. */
export function readEdits(text: string | null): readonly Edit[] | undefined {
  try {
    const edits: unknown = JSON.parse(text ?? "");
    return Array.isArray(edits) && edits.every(isEdit) ? edits : undefined;
  } catch {
    return undefined;
  }
}

/** Return how an edit changes a paper, by what it holds. */
export function applyEdit({ set, first = {}, addTag, removeTag, note }: Edit, mark: PaperMark): MarkChange {
  const { tags = [] } = mark;
  const known = new Set(Object.keys(mark));
  const added = addTag === undefined || tags.includes(addTag) ? tags : [...tags, addTag];
  const left = added.filter((tag) => tag !== removeTag);
  return {
    ...Object.fromEntries(Object.entries(first).filter(([name]) => !known.has(name))),
    ...set,
    // What only the known summary shows stays.
    ...(set?.paper && { paper: { ...mark.paper, ...set.paper } }),
    ...((addTag ?? removeTag) !== undefined && { tags: left.length > 0 ? left : null }),
    ...(note && { note: mergeNote(note, mark.note ?? "") || null }),
  };
}

function isEdit(value: unknown): value is Edit {
  if (!isRecord(value)) return false;
  const { ids, set = {}, first = {}, addTag = "", removeTag = "", note = { base: "", text: "" } } = value;
  return (
    Array.isArray(ids) &&
    ids.every((id) => isChange({ id })) &&
    isChange(set) &&
    isChange(first) &&
    typeof addTag === "string" &&
    typeof removeTag === "string" &&
    isRecord(note) &&
    typeof note.base === "string" &&
    typeof note.text === "string"
  );
}

/** What a change holds makes a sound row, but for null, which forgets. */
function isChange(change: unknown): boolean {
  if (!isRecord(change)) return false;
  const values = Object.entries(change).filter(([, value]) => value !== null);
  return readRow({ id: "2602.00001", ...Object.fromEntries(values) }).fault === undefined;
}
