"use client";

import { useSyncExternalStore } from "react";
import { chooseSetting, subscribeToSettings } from "./settings/choose-setting";
import { UiText } from "./ui-text";

const options = [
  { value: "zh", sign: "中", lang: "zh-CN" },
  { value: "en", sign: "EN", lang: "en" },
  { value: "both", sign: "双", lang: "zh-CN" },
] as const;

/** Choose the language of reading; the stylesheet shows which one is chosen, before this script runs too. */
export function ReadingSwitch() {
  const chosen = useSyncExternalStore(
    subscribeToSettings,
    () => document.documentElement.dataset.reading,
    () => undefined,
  );
  return (
    <div className="reading-switch needs-script">
      {options.map(({ value, sign, lang }) => (
        <button
          key={value}
          type="button"
          value={value}
          aria-pressed={chosen === value}
          onClick={() => chooseSetting("reading", value)}
        >
          <span lang={lang}>{sign}</span>
          <span className="sr-only">
            {" "}
            <UiText k={`read-${value}`} />
          </span>
        </button>
      ))}
    </div>
  );
}
