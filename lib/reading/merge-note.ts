/** What a note was when its editing began, and what it became. */
export type NoteEdit = { readonly base: string; readonly text: string };

/**
 * Merge an edited note into the one that is stored, which another tab may have changed since: the paragraphs that were
 * edited are replaced where they are still there; else both notes stay. Merging again changes nothing, unless
 * what the editing began from appears in the result. A note of white space only is "".
 */
export function mergeNote({ base, text }: NoteEdit, stored: string): string {
  if (stored === base || stored.trim() === "") return clean(text);
  if (cut(stored, text) && !cut(base, text)) return stored;
  const rest = cut(stored, base);
  if (rest) return clean([rest.before, text, rest.after].filter((part) => part.trim() !== "").join(gap));
  // Whole, so that it is found when it is merged again.
  return text.trim() === "" || cut(stored, text) ? stored : stored + gap + text;
}

const gap = "\n\n";

/** Find the text around whole paragraphs; undefined where they are not there. */
function cut(
  note: string,
  paragraphs: string,
): { readonly before: string; readonly after: string } | undefined {
  const place = (gap + note + gap).indexOf(gap + paragraphs + gap);
  if (place < 0 || paragraphs.trim() === "") return undefined;
  return {
    before: note.slice(0, Math.max(0, place - gap.length)),
    after: note.slice(place + paragraphs.length + gap.length),
  };
}

function clean(note: string): string {
  return note.trim() === "" ? "" : note;
}
