import { useState } from "react";
import { storageKey } from "@/lib/site/storage-key";

/** Hold what is typed into a field until it is taken; a reload, or a way back to the page in this tab, finds it again. */
export function useKeptText(name: string): readonly [text: string, setText: (text: string) => void] {
  const key = storageKey(`typed:${name}`);
  const [text, setText] = useState(() => read(key));
  const change = (next: string) => {
    setText(next);
    write(key, next);
  };
  return [text, change];
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is blocked, or the text is too long for it: the field alone holds it.
  }
}
