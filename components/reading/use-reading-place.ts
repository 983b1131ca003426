"use client";

import { useEffect, useState } from "react";
import { isAtEnd, isRead, listItems, listItemsAbove } from "./paper-items";

/** How far a reader has come down a list. */
export type ReadingPlace = {
  /** Unread papers above. */
  readonly above: number;
  /** Unread papers in all. */
  readonly unread: number;
  readonly isAtEnd: boolean;
};

/** Lists shorter than this are seen whole and need no help. */
const shortest = 5;

/** Return how far one has come down the page's list; undefined at its beginning, and where there is none to speak of. */
export function useReadingPlace(): ReadingPlace | undefined {
  const [place, setPlace] = useState<ReadingPlace>();
  useEffect(() => {
    let frame = 0;
    let items: readonly HTMLElement[] | undefined;
    const measure = () => {
      frame = 0;
      items ??= listItems();
      const next = getReadingPlace(items);
      // The same place is the same object, so that scrolling alone renders nothing.
      setPlace((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    const ask = () => {
      frame ||= requestAnimationFrame(measure);
    };
    // What is read, what a filter hides and what is loaded later all show in the page itself.
    const observer = new MutationObserver(() => {
      items = undefined;
      ask();
    });
    const main = document.querySelector("main");
    if (main) {
      observer.observe(main, {
        subtree: true,
        childList: true,
        attributeFilter: ["data-read", "hidden", "open"],
      });
    }
    window.addEventListener("scroll", ask, { passive: true });
    window.addEventListener("resize", ask);
    ask();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener("scroll", ask);
      window.removeEventListener("resize", ask);
    };
  }, []);
  return place;
}

function getReadingPlace(items: readonly HTMLElement[]): ReadingPlace | undefined {
  const above = listItemsAbove(items);
  if (items.length < shortest || above.length === 0) return undefined;
  const countUnread = (some: readonly HTMLElement[]) => some.filter((item) => !isRead(item)).length;
  return { above: countUnread(above), unread: countUnread(items), isAtEnd: isAtEnd(items) };
}
