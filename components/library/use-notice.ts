"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { dismissNotice, followNotice, getNotice } from "@/components/reading/changes";
import { popUndo, pushUndo } from "@/components/reading/undo-list";
import type { MarkChanges } from "@/lib/reading/change-each";
import type { RowsOutcome } from "@/lib/reading/change-rows";
import type { Refusal } from "@/lib/reading/database";
import { changeMarks } from "@/lib/reading/store";
import type { UiValues } from "@/lib/site/strings";
import type { LibraryKey } from "./library-text";

/** What takes a change back. */
type Undo = () => Promise<RowsOutcome>;

/** What the page last did, in words, and what undoes it. */
type LibraryNoticeState = {
  readonly k: LibraryKey;
  readonly values?: UiValues;
  readonly undo?: Undo;
};

/** How a change ended: stored, with what undoes it, or not. */
type ChangeOutcome = { readonly isStored: true; readonly undo: MarkChanges | Undo } | Refusal;

export type Notices = {
  readonly notice: LibraryNoticeState | undefined;
  readonly say: (notice: LibraryNoticeState | undefined) => void;
  /** Wait for a change and say that it was stored, with its undoing, or why not; returns whether it was. */
  readonly run: (change: Promise<ChangeOutcome>, done: LibraryNoticeState) => Promise<boolean>;
  readonly undo: () => void;
};

/** Hold what the page has to say about its last change. */
export function useNotice(): Notices {
  const [notice, setNotice] = useState<LibraryNoticeState>();
  // The buttons of rows have a notice of their own: the last one stands alone.
  const say = useCallback((next: LibraryNoticeState | undefined) => {
    if (next) dismissNotice();
    setNotice(next);
  }, []);
  useEffect(() => followNotice(() => getNotice() && setNotice(undefined)), []);
  const run = useCallback(
    async (change: Promise<ChangeOutcome>, done: LibraryNoticeState) => {
      const outcome = await change;
      if (outcome.isStored) say({ ...done, ...getUndo(outcome.undo) });
      else say({ k: getRefusal(outcome.reason) });
      return outcome.isStored;
    },
    [say],
  );
  const undo = useCallback(async () => {
    if (!notice?.undo) return;
    const outcome = await notice.undo();
    say({ k: outcome.isStored ? "library-undone" : getRefusal(outcome.reason) });
  }, [notice, say]);
  return useMemo(() => ({ notice, say, run, undo }), [notice, say, run, undo]);
}

function getUndo(undo: MarkChanges | Undo): Pick<LibraryNoticeState, "undo"> {
  if (typeof undo === "function") return { undo };
  if (undo.size === 0) return {};
  // The key for it works after a reload too.
  pushUndo(undo);
  const goBack = () => {
    popUndo();
    return changeMarks(undo);
  };
  return { undo: goBack };
}

/** Name the words for why something was not stored. */
export function getRefusal(reason: Refusal["reason"]): "library-full" | "library-refused" | "library-newer" {
  switch (reason) {
    case "full":
      return "library-full";
    case "newer":
      return "library-newer";
    case "blocked":
      return "library-refused";
  }
}
