import type { StoreOutcome } from "@/lib/reading/change-each";
import type { Refusal } from "@/lib/reading/database";
import type { PaperSummary } from "@/lib/reading/mark";
import { changeMarks, keep, markRead, markUnread, unkeep } from "@/lib/reading/store";
import type { ChangeName, ChangeNotice } from "./change-notice";
import { forgetNotices, popUndo, pushUndo, readNotice } from "./undo-list";

/** What there is to say of the last change. */
export type ReadingNotice =
  | ChangeNotice
  | { readonly kind: "undone" | "nothing-to-undo" | Refusal["reason"] };

const store = { keep, unkeep, read: markRead, unread: markUnread } as const satisfies Record<
  ChangeName,
  (ids: readonly string[], paper?: PaperSummary) => Promise<StoreOutcome>
>;

const listeners = new Set<() => void>();
/** Null until it is known what the page said before a reload. */
let notice: ReadingNotice | undefined | null = null;

/** Change what is remembered of papers, and say so with a way back; `paper` is what is known of the one. */
export async function changePapers(
  kind: ChangeName,
  ids: readonly string[],
  paper?: PaperSummary,
): Promise<void> {
  const outcome = await store[kind](ids, paper);
  if (!outcome.isStored) return notify({ kind: outcome.reason });
  const change = { kind, count: outcome.undo.size };
  rememberUndo(outcome, change);
  notify(change);
}

/** Say that something was not stored, and why. */
export function sayRefused(reason: Refusal["reason"]): void {
  notify({ kind: reason });
}

/** Remember what undoes a change, and what is said of it where it does not show by itself. */
export function rememberUndo(outcome: StoreOutcome, change?: ChangeNotice): void {
  if (outcome.isStored && outcome.undo.size > 0) pushUndo(outcome.undo, change);
}

/** Undo the last change of this tab that is not undone yet. */
export async function undoChange(): Promise<void> {
  const last = popUndo();
  const outcome = last && (await changeMarks(last));
  if (!outcome) notify({ kind: "nothing-to-undo" });
  else notify({ kind: outcome.isStored ? "undone" : outcome.reason });
}

/** Return what there is to say; undefined when all is said. */
export function getNotice(): ReadingNotice | undefined {
  if (notice === null) notice = readNotice();
  return notice;
}

/** Say nothing any more. */
export function dismissNotice(): void {
  forgetNotices();
  notify(undefined);
}

/** Hear when there is something else to say; returns how to stop hearing. */
export function followNotice(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function notify(next: ReadingNotice | undefined): void {
  notice = next;
  for (const changed of listeners) changed();
}
