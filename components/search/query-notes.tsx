import { createText } from "@/components/layout/ui-text";
import type { SearchAnswer } from "@/lib/search/session/client";
import { noteStrings } from "./note-strings";

const NoteText = createText(noteStrings);

/** Say what of a query was not understood. */
export function QueryNotes({ notes }: Pick<SearchAnswer, "notes">) {
  return (
    <ul className="pb-2 text-muted text-sm">
      {notes.map(({ reason, text }) => (
        <li key={`${reason} ${text}`} className="wrap-anywhere">
          <NoteText k={`search-note-${reason}`} values={{ text }} />
        </li>
      ))}
    </ul>
  );
}
