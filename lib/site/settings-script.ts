import type { UiLanguage } from "./dates";
import { settings } from "./settings";
import { storageKey } from "./storage-key";

/**
 * Write the script that applies the settings before the first paint, and again when another tab changes them or the
 * browser brings a page back. Without a stored choice the interface follows the browser's language; storage that is
 * blocked or holds nonsense counts as no choice.
 */
export function createSettingsScript(fallback: UiLanguage): string {
  return `(${applySettings.toString()})(${JSON.stringify(settings)},${JSON.stringify(fallback)},${JSON.stringify(storageKey(""))})`;
}

// Runs in the browser as text: it can use nothing outside of itself.
function applySettings(values: Record<string, readonly string[]>, fallback: string, prefix: string): void {
  const html = document.documentElement;
  const apply = () => {
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
  };
  apply();
  html.dataset.script = "";
  if ("share" in navigator) html.dataset.share = "";
  // A key of null is a store that was emptied.
  addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(prefix)) apply();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) apply();
  });
}
