"use client";

import { useState } from "react";
import { canWorkOffline, workOffline } from "@/lib/offline/registration";
import { routes } from "@/lib/site/routes";
import { libraryPath, sitePath } from "@/lib/site/urls";
import { ChoiceField } from "./choice-field";
import { settingChoices } from "./choices";
import { chooseSetting, resetSettings } from "./choose-setting";
import { SettingsText } from "./settings-text";

/** Choose languages, look, motion, keyboard and what is stored, or go back to the defaults. */
export function SettingsPanel() {
  const [isStored, setStored] = useState(true);
  const [choices] = useState(() =>
    settingChoices.filter(({ name }) => name !== "offline" || canWorkOffline()),
  );
  const note = (isStored: boolean) => {
    setStored(isStored);
    void workOffline();
  };
  return (
    <div className="space-y-4">
      {choices.map((choice) => (
        <ChoiceField
          key={choice.name}
          choice={choice}
          choose={(value) => note(chooseSetting(choice.name, value))}
        />
      ))}
      <p className="flex flex-col items-start">
        <a href={libraryPath("interests")} className="link inline-flex min-h-8 items-center text-sm">
          <SettingsText k="personal-known" />
        </a>
        <a href={sitePath(routes.offline.path)} className="link inline-flex min-h-8 items-center text-sm">
          <SettingsText k="offline-stored" />
        </a>
      </p>
      <p role="status" className="text-sm empty:hidden">
        {!isStored && <SettingsText k="not-stored" />}
      </p>
      <button type="button" onClick={() => note(resetSettings())} className="button w-full justify-center">
        <SettingsText k="reset" />
      </button>
    </div>
  );
}
