"use client";

import { useState, useSyncExternalStore } from "react";
import { type SettingChoice, settingChoices } from "./choices";
import { chooseSetting, resetSettings, subscribeToSettings } from "./choose-setting";
import { SettingsText } from "./settings-text";

/** Choose languages, look, motion and keyboard, or go back to the defaults. */
export function SettingsPanel() {
  const [isStored, setStored] = useState(true);
  return (
    <div className="space-y-4">
      {settingChoices.map((choice) => (
        <Choice
          key={choice.name}
          choice={choice}
          choose={(value) => setStored(chooseSetting(choice.name, value))}
        />
      ))}
      <p role="status" className="text-sm empty:hidden">
        {!isStored && <SettingsText k="not-stored" />}
      </p>
      <button
        type="button"
        onClick={() => setStored(resetSettings())}
        className="button w-full justify-center"
      >
        <SettingsText k="reset" />
      </button>
    </div>
  );
}

type ChoiceProps = { readonly choice: SettingChoice; readonly choose: (value: string) => void };

function Choice({ choice: { name, label, options }, choose }: ChoiceProps) {
  const chosen = useSyncExternalStore(
    subscribeToSettings,
    () => document.documentElement.dataset[name],
    () => undefined,
  );
  return (
    <fieldset>
      <legend className="mb-1.5 text-muted text-sm">
        <SettingsText k={label} />
      </legend>
      <div className="segmented">
        {Object.entries(options).map(([value, text]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => choose(value)}
              className="sr-only"
            />
            <SettingsText k={text} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
