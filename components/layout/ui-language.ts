"use client";

import { useSyncExternalStore } from "react";
import type { UiLanguage } from "@/lib/site/dates";

/** Return the interface language that the page shows now; "en" while the server renders. */
export function useUiLanguage(): UiLanguage {
  return useSyncExternalStore(subscribe, getUiLanguage, () => "en");
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-ui"] });
  return () => observer.disconnect();
}

/** Return the interface language that the page shows now. */
export function getUiLanguage(): UiLanguage {
  return document.documentElement.dataset.ui === "zh" ? "zh" : "en";
}
