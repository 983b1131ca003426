import type { MarkChanges } from "@/lib/reading/change-each";
import { readEdits } from "@/lib/reading/edit";
import { isRecord } from "@/lib/reading/is-record";
import { type ChangeNotice, isChangeName } from "./change-notice";
import { readStoredList, writeStoredList } from "./stored-list";

/** A change that can be undone. */
type Undo = {
  readonly at: number;
  /** The edits that undo it, as JSON. */
  readonly edits: string;
  /** What is said of it, until that is dismissed, and on which page. */
  readonly notice?: ChangeNotice;
  readonly page: string;
};

/** Milliseconds for which a change can be undone, by this tab. */
const patience = 3_600_000;
const most = 20;

const storage = () => window.sessionStorage;
const name = "undo";

/** Remember what undoes a change, also beyond a reload, and what is said of it. */
export function pushUndo(changes: MarkChanges, notice?: ChangeNotice): void {
  const edits = JSON.stringify([...changes].map(([id, set]) => ({ ids: [id], set })));
  const undo: Undo = { at: Date.now(), edits, page: window.location.pathname, ...(notice && { notice }) };
  write([...list(), undo]);
}

/** Take what undoes the last change that is not undone yet; undefined where there is none, or it was long ago. */
export function popUndo(): MarkChanges | undefined {
  const undos = list();
  const last = undos.pop();
  write(undos);
  const edits = last && readEdits(last.edits);
  return edits && new Map(edits.flatMap(({ ids, set = {} }) => ids.map((id) => [id, set] as const)));
}

/** Return what was said of the last change on this page and not dismissed, before a reload. */
export function readNotice(): ChangeNotice | undefined {
  const last = list().at(-1);
  return last?.page === window.location.pathname ? last.notice : undefined;
}

/** Say nothing of the changes again. */
export function forgetNotices(): void {
  write(list().map(({ notice: _, ...undo }) => undo));
}

function list(): Undo[] {
  return readStoredList(storage, name, isUndo).filter(({ at }) => Math.abs(Date.now() - at) < patience);
}

function write(undos: readonly Undo[]): void {
  writeStoredList(storage, name, undos.slice(-most));
}

function isUndo(value: unknown): value is Undo {
  if (!isRecord(value)) return false;
  const { at, edits, page, notice = { kind: "keep", count: 1 } } = value;
  return (
    typeof at === "number" &&
    typeof edits === "string" &&
    typeof page === "string" &&
    isRecord(notice) &&
    isChangeName(notice.kind) &&
    typeof notice.count === "number"
  );
}
