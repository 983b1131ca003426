"use client";

import { useState } from "react";
import { createText } from "@/components/layout/ui-text";
import { citationStrings } from "./citation-strings";

const CopyLabel = createText(citationStrings);

/** Copy the text of an element of the page, and say whether that worked. */
export function CopyText({ from }: { readonly from: string }) {
  const [outcome, setOutcome] = useState<"copy" | "copied" | "copy-refused">("copy");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(from)?.textContent ?? "");
      setOutcome("copied");
    } catch {
      setOutcome("copy-refused");
    }
  };
  return (
    <button type="button" onClick={copy} className="needs-script button">
      <span aria-live="polite">
        <CopyLabel k={outcome} />
      </span>
    </button>
  );
}
