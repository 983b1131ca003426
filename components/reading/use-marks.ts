"use client";

import { useSyncExternalStore } from "react";
import { followMarks, getMarks, type PaperMarks } from "./marks";

/** Return what this browser remembers of papers, always up to date; undefined until it has been looked up. */
export function useMarks(): PaperMarks | undefined {
  return useSyncExternalStore(followMarks, getMarks, () => undefined);
}

/** Return whether this browser keeps a paper; false until it has been looked up. */
export function useIsKept(id: string): boolean {
  return useSyncExternalStore(
    followMarks,
    () => getMarks()?.kept.has(id) ?? false,
    () => false,
  );
}
