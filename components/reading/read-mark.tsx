"use client";

import { useEffect } from "react";
import { markRead } from "@/lib/reading/store";

/** Remember that a paper was opened, and show nothing; where the browser stores nothing, it stays unread. */
export function ReadMark({ id }: { readonly id: string }) {
  useEffect(() => {
    void markRead(id);
  }, [id]);
  return null;
}
