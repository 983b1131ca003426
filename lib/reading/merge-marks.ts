import { changeEach, type StoreOutcome } from "./change-each";
import type { PaperMark } from "./mark";
import { mergeMark } from "./merge-mark";

/** Merge marks into what is remembered, as `mergeMark` says; all of them or none. */
export function mergeMarks(marks: readonly PaperMark[]): Promise<StoreOutcome> {
  const others = new Map(marks.map((mark) => [mark.id, mark]));
  return changeEach([...others.keys()], (mark) => mergeMark(mark, others.get(mark.id) ?? mark));
}
