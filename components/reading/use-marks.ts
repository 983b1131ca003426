"use client";

import { useSyncExternalStore } from "react";
import { listMarks, subscribe } from "@/lib/reading/store";

/** What this browser remembers of papers, by identifier. */
export type Marks = {
  readonly kept: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
};

const listeners = new Set<() => void>();
let stop: (() => void) | undefined;
let marks: Marks | undefined;

/** Return what this browser remembers of papers, always up to date; undefined until it has been looked up. */
export function useMarks(): Marks | undefined {
  return useSyncExternalStore(
    follow,
    () => marks,
    () => undefined,
  );
}

/** Tell whether this browser keeps a paper; false until it has been looked up. */
export function useIsKept(id: string): boolean {
  return useSyncExternalStore(
    follow,
    () => marks?.kept.has(id) ?? false,
    () => false,
  );
}

/** Follow the store once for all components that ask. */
function follow(changed: () => void): () => void {
  listeners.add(changed);
  stop ??= start();
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function start(): () => void {
  void look();
  return subscribe(look);
}

async function look(): Promise<void> {
  const found = await listMarks();
  marks = { kept: listIds(found, "kept"), read: listIds(found, "read") };
  for (const changed of listeners) changed();
}

function listIds(found: Awaited<ReturnType<typeof listMarks>>, name: "kept" | "read"): Set<string> {
  return new Set(found.filter((mark) => mark[name] !== undefined).map(({ id }) => id));
}
