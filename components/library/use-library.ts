"use client";

import { useEffect, useState } from "react";
import { canStore, listRows, type StoredRows, subscribe } from "@/lib/reading/store";

/** What this browser remembers, whole. */
export type Library = StoredRows & {
  /** Whether the browser lets the site store nothing. */
  readonly isBlocked: boolean;
};

/** Return what this browser remembers of papers, in step with every tab; undefined until it has been looked up. */
export function useLibrary(): Library | undefined {
  const [library, setLibrary] = useState<Library>();
  useEffect(() => {
    let newest = 0;
    const look = async () => {
      const asked = ++newest;
      const rows = await listRows();
      const isBlocked = rows.marks.length + rows.damaged.length === 0 && !(await canStore());
      // A slow look must not bring back what a later one found gone.
      if (asked === newest) setLibrary({ ...rows, isBlocked });
    };
    void look();
    const stop = subscribe(look);
    return () => {
      newest = -1;
      stop();
    };
  }, []);
  return library;
}
