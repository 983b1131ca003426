"use client";

import { type RefObject, useEffect } from "react";

/**
 * Remember in the browser's history which parts of a list are other than they were written, folded or open, so that who
 * comes back finds them so. A link to what a fold holds opens it.
 */
export function useFolds(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const changed = readChanged(window.history.state);
    for (const part of listFolds(element)) {
      if (changed.includes(part.dataset.fold)) part.open = !isWrittenOpen(part);
    }
    const remember = () => {
      const names = listFolds(element)
        .filter((part) => part.open !== isWrittenOpen(part))
        .map(({ dataset }) => dataset.fold);
      if (names.join() === readChanged(window.history.state).join()) return;
      // Next.js keeps its own values there.
      window.history.replaceState({ ...window.history.state, folded: names }, "");
    };
    const heed = ({ target }: Event) => {
      if (target instanceof HTMLDetailsElement && target.dataset.fold !== undefined) remember();
    };
    const open = (hash: string) => {
      const target = document.getElementById(decodeURIComponent(hash.slice(1)));
      const fold = target?.closest<HTMLDetailsElement>("details[data-fold]:not([open])");
      if (!fold || target === null || !element.contains(fold)) return;
      fold.open = true;
      target.scrollIntoView();
    };
    const follow = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      if (link) open(link.hash);
    };
    // A reader may have folded something before this script came.
    remember();
    open(window.location.hash);
    document.addEventListener("click", follow);
    // The event does not bubble.
    element.addEventListener("toggle", heed, true);
    return () => {
      document.removeEventListener("click", follow);
      element.removeEventListener("toggle", heed, true);
    };
  }, [list]);
}

function listFolds(list: HTMLElement): HTMLDetailsElement[] {
  return [...list.querySelectorAll<HTMLDetailsElement>("details[data-fold]")];
}

/** The page says which of its parts are written folded. */
function isWrittenOpen({ dataset }: HTMLDetailsElement): boolean {
  return dataset.written !== "false";
}

function readChanged(state: unknown): readonly unknown[] {
  const isRecord = typeof state === "object" && state !== null && "folded" in state;
  return isRecord && Array.isArray(state.folded) ? state.folded : [];
}
