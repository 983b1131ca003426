import { ChoiceField } from "@/components/layout/settings/choice-field";
import { settingChoices } from "@/components/layout/settings/choices";
import { chooseSetting } from "@/components/layout/settings/choose-setting";

/** Switch the reader's own order on or off, as the settings do. */
export function PersonalSwitch() {
  const choice = settingChoices.find(({ name }) => name === "personal");
  return (
    choice && (
      <div className="mt-5 max-w-xs">
        <ChoiceField choice={choice} choose={(value) => chooseSetting("personal", value)} />
      </div>
    )
  );
}
