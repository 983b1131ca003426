import type { SettingName } from "@/lib/site/settings";
import type { SettingsKey } from "./settings-text";

/** What a reader can choose of one setting, in the order of the panel. */
export type SettingChoice = {
  readonly name: SettingName;
  readonly label: SettingsKey;
  readonly options: Readonly<Record<string, SettingsKey>>;
};

/** The settings as the panel shows them; "auto" is no option but what holds until one is chosen. */
export const settingChoices = [
  { name: "ui", label: "interface-language", options: { en: "english", zh: "chinese" } },
  { name: "reading", label: "reading-language", options: { zh: "chinese", en: "english", both: "both" } },
  { name: "theme", label: "theme", options: { system: "system", light: "light", dark: "dark" } },
  {
    name: "size",
    label: "text-size",
    options: { small: "small", normal: "medium", large: "large", larger: "larger" },
  },
  { name: "density", label: "density", options: { dense: "dense", normal: "normal", cosy: "cosy" } },
  { name: "motion", label: "motion", options: { system: "system", reduced: "reduced" } },
  { name: "personal", label: "personal", options: { on: "on", off: "off" } },
  { name: "swipe", label: "swipe", options: { on: "on", off: "off" } },
  { name: "shortcuts", label: "shortcuts", options: { on: "on", off: "off" } },
  { name: "offline", label: "offline", options: { on: "on", off: "off" } },
] as const satisfies readonly SettingChoice[];
