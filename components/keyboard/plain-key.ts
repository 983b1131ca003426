import { isComposed } from "./input-method";

let isHeld = false;

/** Hear no keys until they are released: who has asked for a field types into it before it is there. */
export function holdKeys(): void {
  isHeld = true;
}

export function releaseKeys(): void {
  isHeld = false;
}

/**
 * Return a key that was pressed by itself to steer the page; undefined for one with a modifier, in a field, of an
 * input method, below a dialog, and where shortcuts are switched off. Shift counts only as what types a character:
 * `?` and `/` need it on many keyboards, while J is no j.
 */
export function getPlainKey(event: KeyboardEvent): string | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (event.defaultPrevented || altKey || ctrlKey || metaKey || isComposed({ nativeEvent: event }))
    return undefined;
  if (isHeld || document.documentElement.dataset.shortcuts === "off" || isField(target)) return undefined;
  if (document.querySelector("dialog[open]") !== null) return undefined;
  const character = readCharacter(event);
  return shiftKey ? character : character.toLowerCase();
}

/**
 * Return what a key types or, where that is of no Latin alphabet, what its place types on a Latin keyboard: the help
 * names keys by Latin letters. On Cyrillic and Hebrew keyboards the place of `/` and `?` types a full stop or a comma,
 * which say nothing here.
 */
export function readCharacter({ key, code, shiftKey }: KeyboardEvent): string {
  // Greek is the first of the other alphabets.
  const isLatin = key < "\u0370";
  if (code === "Slash" && (!isLatin || key === "." || key === ",")) return shiftKey ? "?" : "/";
  return isLatin || !code.startsWith("Key") ? key : code.slice(3);
}

/** A field of a dialog that was just closed keeps the focus for a moment. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("dialog:not([open])") === null &&
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null
  );
}
