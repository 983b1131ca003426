import type { MarkChanges, StoreOutcome } from "@/lib/reading/change-each";
import { changeMarks, keep, markRead, markUnread, unkeep } from "@/lib/reading/store";

/** What can be done to papers of a list. */
export type ChangeName = "keep" | "unkeep" | "read" | "unread";

/** What there is to say of the last change. */
export type Notice =
  | { readonly kind: ChangeName; readonly count: number }
  | { readonly kind: "undone" | "nothing-to-undo" | "full" | "blocked" };

const store = { keep, unkeep, read: markRead, unread: markUnread } as const satisfies Record<
  ChangeName,
  (ids: readonly string[]) => Promise<StoreOutcome>
>;

/** What undoes the changes of this page, the last one last. */
const undos: MarkChanges[] = [];
const listeners = new Set<() => void>();
let notice: Notice | undefined;

/** Change what is remembered of papers, and say so with a way back. */
export async function changePapers(kind: ChangeName, ids: readonly string[]): Promise<void> {
  const outcome = await store[kind](ids);
  rememberUndo(outcome);
  tell(outcome.isStored ? { kind, count: outcome.undo.size } : { kind: outcome.reason });
}

/** Remember what undoes a change that tells of itself. */
export function rememberUndo(outcome: StoreOutcome): void {
  if (outcome.isStored && outcome.undo.size > 0) undos.push(outcome.undo);
}

/** Undo the last change of this page that is not undone yet. */
export async function undoChange(): Promise<void> {
  const last = undos.pop();
  const outcome = last && (await changeMarks(last));
  if (!outcome) tell({ kind: "nothing-to-undo" });
  else tell({ kind: outcome.isStored ? "undone" : outcome.reason });
}

/** Return what there is to say; undefined when all is said. */
export function getNotice(): Notice | undefined {
  return notice;
}

/** Say nothing any more. */
export function dismissNotice(): void {
  tell(undefined);
}

/** Hear when there is something else to say; returns how to stop hearing. */
export function followNotice(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function tell(next: Notice | undefined): void {
  notice = next;
  for (const changed of listeners) changed();
}
