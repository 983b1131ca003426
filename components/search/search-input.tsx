"use client";

import type { ComponentProps } from "react";
import { useUiLanguage } from "@/components/layout/ui-language";
import { strings } from "@/lib/site/strings";

/** The text field of every search form; its label is the form's to give. */
export function SearchInput(props: ComponentProps<"input">) {
  const language = useUiLanguage();
  return (
    <input
      type="search"
      name="q"
      placeholder={strings["search-placeholder"][language]}
      autoComplete="off"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="search"
      dir="auto"
      className="min-h-11 w-full min-w-0 rounded-md border border-line bg-raised px-3.5 text-base text-ink placeholder:text-muted"
      {...props}
    />
  );
}
