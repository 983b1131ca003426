"use client";

import { useState } from "react";
import { UiText } from "./ui-text";

/** Copy the page's canonical address, and say whether that worked. */
export function CopyLink() {
  const [outcome, setOutcome] = useState<"copy-link" | "copied" | "copy-failed">("copy-link");
  const copy = async () => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    try {
      await navigator.clipboard.writeText(canonical?.href ?? location.href);
      setOutcome("copied");
    } catch {
      setOutcome("copy-failed");
    }
  };
  return (
    <button
      type="button"
      onClick={copy}
      className="needs-script flex min-h-9 items-center rounded-md border border-line px-3 text-sm hover:border-accent hover:text-accent"
    >
      <span aria-live="polite">
        <UiText k={outcome} />
      </span>
    </button>
  );
}
