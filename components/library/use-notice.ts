"use client";

import { useCallback, useMemo, useState } from "react";
import { changeMarks, type MarkChanges, type StoreOutcome } from "@/lib/reading/store";
import type { UiValues } from "@/lib/site/strings";
import type { LibraryKey } from "./library-text";

/** What the page last did, in words, and what undoes it. */
export type Notice = {
  readonly k: LibraryKey;
  readonly values?: UiValues;
  readonly undo?: MarkChanges;
};

export type Notices = {
  readonly notice: Notice | undefined;
  readonly say: (notice: Notice | undefined) => void;
  /** Wait for a change and say that it was stored, with its undoing, or why not; tells whether it was. */
  readonly run: (change: Promise<StoreOutcome>, done: Notice) => Promise<boolean>;
  readonly undo: () => void;
};

/** Hold what the page has to say about its last change. */
export function useNotice(): Notices {
  const [notice, say] = useState<Notice>();
  const run = useCallback(async (change: Promise<StoreOutcome>, done: Notice) => {
    const outcome = await change;
    say(outcome.isStored ? { ...done, undo: outcome.undo } : { k: getRefusal(outcome.reason) });
    return outcome.isStored;
  }, []);
  const undo = useCallback(async () => {
    if (!notice?.undo) return;
    const outcome = await changeMarks(notice.undo);
    say({ k: outcome.isStored ? "library-undone" : getRefusal(outcome.reason) });
  }, [notice]);
  return useMemo(() => ({ notice, say, run, undo }), [notice, run, undo]);
}

/** Name the words for why something was not stored. */
export function getRefusal(reason: "full" | "blocked"): "library-full" | "library-refused" {
  return reason === "full" ? "library-full" : "library-refused";
}
