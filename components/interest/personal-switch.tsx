import { useSyncExternalStore } from "react";
import { chooseSetting, subscribeToSettings } from "@/components/layout/settings/choose-setting";
import { settings } from "@/lib/site/settings";
import { ViewText } from "./view-text";

/** Switch the reader's own order on or off; the settings have the same switch. */
export function PersonalSwitch() {
  const chosen = useSyncExternalStore(
    subscribeToSettings,
    () => document.documentElement.dataset.personal,
    () => undefined,
  );
  return (
    <fieldset className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <legend className="float-start font-medium">
        <ViewText k="switch" />
      </legend>
      <span className="segments">
        {settings.personal.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={(chosen ?? "on") === value}
            onClick={() => chooseSetting("personal", value)}
          >
            <ViewText k={value} />
          </button>
        ))}
      </span>
    </fieldset>
  );
}
