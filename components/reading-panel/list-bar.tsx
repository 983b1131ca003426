"use client";

import { goToPaper } from "@/components/pane/pane";
import { changePapers } from "@/components/reading/changes";
import { findItem, getPaper, isRead, listItems, listItemsAbove } from "@/components/reading/paper-items";
import { ReadingText } from "@/components/reading/reading-text";
import { useReadingPlace } from "@/components/reading/use-reading-place";

const buttonStyle =
  "pointer-events-auto min-h-9 rounded-md border border-line bg-page px-3 text-muted text-sm tabular-nums shadow-sm hover:border-accent hover:text-accent";

/** Offer, from some way down a list on, to mark what is above as read and to go to the next unread paper. */
export function ListBar() {
  const place = useReadingPlace();
  if (!place || place.unread === 0) return null;
  const { above, isAtEnd } = place;
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {above > 0 && (
        <button type="button" onClick={markAboveRead} className={buttonStyle}>
          {isAtEnd ? (
            <ReadingText k="read-all" />
          ) : above === 1 ? (
            <ReadingText k="read-above-one" />
          ) : (
            <ReadingText k="read-above" values={{ count: above }} />
          )}
        </button>
      )}
      <button type="button" onClick={() => goToUnread(1)} className={buttonStyle}>
        <span aria-hidden>↓ </span>
        <ReadingText k="next-unread" />
      </button>
    </div>
  );
}

/** Mark the papers above as read: those scrolled past, or all of them at the end of the list. */
function markAboveRead(): void {
  void changePapers("read", listItemsAbove(listItems()).map(getPaper));
}

/** Go to the next unread paper, or the previous one; past the last the search goes on at the other end. */
export function goToUnread(direction: 1 | -1): void {
  const items = listItems();
  const isUnread = (item: HTMLElement) => !isRead(item);
  const around = direction === 1 ? items.find(isUnread) : items.findLast(isUnread);
  const item = findItem(items, direction, isUnread) ?? around;
  if (item) goToPaper(item);
}
