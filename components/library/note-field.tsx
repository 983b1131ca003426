"use client";

import { useEffect, useRef, useState } from "react";
import { changeMarks } from "@/lib/reading/store";
import { type LibraryKey, LibraryText } from "./library-text";
import { textButtonStyle } from "./styles";
import { getRefusal } from "./use-notice";

/** Pause after which what was typed is stored. */
const savePause = 800;

type NoteFieldProps = { readonly id: string; readonly title: string; readonly note: string };

/** Write a note on a paper; it is stored as one types, after a pause and on leaving, and says so. */
export function NoteField({ id, title, note }: NoteFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const { value, change, save, outcome } = useNote(id, note);
  if (value === "" && !isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)} className={textButtonStyle}>
        <LibraryText k="library-note-add" />
        <span className="sr-only">: {title}</span>
      </button>
    );
  }
  return (
    <div className="order-last basis-full">
      <label>
        <span className="sr-only">
          <LibraryText k="library-note-of" values={{ title }} />
        </span>
        <textarea
          value={value}
          rows={2}
          // The reader has just asked for it.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus={isOpen}
          onChange={({ target }) => change(target.value)}
          onBlur={() => {
            setOpen(false);
            save();
          }}
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
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (draft === note && pending.current === undefined) setDraft(undefined);
  }, [draft, note]);

  const save = useRef(async () => {
    clearTimeout(timer.current);
    const text = pending.current;
    if (text === undefined) return;
    pending.current = undefined;
    const stored = await changeMarks(new Map([[id, { note: text.trim() === "" ? null : text }]]));
    // What was typed meanwhile has its own turn.
    if (pending.current === undefined)
      setOutcome(stored.isStored ? "library-saved" : getRefusal(stored.reason));
  }).current;

  useEffect(() => {
    window.addEventListener("pagehide", save);
    return () => {
      window.removeEventListener("pagehide", save);
      void save();
    };
  }, [save]);

  const change = (text: string) => {
    setDraft(text);
    setOutcome(undefined);
    pending.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(save, savePause);
  };
  return { value: draft ?? note, change, save, outcome };
}
