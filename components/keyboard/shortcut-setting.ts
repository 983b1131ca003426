import { settingKey } from "@/lib/site/settings";

/** Tell whether keys steer the page: an attribute of `<html>`, like every setting. */
export function areShortcutsOn(): boolean {
  return document.documentElement.dataset.shortcuts !== "off";
}

/** Switch the keys on or off, for good where the browser stores settings. */
export function switchShortcuts(areOn: boolean): void {
  const value = areOn ? "on" : "off";
  document.documentElement.dataset.shortcuts = value;
  try {
    localStorage.setItem(`${settingKey("")}shortcuts`, value);
  } catch {
    // A browser that blocks storage keeps the choice for this page only.
  }
}

/** Hear when the keys are switched; returns how to stop hearing. */
export function followShortcuts(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-shortcuts"] });
  return () => observer.disconnect();
}
