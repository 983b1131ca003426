"use client";

import { useEffect, useId, useRef, useSyncExternalStore } from "react";
import { chooseSetting, subscribeToSettings } from "@/components/layout/settings/choose-setting";
import { KeyboardText } from "./keyboard-text";
import { ShortcutTable } from "./shortcut-table";

/** Show what the keys do, and switch them off; over the page, until it is closed. */
export function HelpSheet({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) dialog.current?.close();
      }}
      className="m-auto max-h-[min(52rem,90dvh)] w-[min(30rem,calc(100vw-2rem))] rounded-lg border border-line bg-page text-ink shadow-lg backdrop:bg-[#0006]"
    >
      <div className="px-5 pt-4 pb-5">
        <div className="flex items-center justify-between">
          <h2 id={id} className="font-semibold font-serif text-xl">
            <KeyboardText k="title" />
          </h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="-me-3 min-h-11 rounded-md px-3 text-muted text-sm hover:bg-raised hover:text-ink"
          >
            <KeyboardText k="close" />
          </button>
        </div>
        <ShortcutTable />
        <ShortcutSwitch />
      </div>
    </dialog>
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
