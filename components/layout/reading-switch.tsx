"use client";

import { useSyncExternalStore } from "react";
import { chooseSetting, subscribeToSettings } from "./settings/choose-setting";
import { UiText } from "./ui-text";

/** Each language by a sign of its own, as readers of either know it. */
const choices = [
  { value: "zh", sign: "中", lang: "zh-CN", name: "read-zh" },
  { value: "en", sign: "EN", lang: "en", name: "read-en" },
  { value: "both", sign: "双", lang: "zh-CN", name: "read-both" },
] as const;

/** Choose the language of what is read, in sight on every page. */
export function ReadingSwitch() {
  const chosen = useSyncExternalStore(
    subscribeToSettings,
    () => document.documentElement.dataset.reading,
    () => undefined,
  );
  return (
    <fieldset className="segmented reading-switch needs-script no-print shrink-0">
      <legend className="sr-only">
        <UiText k="reading-language" />
      </legend>
      {choices.map(({ value, sign, lang, name }) => (
        <button
          key={value}
          type="button"
          aria-pressed={chosen === value}
          onClick={() => chooseSetting("reading", value)}
        >
          <span aria-hidden lang={lang}>
            {sign}
          </span>
          <span className="sr-only">
            <UiText k={name} />
          </span>
        </button>
      ))}
    </fieldset>
  );
}
