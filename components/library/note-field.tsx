"use client";

import { useEffect, useRef, useState } from "react";
import { createNoteDraft } from "@/lib/reading/note-draft";
import { maxNoteLength } from "@/lib/reading/read-row";
import { type LibraryKey, LibraryText } from "./library-text";
import { textButtonStyle } from "./styles";
import { getRefusal } from "./use-notice";

/** Pause after which what was typed goes into the database. */
const savePause = 800;

type NoteFieldProps = { readonly id: string; readonly title: string; readonly note: string };

/** Write a note on a paper; what is typed is safe at once, and the field says when it is stored. */
export function NoteField({ id, title, note }: NoteFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const { value, change, enter, leave, outcome } = useNote(id, note);
  if (value === "" && !isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)} className={textButtonStyle}>
        <LibraryText k="library-note-add" />
        <span className="sr-only">: {title}</span>
      </button>
    );
  }
  return (
    <div className="order-last min-w-0 basis-full">
      <label>
        <span className="sr-only">
          <LibraryText k="library-note-of" values={{ title }} />
        </span>
        <textarea
          value={value}
          rows={2}
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for the field.
          autoFocus={isOpen}
          onChange={({ target }) => change(target.value)}
          onFocus={enter}
          onBlur={() => {
            setOpen(false);
            leave();
          }}
          maxLength={maxNoteLength}
          dir="auto"
          className="field-sizing-content block max-h-96 w-full max-w-measure rounded-md border border-line bg-page px-3 py-2 text-sm"
        />
      </label>
      <p role="status" className="mt-1 min-h-5 text-muted text-sm">
        {outcome && <LibraryText k={outcome} />}
      </p>
    </div>
  );
}

/** Hold what is being typed apart from what is stored, until both are the same. */
function useNote(id: string, note: string) {
  const [draft, setDraft] = useState<string>();
  const [outcome, setOutcome] = useState<LibraryKey>();
  const [written] = useState(() => createNoteDraft(id));
  const isFocused = useRef(false);
  const shown = useRef(note);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** While one is at the field it shows their own words, and what other tabs have added after that. */
  const settle = useRef(() => {
    if (!isFocused.current && !written.isPending()) setDraft(undefined);
  }).current;

  useEffect(() => {
    shown.current = note;
    settle();
  }, [note, settle]);

  const save = useRef(async () => {
    clearTimeout(timer.current);
    if (!written.isPending()) return;
    const [stored, text] = await written.store();
    // What was typed meanwhile has its own turn.
    if (stored.isStored && written.isPending()) return;
    setOutcome(stored.isStored ? "library-saved" : getRefusal(stored.reason));
    if (text === shown.current) settle();
  }).current;

  useEffect(() => () => void save(), [save]);

  const value = draft ?? note;
  const change = (text: string) => {
    setDraft(text);
    setOutcome(undefined);
    clearTimeout(timer.current);
    if (written.write(text, value)) timer.current = setTimeout(save, savePause);
    else void save();
  };
  const enter = () => {
    isFocused.current = true;
  };
  const leave = () => {
    isFocused.current = false;
    settle();
    void save();
  };
  return { value, change, enter, leave, outcome };
}
