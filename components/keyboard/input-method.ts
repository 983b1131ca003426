import type { KeyboardEvent } from "react";

/**
 * Return whether a key belongs to an input method that composes. Safari ends a composition before the key that ended
 * it, and marks that key by the code 229 alone (UI Events, "keyCode for key events processed by an input method").
 */
export function isComposed({ nativeEvent }: Pick<KeyboardEvent, "nativeEvent">): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}

/** Read an arrow key as a step down or up; 0 for any other, for one with a modifier, and for one of an input method. */
export function getStep(event: KeyboardEvent): -1 | 0 | 1 {
  const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!isPlain || isComposed(event)) return 0;
  return event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
}
