import type { PaperMark } from "@/lib/reading/mark";
import type { LibrarySort } from "./use-library-address";

/** A mark of a kept paper. */
export type KeptMark = PaperMark & { readonly kept: string };

/** A mark of a paper whose page was opened. */
export type OpenedMark = PaperMark & { readonly opened: string };

/** List the kept papers in an order; papers without a title come last by title and by date. */
export function listKept(marks: readonly PaperMark[], sort: LibrarySort): KeptMark[] {
  const kept = marks.flatMap((mark) => (mark.kept === undefined ? [] : [{ ...mark, kept: mark.kept }]));
  const byKept = (a: KeptMark, b: KeptMark) => compare(b.kept, a.kept) || compare(a.id, b.id);
  if (sort === "kept") return kept.sort(byKept);
  if (sort === "date")
    return kept.sort((a, b) => compare(b.paper?.date ?? "", a.paper?.date ?? "") || byKept(a, b));
  return kept.sort((a, b) => {
    if (!a.paper || !b.paper) return Number(!a.paper) - Number(!b.paper) || byKept(a, b);
    return a.paper.title.localeCompare(b.paper.title, "en", { numeric: true }) || byKept(a, b);
  });
}

/** List the opened papers, newest first. */
export function listOpened(marks: readonly PaperMark[]): OpenedMark[] {
  const opened = marks.flatMap((mark) =>
    mark.opened === undefined ? [] : [{ ...mark, opened: mark.opened }],
  );
  return opened.sort((a, b) => compare(b.opened, a.opened) || compare(a.id, b.id));
}

/** Count the papers of each tag, in the order of the alphabet. */
export function countTags(marks: readonly PaperMark[]): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const tag of marks.flatMap(({ tags = [] }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
