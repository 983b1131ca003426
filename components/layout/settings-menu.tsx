"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type SettingName, settingKey, settings } from "@/lib/site/settings";
import { type UiKey, UiText } from "./ui-text";

const choices = [
  {
    name: "ui",
    label: "interface-language",
    options: { en: "english", zh: "chinese" },
  },
  {
    name: "reading",
    label: "reading-language",
    options: { zh: "chinese", en: "english", both: "both" },
  },
  {
    name: "theme",
    label: "theme",
    options: { system: "system", light: "light", dark: "dark" },
  },
] as const satisfies readonly {
  name: SettingName;
  label: UiKey;
  options: Record<string, UiKey>;
}[];

/** Choose the interface language, the reading language and the theme. */
export function SettingsMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const close = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      const outside = event instanceof PointerEvent && !element.contains(event.target as Node);
      if (escaped || outside) element.open = false;
      if (escaped) element.querySelector("summary")?.focus();
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return (
    <details
      ref={menu}
      onToggle={() => setOpen(menu.current?.open ?? false)}
      className="needs-script relative"
    >
      <summary className="flex min-h-9 list-none items-center rounded-md px-2.5 text-muted hover:bg-raised hover:text-ink [&::-webkit-details-marker]:hidden">
        <SettingsIcon />
        <span className="sr-only">
          <UiText k="settings" />
        </span>
      </summary>
      <div className="absolute end-0 z-20 mt-1 w-72 space-y-4 rounded-lg border border-line bg-page p-4 shadow-lg">
        {isOpen &&
          choices.map(({ name, label, options }) => (
            <Choice key={name} name={name} label={label} options={options} />
          ))}
      </div>
    </details>
  );
}

type ChoiceProps = {
  name: SettingName;
  label: UiKey;
  options: Readonly<Record<string, UiKey>>;
};

function Choice({ name, label, options }: ChoiceProps) {
  const chosen = useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset[name],
    () => undefined,
  );
  return (
    <fieldset>
      <legend className="mb-1.5 text-muted text-sm">
        <UiText k={label} />
      </legend>
      <div className="grid auto-cols-fr grid-flow-col gap-px overflow-hidden rounded-md border border-line bg-line">
        {Object.entries(options).map(([value, text]) => (
          <label
            key={value}
            className="cursor-pointer bg-page px-2 py-1.5 text-center text-sm has-checked:bg-tint has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:-outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => choose(name, value)}
              className="sr-only"
            />
            <UiText k={text} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function choose(name: SettingName, value: string): void {
  const html = document.documentElement;
  html.dataset[name] = value;
  if (name === "ui") html.lang = value === "zh" ? "zh-CN" : "en";
  try {
    localStorage.setItem(settingKey(name), value);
  } catch {
    // A browser that blocks storage keeps the choice for this page only.
  }
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  const attributeFilter = Object.keys(settings).map((name) => `data-${name}`);
  observer.observe(document.documentElement, { attributeFilter });
  return () => observer.disconnect();
}

function SettingsIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      className="size-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
    >
      <path d="M3 6h8m4 0h2M3 14h2m4 0h8" strokeLinecap="round" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </svg>
  );
}
