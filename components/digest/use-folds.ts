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
      part.dataset.written = String(part.open);
      if (changed.includes(part.dataset.fold)) part.open = !part.open;
    }
    const remember = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.fold === undefined) return;
      const names = listFolds(element)
        .filter(({ open, dataset }) => String(open) !== dataset.written)
        .map(({ dataset }) => dataset.fold);
      if (names.join() === readChanged(window.history.state).join()) return;
      // The framework keeps its own values there.
      window.history.replaceState({ ...window.history.state, folded: names }, "");
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
    open(window.location.hash);
    document.addEventListener("click", follow);
    // The event does not bubble.
    element.addEventListener("toggle", remember, true);
    return () => {
      document.removeEventListener("click", follow);
      element.removeEventListener("toggle", remember, true);
    };
  }, [list]);
}

function listFolds(list: HTMLElement): HTMLDetailsElement[] {
  return [...list.querySelectorAll<HTMLDetailsElement>("details[data-fold]")];
}

function readChanged(state: unknown): readonly unknown[] {
  const isRecord = typeof state === "object" && state !== null && "folded" in state;
  return isRecord && Array.isArray(state.folded) ? state.folded : [];
}
