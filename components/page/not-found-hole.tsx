"use client";

import { type ReactNode, useEffect } from "react";
import { Hole } from "@/components/layout/hole";
import type { Islands } from "@/components/layout/hydrate-islands";
import { showPackedPaper } from "@/components/paper/packed-paper";
import { NotFoundHelp } from "./not-found-help";
import { hydratePage } from "./page-hole";

const islands: Islands = { NotFoundHelp };

/** Hold the content of the page for addresses without one, or of a paper that appears in a pack. */
export function NotFoundHole({ children }: { readonly children?: ReactNode }) {
  const isFilled = children === undefined;
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('[data-hole="page"]');
    if (!isFilled || !page) return;
    void showPackedPaper(page).then((shown) => {
      if (shown === "shown") return;
      document.documentElement.dataset.missing = shown;
      hydratePage(page, islands);
    });
  }, [isFilled]);
  return (
    <Hole name="page" className="contents">
      {children}
    </Hole>
  );
}
