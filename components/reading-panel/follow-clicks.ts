import { queryRoom, showBeside } from "@/components/pane/pane";
import type { ChangeName } from "@/components/reading/change-notice";
import { changePapers } from "@/components/reading/changes";
import type { ItemAction } from "@/components/reading/paint-marks";
import { getPaper, isRead, itemSelector } from "@/components/reading/paper-items";
import { isPlainClick } from "@/components/reading/plain-click";
import { readList, readSummary } from "@/components/reading/read-list";
import { openFromList } from "@/lib/reading/context";
import { paperPath } from "@/lib/site/urls";

/** Serve the buttons of all items, and remember the list that a paper is opened from; returns how to stop. */
export function followClicks(): () => void {
  const follow = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const item = target?.closest<HTMLElement>(itemSelector);
    if (!target || !item) return;
    const button = target.closest<HTMLElement>(".item-actions button");
    if (button) toggle(item, button.dataset.action === "keep" ? "keep" : "read");
    else if (!event.defaultPrevented && isPlainClick(event) && leadsToPaper(target, item)) {
      if (queryRoom().matches) {
        event.preventDefault();
        showBeside(getPaper(item));
      } else openFromList(readList(item), getPaper(item));
    }
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

/** Keep the paper of an item or mark it as read, or no longer. */
export function toggle(item: HTMLElement, action: ItemAction): void {
  const change = getChange(item, action);
  void changePapers(change, [getPaper(item)], change === "keep" ? readSummary(item) : undefined);
}

/** Return what one of an item's two actions would change now. */
export function getChange(item: HTMLElement, action: ItemAction): ChangeName {
  if (action === "keep") return item.dataset.kept === undefined ? "keep" : "unkeep";
  return isRead(item) ? "unread" : "read";
}

function leadsToPaper(target: Element, item: HTMLElement): boolean {
  const link = target.closest<HTMLAnchorElement>("a[href]");
  return link?.getAttribute("href") === paperPath(getPaper(item));
}
