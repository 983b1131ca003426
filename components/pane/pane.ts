import { getListState, type ListState } from "@/components/reading/list-address";
import { getPaper, getRow, getTitleLink, goToItem } from "@/components/reading/paper-items";
import { getPaperBeside, leavePaperAddress, restorePaperAddress, writePaperAddress } from "./pane-address";

/** Milliseconds after which the address follows through the list: browsers refuse too many changes. */
const writePause = 150;

const listeners = new Set<() => void>();
let shown: string | undefined;
/** Whether the reader has closed a paper and not opened one since: the keys then move in the list alone. */
let isListAlone = false;
let entry: ListState = {};
let writing: ReturnType<typeof setTimeout> | undefined;

/** Return the paper that is shown beside the list; undefined for none. */
export function getShown(): string | undefined {
  return shown;
}

/** Hear when another paper is shown beside the list, or none; returns how to stop hearing. */
export function followPane(changed: () => void): () => void {
  look();
  // Before all who read the list's address.
  window.addEventListener("popstate", look, true);
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0) window.removeEventListener("popstate", look, true);
  };
}

/** Return the query that shows whether a paper has room beside the list. */
export function queryRoom(): MediaQueryList {
  return window.matchMedia("(width >= 75rem)");
}

/**
 * Show a paper beside the list. One way back leads from all that are opened from the list to the list; one that
 * another paper led to is a step of its own.
 */
export function showBeside(paper: string, from: "list" | "paper" = "list"): void {
  if (paper === shown) return;
  clearTimeout(writing);
  if (shown === undefined) writePaperAddress(paper, "pushState");
  else if (from === "list") writing = setTimeout(() => writePaperAddress(paper, "replaceState"), writePause);
  else {
    writePaperAddress(shown, "replaceState");
    writePaperAddress(paper, "pushState");
  }
  setShown(paper);
}

/** Go to an item of the list: beside it where there is room, else with the focus. */
export function goToPaper(item: HTMLElement): void {
  const isBeside = shown !== undefined || (queryRoom().matches && !isListAlone);
  if (isBeside) showBeside(getPaper(item));
  else goToItem(item);
}

/** Remember what the entry of the history shows, before a link that may lead to a part of the page. */
export function rememberEntry(): void {
  entry = getListState();
}

/** Show the list alone again. */
export function closePane(): void {
  clearTimeout(writing);
  isListAlone = true;
  if (shown !== undefined && leavePaperAddress() === "on") setShown(undefined);
}

function look(): void {
  clearTimeout(writing);
  if (shown !== undefined && restorePaperAddress(entry)) return;
  setShown(getPaperBeside());
}

function setShown(paper: string | undefined): void {
  if (paper === shown) return;
  const before = getRow();
  const row = paper === undefined ? before : (findRow(paper) ?? before);
  const isSwitch = (paper === undefined) !== (shown === undefined);
  if (paper !== undefined) isListAlone = false;
  shown = paper;
  if (before) getTitleLink(before)?.removeAttribute("aria-current");
  if (row && paper !== undefined) getTitleLink(row)?.setAttribute("aria-current", "true");
  if (isSwitch) keepInPlace(row, describePane);
  else row?.scrollIntoView({ block: "nearest" });
  if (row && paper === undefined) getTitleLink(row)?.focus({ preventScroll: true });
  for (const changed of listeners) changed();
}

/** Say for the stylesheet and the speculation rules whether papers are shown beside the list, and whether one is. */
export function describePane(): void {
  const { dataset } = document.documentElement;
  if (shown !== undefined) dataset.pane = "open";
  else if (queryRoom().matches) dataset.pane = "closed";
  else delete dataset.pane;
}

function findRow(paper: string): HTMLElement | undefined {
  const row = document.querySelector<HTMLElement>(`main article[data-paper="${CSS.escape(paper)}"]`);
  return row?.checkVisibility() ? row : undefined;
}

/** Change the layout so that a row stays where the reader sees it. */
function keepInPlace(row: HTMLElement | undefined, change: () => void): void {
  const top = row?.getBoundingClientRect().top;
  change();
  if (!row || top === undefined) return;
  const scroll = () => window.scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
  scroll();
  // Going back, the browser leads to where the list was left, before it paints.
  requestAnimationFrame(scroll);
}
