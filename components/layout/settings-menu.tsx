"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { UiText } from "./ui-text";

/** Open the settings; the panel's code loads when it is first wanted. */
export function SettingsMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const [Panel, setPanel] = useState<ComponentType>();
  const [isMissing, setMissing] = useState(false);
  const load = () => {
    if (Panel) return;
    import("./settings/settings-panel").then(
      ({ SettingsPanel }) => setPanel(() => SettingsPanel),
      // The page was left open over a new version of the site, or the connection is down.
      () => setMissing(true),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for a menu that was opened before this script ran.
  useEffect(() => {
    if (menu.current?.open) load();
  }, []);
  useEffect(() => {
    const close = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      const outside = event.type !== "keydown" && !event.composedPath().includes(element);
      if (escaped || outside) element.open = false;
      if (escaped) element.querySelector("summary")?.focus();
    };
    const kinds = ["keydown", "pointerdown", "focusin"];
    for (const kind of kinds) document.addEventListener(kind, close);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, close);
    };
  }, []);
  return (
    <details ref={menu} onToggle={load} onPointerEnter={load} className="settings-menu needs-script">
      <summary className="header-link">
        <SettingsIcon />
        <span className="sr-only">
          <UiText k="settings" />
        </span>
      </summary>
      {(Panel || isMissing) && (
        <div className="absolute end-0 z-20 mt-1 max-h-[calc(100dvh-5rem)] w-[min(19rem,100vw-2rem)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-page p-4 shadow-lg">
          {Panel ? <Panel /> : <UiText k="settings-missing" />}
        </div>
      )}
    </details>
  );
}

function SettingsIcon() {
  return (
    <svg viewBox="0 0 20 20" className="header-icon" aria-hidden>
      <path d="M3 6h8m4 0h2M3 14h2m4 0h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </svg>
  );
}
