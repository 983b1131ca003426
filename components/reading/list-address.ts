/**
 * What an entry of the browser's history holds of a list, beside which a paper is shown: the entry's own address is the
 * paper's, so that it can be reloaded and shared.
 */
export type ListState = {
  /** Path of the list, with its query and fragment. */
  readonly list?: unknown;
  /** The paper beside it. */
  readonly paper?: unknown;
  /** Whether the entry before this one is the list alone. */
  readonly isFirst?: unknown;
};

export type HistoryStep = "pushState" | "replaceState";

const listeners = new Set<() => void>();
let known: string;

/** Return the address of the list that the page shows, whichever address the browser shows. */
export function getListAddress(): URL {
  const { list } = getListState();
  return new URL(typeof list === "string" ? list : window.location.href, window.location.origin);
}

export function getListState(): ListState {
  return window.history.state ?? {};
}

/** Change the address of the list; a paper beside it stays there. */
export function writeListAddress(list: string, step: HistoryStep): void {
  const state = getListState();
  const isBeside = typeof state.list === "string";
  // Next.js keeps its own values there.
  const next = isBeside ? { ...state, list, isFirst: false } : { ...state };
  window.history[step](next, "", isBeside ? window.location.href : list);
  known = readKnown();
}

/** Hear when the browser's history leads to another address of the list; returns how to stop hearing. */
export function followListAddress(changed: () => void): () => void {
  known = readKnown();
  window.addEventListener("popstate", travel);
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function travel(): void {
  const before = known;
  known = readKnown();
  if (known !== before) for (const changed of listeners) changed();
}

function readKnown(): string {
  const { pathname, search } = getListAddress();
  return pathname + search;
}
