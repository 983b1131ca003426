"use client";

import { useState } from "react";
import { libraryPath } from "@/lib/site/urls";
import { ChoiceField } from "./choice-field";
import { settingChoices } from "./choices";
import { chooseSetting, resetSettings } from "./choose-setting";
import { SettingsText } from "./settings-text";

/** Choose languages, look, motion and keyboard, or go back to the defaults. */
export function SettingsPanel() {
  const [isStored, setStored] = useState(true);
  return (
    <div className="space-y-4">
      {settingChoices.map((choice) => (
        <ChoiceField
          key={choice.name}
          choice={choice}
          choose={(value) => setStored(chooseSetting(choice.name, value))}
        />
      ))}
      <p>
        <a href={libraryPath("interests")} className="link inline-flex min-h-8 items-center text-sm">
          <SettingsText k="personal-known" />
        </a>
      </p>
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
