import { openHelp } from "@/components/keyboard/help-state";
import { type Action, createKeyReader, type PressedKey } from "@/components/keyboard/key-reader";
import { getShown, goToPaper } from "@/components/pane/pane";
import { changePapers, undoChange } from "@/components/reading/changes";
import { getMarks } from "@/components/reading/marks";
import type { ItemAction } from "@/components/reading/paint-marks";
import {
  findItem,
  getCurrentItem,
  getFocusedItem,
  getPaper,
  getTitleLink,
  itemSelector,
  listItems,
  listItemsAbove,
} from "@/components/reading/paper-items";
import { arxivUrls, sitePath } from "@/lib/site/urls";
import { toggle } from "./follow-clicks";
import { goToUnread } from "./list-bar";

const readKey = createKeyReader();

/** Do what a key asks for. */
export function pressKey(pressed: PressedKey): void {
  const command = readKey(pressed);
  if (typeof command === "object") window.location.assign(sitePath(command.path));
  else if (command) actions[command]();
}

const actions: Readonly<Record<Action, () => void>> = {
  "next-item": () => step(1),
  "previous-item": () => step(-1),
  "next-unread": () => goToUnread(1),
  "previous-unread": () => goToUnread(-1),
  open: openItem,
  "open-arxiv": openArxiv,
  "toggle-kept": () => toggleMark("keep"),
  "toggle-read": () => toggleMark("read"),
  "read-above": readAbove,
  undo: () => void undoChange(),
  "previous-page": () => followLink("prev"),
  "next-page": () => followLink("next"),
  help: openHelp,
};

/** Go to the next item of the list or the one before; on a paper's own page, which has none, to the next paper. */
function step(direction: 1 | -1): void {
  const item = findItem(listItems(), direction);
  if (item) goToPaper(item);
  else if (getShown() === undefined && getPagePaper() !== undefined)
    followLink(direction === 1 ? "next" : "prev");
}

function openItem(): void {
  const item = getCurrentItem(listItems());
  if (item) getTitleLink(item)?.click();
}

function openArxiv(): void {
  const item = getCurrentItem(listItems());
  const paper = getPagePaper() ?? (item && getPaper(item));
  if (paper !== undefined) window.open(arxivUrls(paper).abs, "_blank", "noopener");
}

function toggleMark(action: ItemAction): void {
  const paper = getPagePaper();
  if (paper === undefined) {
    const item = getCurrentItem(listItems());
    if (item) toggle(item, action);
    return;
  }
  const marks = getMarks();
  if (action === "keep") void changePapers(marks?.kept.has(paper) ? "unkeep" : "keep", [paper]);
  else void changePapers(marks?.read.has(paper) ? "unread" : "read", [paper]);
}

/** Mark the item that has the focus and all above it as read; without one, those that are scrolled past. */
function readAbove(): void {
  const items = listItems();
  const focused = getFocusedItem();
  const above = focused ? items.slice(0, items.indexOf(focused) + 1) : listItemsAbove(items);
  if (above.length > 0) void changePapers("read", above.map(getPaper));
}

/** Follow the page's own way back or on. */
function followLink(relation: "prev" | "next"): void {
  document.querySelector<HTMLAnchorElement>(`main a[rel="${relation}"]`)?.click();
}

/** Return the paper that is read, by itself or beside a list in which nothing has the focus; undefined for none. */
function getPagePaper(): string | undefined {
  const isAtRow = document.activeElement?.closest(itemSelector);
  const shown = isAtRow ? undefined : getShown();
  if (shown !== undefined) return shown;
  return document.querySelector<HTMLElement>("[data-page-paper]")?.dataset.pagePaper;
}
