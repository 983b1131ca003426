"use client";

import { useSyncExternalStore } from "react";
import { chooseSetting, subscribeToSettings } from "@/components/layout/settings/choose-setting";
import { Sheet } from "@/components/layout/sheet";
import { KeyboardText } from "./keyboard-text";
import { ShortcutTable } from "./shortcut-table";

/** Show what the keys do, and switch them off; over the page, until it is closed. */
export function HelpSheet({ close }: { readonly close: () => void }) {
  return (
    <Sheet title={<KeyboardText k="title" />} closeLabel={<KeyboardText k="close" />} close={close}>
      <ShortcutTable />
      <ShortcutSwitch />
    </Sheet>
  );
}

function ShortcutSwitch() {
  const areOn = useSyncExternalStore(
    subscribeToSettings,
    () => document.documentElement.dataset.shortcuts !== "off",
    () => true,
  );
  return (
    <div className="mt-4 border-line border-t pt-3 text-sm">
      <label className="flex min-h-8 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={areOn}
          onChange={({ target }) => chooseSetting("shortcuts", target.checked ? "on" : "off")}
          className="size-4 accent-accent"
        />
        <KeyboardText k="switch-label" />
      </label>
      <p role="status" className="text-muted">
        {!areOn && <KeyboardText k="switch-off" />}
      </p>
    </div>
  );
}
