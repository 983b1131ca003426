import type { UiLanguage } from "./dates";

/** The reader's choices, each an attribute of `<html>` that the stylesheet reads; the first value is the default. */
export const settings = {
  ui: ["auto", "en", "zh"],
  reading: ["auto", "zh", "en", "both"],
  theme: ["system", "light", "dark"],
  density: ["dense", "normal", "cosy"],
  size: ["normal", "small", "large", "larger"],
  motion: ["system", "reduced"],
  personal: ["on", "off"],
  swipe: ["on", "off"],
  shortcuts: ["on", "off"],
  offline: ["on", "off"],
} as const;

export type SettingName = keyof typeof settings;

/** Settings that mean something to scripts alone. */
const ofScripts: ReadonlySet<string> = new Set([
  "personal",
  "swipe",
  "shortcuts",
  "offline",
] satisfies SettingName[]);

/** Return the attributes of `<html>` as a page without JavaScript has them: no language of reading is hidden there. */
export function defaultSettings(language: UiLanguage): Readonly<Record<`data-${string}`, string>> {
  const shown = Object.entries(settings).filter(([name]) => !ofScripts.has(name));
  const defaults = shown.map(([name, [value]]) => [`data-${name}`, value]);
  return { ...Object.fromEntries(defaults), "data-ui": language, "data-reading": "both" };
}
