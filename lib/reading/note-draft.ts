import { changeEach, type StoreOutcome } from "./change-each";
import type { Edit } from "./edit";
import { createKey, readEntry, removeEntry, writeEntry } from "./journal";
import { mergeNote, type NoteEdit } from "./merge-note";

/** A note while it is typed. */
export type NoteDraft = {
  /** Return whether something was typed that is not stored. */
  readonly isPending: () => boolean;
  /** Write down what a note became and what it was before; returns whether that outlasts the page. */
  readonly write: (text: string, before: string) => boolean;
  /** Store what was written down; returns the outcome, and the note as it is now stored. */
  readonly store: () => Promise<readonly [outcome: StoreOutcome, note: string]>;
};

/** Begin a draft of a paper's note: words are safe from the moment they are typed, and stored when asked. */
export function createNoteDraft(id: string): NoteDraft {
  const key = createKey();
  let pending: NoteEdit | undefined;

  const hold = (note: NoteEdit) => {
    pending = note;
    return writeEntry(key, JSON.stringify([{ ids: [id], note }] satisfies readonly Edit[]));
  };

  /** Another page may have found what was written down, and stored it. */
  const isStoredElsewhere = () => pending !== undefined && readEntry(key) === null;

  return {
    isPending: () => pending !== undefined,
    write: (text, before) => hold({ text, base: isStoredElsewhere() ? before : (pending?.base ?? before) }),
    store: async () => {
      if (isStoredElsewhere()) pending = undefined;
      const edit = pending;
      if (!edit) return [{ isStored: true, undo: new Map() }, ""];
      let note = "";
      const outcome = await changeEach([id], (mark) => {
        note = mergeNote(edit, mark.note ?? "");
        return { note: note || null };
      });
      if (!outcome.isStored) return [outcome, note];
      if (pending && pending.text !== edit.text) hold({ base: edit.text, text: pending.text });
      else {
        pending = undefined;
        removeEntry(key);
      }
      return [outcome, note];
    },
  };
}
