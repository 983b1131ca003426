"use client";

import { useState } from "react";
import { UiText } from "@/components/layout/ui-text";
import type { PaperSummary } from "@/lib/reading/mark";
import { keep, unkeep } from "@/lib/reading/store";
import { rememberUndo } from "./changes";
import { useIsKept } from "./use-marks";

type KeepButtonProps = { readonly id: string; readonly paper: PaperSummary };

/** Keep a paper in this browser, or no longer, and say so where that cannot be stored; for a row that wraps. */
export function KeepButton({ id, paper }: KeepButtonProps) {
  const isKept = useIsKept(id);
  const [refusal, setRefusal] = useState<"keep-refused" | "keep-newer">();
  const toggle = async () => {
    const outcome = await (isKept ? unkeep([id]) : keep([id], paper));
    rememberUndo(outcome);
    if (outcome.isStored) setRefusal(undefined);
    else setRefusal(outcome.reason === "newer" ? "keep-newer" : "keep-refused");
  };
  return (
    <>
      <button
        type="button"
        aria-pressed={isKept}
        onClick={toggle}
        className="needs-script no-print button keep-button gap-1"
      >
        <span aria-hidden className="w-4 text-center">
          {isKept ? "★" : "☆"}
        </span>
        <UiText k="keep" />
      </button>
      {/* In a line of its own, so that what it says moves no control. */}
      <span role="status" className="basis-full text-sm">
        {refusal && <UiText k={refusal} />}
      </span>
    </>
  );
}
