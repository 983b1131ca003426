const listeners = new Set<() => void>();
let isOpen = false;

/** Return whether the help of the keyboard is asked for. */
export function isHelpOpen(): boolean {
  return isOpen;
}

export function openHelp(): void {
  setOpen(true);
}

export function closeHelp(): void {
  setOpen(false);
}

/** Hear when the help is asked for or no longer; returns how to stop hearing. */
export function followHelp(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function setOpen(next: boolean): void {
  isOpen = next;
  for (const changed of listeners) changed();
}
