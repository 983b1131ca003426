import type { PaperMark, PaperSummary } from "./mark";

/**
 * Merge what two browsers remember of one paper: when it was first kept and first read, when it was last opened, the
 * tags and notes of both. Which is merged into which makes no difference, nor does merging again; merging a third in
 * another order changes at most the order of tags and of a note's paragraphs.
 */
export function mergeMark(a: PaperMark, b: PaperMark): PaperMark {
  const kept = pick([a.kept, b.kept], isEarlier);
  const read = pick([a.read, b.read], isEarlier);
  const opened = pick([a.opened, b.opened], (one, other) => isEarlier(other, one));
  const tags = joinLists(a.tags ?? [], b.tags ?? []);
  const note = pick([a.note, b.note].filter(Boolean), isFirstNote);
  const other = note === a.note ? b.note : a.note;
  const paper = pick([a.paper, b.paper], isFuller);
  return {
    id: a.id,
    ...(kept !== undefined && { kept }),
    ...(read !== undefined && { read }),
    ...(opened !== undefined && { opened }),
    ...(tags.length > 0 && { tags }),
    ...(note !== undefined && { note: joinNotes(note, other ?? "") }),
    ...(paper && { paper }),
  };
}

/** Return whether a mark remembers anything; an undone one leaves its identifier behind. */
export function isEmptyMark({ id: _, ...rest }: PaperMark): boolean {
  return Object.values(rest).every((value) => value === undefined);
}

function pick<T>([a, b]: readonly (T | undefined)[], isBefore: (one: T, other: T) => boolean): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return isBefore(b, a) ? b : a;
}

/** Times are ISO, and one moment can be written in two ways. */
function isEarlier(one: string, other: string): boolean {
  const distance = Date.parse(one) - Date.parse(other);
  return distance < 0 || (distance === 0 && one < other);
}

/** The longer list goes first, so that the shorter adds what it lacks and both ways give one order. */
function joinLists(a: readonly string[], b: readonly string[]): readonly string[] {
  const isOther = b.length > a.length || (b.length === a.length && JSON.stringify(b) < JSON.stringify(a));
  return [...new Set(isOther ? [...b, ...a] : [...a, ...b])];
}

/** Note meet paragraph by paragraph, so that what both say is said once and importing again adds nothing. */
function joinNotes(first: string, second: string): string {
  const known = new Set(listParagraphs(first));
  const added = listParagraphs(second).filter((paragraph) => !known.has(paragraph));
  return [first, ...new Set(added)].join("\n\n");
}

function listParagraphs(note: string): string[] {
  return note
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

function isFirstNote(one: string, other: string): boolean {
  return one.length > other.length || (one.length === other.length && one < other);
}

function isFuller(one: PaperSummary, other: PaperSummary): boolean {
  return isFirstNote(writeSummary(one), writeSummary(other));
}

/** Write what lists show of a paper as text: the same values make the same one, in whatever order a file holds them. */
export function writeSummary({ title, authors, authorCount, categories, date, tldr }: PaperSummary): string {
  const texts = tldr?.map(({ language, text }) => [language, text]);
  return JSON.stringify([title, authors, authorCount ?? authors.length, categories, date, texts]);
}
