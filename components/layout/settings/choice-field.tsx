import { useSyncExternalStore } from "react";
import type { SettingChoice } from "./choices";
import { subscribeToSettings } from "./choose-setting";
import { SettingsText } from "./settings-text";

type ChoiceProps = { readonly choice: SettingChoice; readonly choose: (value: string) => void };

/** Choose one of the values of a setting. */
export function ChoiceField({ choice: { name, label, options }, choose }: ChoiceProps) {
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
