import { type SettingName, settings } from "@/lib/site/settings";
import { storageKey } from "@/lib/site/storage-key";

/** Apply a choice to this page and keep it for the others; returns whether the browser kept it. */
export function chooseSetting(name: SettingName, value: string): boolean {
  const html = document.documentElement;
  html.dataset[name] = value;
  if (name === "ui") html.lang = value === "zh" ? "zh-CN" : "en";
  return store((key) => localStorage.setItem(key, value), [name]);
}

/** Forget every choice and apply the defaults; returns whether the browser forgot them. */
export function resetSettings(): boolean {
  const isForgotten = store((key) => localStorage.removeItem(key), listNames());
  // The page's own script applies what is stored, as it does when another tab changed it.
  dispatchEvent(new StorageEvent("storage"));
  return isForgotten;
}

/** Call back whenever a setting of this page changes; returns what ends that. */
export function subscribeToSettings(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  const attributeFilter = listNames().map((name) => `data-${name}`);
  observer.observe(document.documentElement, { attributeFilter });
  return () => observer.disconnect();
}

function listNames(): string[] {
  return Object.keys(settings);
}

function store(change: (key: string) => void, names: readonly string[]): boolean {
  try {
    for (const name of names) change(storageKey(name));
    return true;
  } catch {
    // A browser that blocks storage keeps the choice for this page only.
    return false;
  }
}
