"use client";

import { useStored } from "@/components/reading/use-stored";
import { canStore, listRows, type StoredRows } from "@/lib/reading/store";

/** What this browser remembers, whole. */
export type ReaderLibrary = StoredRows & {
  /** Whether the browser lets the site store nothing. */
  readonly isBlocked: boolean;
};

/** Return what this browser remembers of papers, in step with every tab; undefined until it has been looked up. */
export function useLibrary(): ReaderLibrary | undefined {
  return useStored(look);
}

async function look(): Promise<ReaderLibrary> {
  const rows = await listRows();
  const isBlocked = rows.marks.length + rows.damaged.length === 0 && !(await canStore());
  return { ...rows, isBlocked };
}
