import type { UiLanguage } from "./dates";

/** The reader's choices, each an attribute of `<html>` that the stylesheet reads; the first value is the default. */
export const settings = {
  ui: ["auto", "en", "zh"],
  reading: ["both", "zh", "en"],
  theme: ["system", "light", "dark"],
} as const;

export type SettingName = keyof typeof settings;

/** Name the key under which the browser keeps a setting; "" gives what all keys begin with. */
export function settingKey(name: SettingName | ""): string {
  return `digest:${name}`;
}

/**
 * Write the script that applies the settings before the first paint. Without a stored choice the interface
 * follows the browser's language; storage that is blocked or holds nonsense counts as no choice.
 */
export function createSettingsScript(fallback: UiLanguage): string {
  return `(${applySettings.toString()})(${JSON.stringify(settings)},${JSON.stringify(fallback)},${JSON.stringify(settingKey(""))})`;
}

// Runs in the browser as text: it can use nothing outside of itself.
function applySettings(values: Record<string, readonly string[]>, fallback: string, prefix: string): void {
  const html = document.documentElement;
  for (const [name, allowed] of Object.entries(values)) {
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(prefix + name);
    } catch {}
    const value = stored !== null && allowed.includes(stored) ? stored : allowed[0];
    if (value !== undefined) html.dataset[name] = value;
  }
  if (html.dataset.ui === "auto") {
    const known = navigator.languages.map((language) => language.slice(0, 2));
    html.dataset.ui = known.find((language) => language === "en" || language === "zh") ?? fallback;
  }
  html.lang = html.dataset.ui === "zh" ? "zh-CN" : "en";
  html.dataset.script = "";
}
