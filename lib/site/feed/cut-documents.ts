/** An entry of a feed by what places it in a document. */
export type Placed = { readonly date: string; readonly size: number };

/** Places of a feed's entries, the oldest first: from `start` to before `end`. */
export type DocumentRange = { readonly start: number; readonly end: number };

/** The documents of a feed. */
export type Documents = {
  /** The newest entries: whole days, or as much of the newest as fits. What they lack is in closed archives. */
  readonly newest: DocumentRange;
  /** All entries, in parts of a month each. A new day changes none but the last part, which is open. */
  readonly archive: readonly DocumentRange[];
};

/**
 * Cut entries, the oldest first, into documents of so many bytes at most, days whole where they fit. Parts of the
 * archive fill from the first day of a month on and are closed then, so that they depend on no other month and on no
 * later day. An entry larger than a document is one by itself.
 */
export function cutDocuments(entries: readonly Placed[], most: number): Documents {
  const archive = cutArchive(entries, most);
  const open = archive.at(-1)?.start ?? 0;
  let [size, start, fitting] = [0, entries.length, entries.length];
  for (let place = entries.length - 1; place >= 0; place -= 1) {
    size += entries[place]?.size ?? 0;
    if (size > most && place < open) break;
    fitting = place;
    if (isStart(entries, place)) start = place;
  }
  const hasWholeDay = start < entries.length;
  return { newest: { start: hasWholeDay ? Math.min(start, open) : fitting, end: entries.length }, archive };
}

function cutArchive(entries: readonly Placed[], most: number): DocumentRange[] {
  const starts: number[] = [];
  let size = 0;
  for (const [place, entry] of entries.entries()) {
    const next = isStart(entries, place) ? sizeOfDay(entries, place, most) : entry.size;
    const isMonth = getMonth(entries[place - 1]) !== getMonth(entry);
    if (isMonth || size + Math.min(next, most) > most) {
      starts.push(place);
      size = 0;
    }
    size += entry.size;
  }
  return starts.map((start, part) => ({ start, end: starts[part + 1] ?? entries.length }));
}

/** Return the month of an entry, `YYYY-MM`. */
export function getMonth(entry: Placed | undefined): string | undefined {
  return entry?.date.slice(0, 7);
}

function isStart(entries: readonly Placed[], place: number): boolean {
  return entries[place - 1]?.date !== entries[place]?.date;
}

/** Add up the entries of a day; beyond the most, how much more does not matter. */
function sizeOfDay(entries: readonly Placed[], first: number, most: number): number {
  let size = 0;
  for (let place = first; entries[place]?.date === entries[first]?.date && size <= most; place += 1) {
    size += entries[place]?.size ?? 0;
  }
  return size;
}
