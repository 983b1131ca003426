"use client";

import { useEffect } from "react";
import type { PaperSummary } from "@/lib/reading/mark";
import { markOpened } from "@/lib/reading/store";
import { isPersonal } from "./is-personal";
import { whenShown } from "./when-shown";

type ReadMarkProps = { readonly id: string; readonly paper: PaperSummary };

/** Seconds in sight after which a paper was read, and not only opened. */
const aWhile = 45;

/** Remember that a paper was opened, and read for a while, and show nothing; where the browser stores nothing, it stays unread. */
export function ReadMark({ id, paper }: ReadMarkProps) {
  useEffect(() => whenShown(() => void markOpened(id, paper)), [id, paper]);
  useEffect(() => {
    let seconds = 0;
    const timer = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      seconds += 1;
      if (seconds < aWhile) return;
      clearInterval(timer);
      if (isPersonal()) void rememberReading(id, paper);
    }, 1_000);
    return () => clearInterval(timer);
  }, [id, paper]);
  return null;
}

async function rememberReading(id: string, { title, date }: PaperSummary): Promise<void> {
  try {
    const { addInterests } = await import("@/lib/reading/interest-store");
    await addInterests([{ kind: "read", time: new Date().toISOString(), id, day: date, title, text: "" }]);
  } catch {
    // The page was left open over a new version of the site: the order does without.
  }
}
