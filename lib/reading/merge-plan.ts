import { addRows, type RowsOutcome, removeRows } from "./change-rows";
import type { DamagedRow } from "./damaged-row";
import type { Refusal } from "./database";
import { putAside } from "./earlier-states";
import type { Interest } from "./interest";
import { addInterests } from "./interest-store";
import type { PaperMark } from "./mark";
import { mergeMark, writeSummary } from "./merge-mark";
import { mergeMarks } from "./merge-marks";
import type { StoredRows } from "./store";
import { changeMarks } from "./store";

/** What merging a file into a library would do. */
export type ImportPlan = {
  /** Numbers of papers. */
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** What is merged. */
  readonly marks: readonly PaperMark[];
  /** What is taken over as it is. */
  readonly damaged: readonly DamagedRow[];
  readonly interests?: readonly Interest[];
};

/**
 * Return what merging rows of a file would do to those that are there; it changes nothing. A damaged row is taken over as
 * it is where there is none of its key, else what can be read of it is merged.
 */
export function planMerge(
  own: StoredRows,
  file: StoredRows & { readonly interests?: readonly Interest[] },
): ImportPlan {
  const ownMarks = new Map(
    [...own.damaged.flatMap(({ mark }) => mark ?? []), ...own.marks].map((mark) => [mark.id, mark]),
  );
  const keys = new Set([...own.marks, ...file.marks].map(({ id }) => JSON.stringify(id)));
  for (const { key } of own.damaged) keys.add(JSON.stringify(key));
  const isKnown = ({ key }: DamagedRow) => keys.has(JSON.stringify(key));
  const marks = new Map(file.marks.map((mark) => [mark.id, mark]));
  for (const { mark } of file.damaged.filter(isKnown)) {
    if (mark) marks.set(mark.id, mergeMark(marks.get(mark.id) ?? mark, mark));
  }
  const outcomes = [...marks.values()].map((mark) => compare(ownMarks.get(mark.id), mark));
  const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
  return {
    added: count("added"),
    changed: count("changed"),
    same: count("same"),
    marks: [...marks.values()],
    damaged: file.damaged.filter((row) => !isKnown(row)),
    ...(file.interests && { interests: file.interests }),
  };
}

/** Do what a plan says, all of it or nothing; returns what undoes it. What there was is put aside before. */
export async function carryOut({
  marks,
  damaged,
  interests = [],
}: ImportPlan): Promise<ImportDone | Refusal> {
  const aside = await putAside("import");
  if (!aside.isStored) return aside;
  const taken = await addRows(damaged);
  if (!taken.isStored) return taken;
  const merged = await mergeMarks(marks);
  if (!merged.isStored) {
    await removeRows(damaged);
    return merged;
  }
  const undoPapers = async () => {
    const outcome = await removeRows(damaged);
    return outcome.isStored ? changeMarks(merged.undo) : outcome;
  };
  if (interests.length === 0) return { isStored: true, undo: undoPapers };
  const added = await addInterests(interests);
  if (!added.isStored) {
    await undoPapers();
    return added;
  }
  return {
    isStored: true,
    undo: async () => {
      const outcome = await added.undo();
      return outcome.isStored ? undoPapers() : outcome;
    },
  };
}

type ImportDone = { readonly isStored: true; readonly undo: () => Promise<RowsOutcome> };

type Outcome = "added" | "changed" | "same";

function compare(own: PaperMark | undefined, mark: PaperMark): Outcome {
  if (own === undefined) return "added";
  return write(mergeMark(own, mark)) === write(own) ? "same" : "changed";
}

function write({ id, kept, read, opened, tags, note, paper }: PaperMark): string {
  return JSON.stringify([id, kept, read, opened, tags, note, paper && writeSummary(paper)]);
}
