"use client";

import { useStored } from "@/components/reading/use-stored";
import type { Refusal } from "@/lib/reading/database";
import { findStorageRefusal, listRows, type StoredRows } from "@/lib/reading/store";

/** What this browser remembers, whole. */
export type ReaderLibrary = StoredRows & {
  /** Why the browser lets the site store nothing, where it does not. */
  readonly refusal: Refusal["reason"] | undefined;
};

/** Return what this browser remembers of papers, in step with every tab; undefined until it has been looked up. */
export function useLibrary(): ReaderLibrary | undefined {
  return useStored(look);
}

async function look(): Promise<ReaderLibrary> {
  const rows = await listRows();
  const refusal = rows.marks.length + rows.damaged.length === 0 ? await findStorageRefusal() : undefined;
  return { ...rows, refusal };
}
