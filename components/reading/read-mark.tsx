"use client";

import { useEffect } from "react";
import type { PaperSummary } from "@/lib/reading/mark";
import { markOpened } from "@/lib/reading/store";
import { whenShown } from "./when-shown";

/** Remember that a paper was opened, and show nothing; where the browser stores nothing, it stays unread. */
export function ReadMark({ id, paper }: { readonly id: string; readonly paper: PaperSummary }) {
  useEffect(() => whenShown(() => void markOpened(id, paper)), [id, paper]);
  return null;
}
