"use client";

import { useMemo, useSyncExternalStore } from "react";
import { readStoredList, writeStoredList } from "@/components/reading/stored-list";

export type RecentSearches = {
  /** Newest first. */
  readonly queries: readonly string[];
  /** Remove one of them. */
  readonly forget: (query: string) => void;
  readonly forgetAll: () => void;
};

const storage = () => window.localStorage;
const name = "recent-searches";
const maxQueries = 8;
const maxLength = 400;
const listeners = new Set<() => void>();
const none: readonly string[] = [];
let snapshot = none;

/** Return what this browser's reader searched for last; nothing where it keeps nothing. */
export function useRecentSearches(): RecentSearches {
  const queries = useSyncExternalStore(subscribe, readSnapshot, () => none);
  return useMemo(
    () => ({
      queries,
      forget: (query) => write(queries.filter((other) => other !== query)),
      forgetAll: () => write([]),
    }),
    [queries],
  );
}

/** Remember a search that led somewhere; one of white space only, or of a paste beyond 400 characters, is not. */
export function rememberSearch(query: string): void {
  const remembered = query.trim();
  if (!isQuery(remembered)) return;
  const others = list().filter((other) => other.toLowerCase() !== remembered.toLowerCase());
  write([remembered, ...others].slice(0, maxQueries));
}

function list(): string[] {
  return readStoredList(storage, name, isQuery).slice(0, maxQueries);
}

/** The same list is the same array, which is how React sees that nothing changed. */
function readSnapshot(): readonly string[] {
  const queries = list();
  const isSame = queries.length === snapshot.length && queries.every((query, n) => query === snapshot[n]);
  if (!isSame) snapshot = queries;
  return snapshot;
}

function write(queries: readonly string[]): void {
  writeStoredList(storage, name, queries);
  for (const changed of listeners) changed();
}

function isQuery(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= maxLength;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener("storage", changed);
  };
}
