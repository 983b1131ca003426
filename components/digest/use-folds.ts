"use client";

import { type RefObject, useEffect } from "react";

/** Remember in the browser's history which parts of a list are folded, so that who comes back finds them so. */
export function useFolds(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const parts = [...element.querySelectorAll<HTMLDetailsElement>("details[data-fold]")];
    const folded = readFolded(window.history.state);
    for (const part of parts) if (folded.includes(part.dataset.fold)) part.open = false;
    const remember = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.fold === undefined) return;
      const names = parts.filter(({ open }) => !open).map(({ dataset }) => dataset.fold);
      if (names.join() === readFolded(window.history.state).join()) return;
      // The framework keeps its own values there.
      window.history.replaceState({ ...window.history.state, folded: names }, "");
    };
    // The event does not bubble.
    element.addEventListener("toggle", remember, true);
    return () => element.removeEventListener("toggle", remember, true);
  }, [list]);
}

function readFolded(state: unknown): readonly unknown[] {
  const isRecord = typeof state === "object" && state !== null && "folded" in state;
  return isRecord && Array.isArray(state.folded) ? state.folded : [];
}
