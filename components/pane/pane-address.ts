import {
  getListAddress,
  getListState,
  type HistoryStep,
  type ListState,
} from "@/components/reading/list-address";
import { paperPath } from "@/lib/site/urls";

/** Return the paper that the history's entry shows beside the list; undefined for none. */
export function getPaperBeside(): string | undefined {
  const { paper } = getListState();
  return typeof paper === "string" ? paper : undefined;
}

/** Make the address that of a paper beside the list. */
export function writePaperAddress(paper: string, step: HistoryStep): void {
  const state = getListState();
  const isFirst = step === "pushState" ? state.list === undefined : state.isFirst;
  window.history[step]({ ...state, list: readListPath(), paper, isFirst }, "", paperPath(paper));
}

/**
 * Say again what the entry of the history shows, as the one before it did: the browser forgets it where a link has led
 * to a part of the page. Returns whether it had.
 */
export function restorePaperAddress(before: ListState): boolean {
  const { paper } = before;
  if (getPaperBeside() !== undefined || typeof paper !== "string") return false;
  if (window.location.pathname !== paperPath(paper)) return false;
  window.history.replaceState({ ...before, isFirst: false }, "");
  return true;
}

/** Lead back to the list alone where that is the entry before, and say so; else on to it, in a step of its own. */
export function leavePaperAddress(): "back" | "on" {
  const { list: _, paper: __, isFirst, ...state } = getListState();
  if (isFirst === true) {
    window.history.back();
    return "back";
  }
  window.history.pushState(state, "", readListPath());
  return "on";
}

/** Return the list's path, with its query and fragment. */
function readListPath(): string {
  const { pathname, search, hash } = getListAddress();
  return pathname + search + hash;
}
