"use client";

import { type ReactNode, useEffect } from "react";
import { Hole } from "@/components/layout/hole";
import { hydrateIslands, type Islands } from "@/components/layout/hydrate-islands";
import { ReadingSwitch } from "@/components/layout/reading-switch";
import { SettingsMenu } from "@/components/layout/settings-menu";
import { ReadingFlow } from "@/components/reading-panel/reading-flow";
import { SearchOpener } from "@/components/search/search-opener";

type PageHoleProps = {
  /** What the pages of this kind have beside the islands of every page. */
  readonly islands?: Islands;
  readonly children?: ReactNode;
};

const everywhere: Islands = { ReadingFlow, ReadingSwitch, SearchOpener, SettingsMenu };

/** Make a page interactive: the islands that every page has, and those of its kind. */
export function hydratePage(page: Element, islands: Islands = {}): void {
  hydrateIslands(page, { ...everywhere, ...islands });
}

/** Hold all that a page shows. In a template it is a hole, and what the export fills into it has islands to hydrate. */
export function PageHole({ islands, children }: PageHoleProps) {
  const isFilled = children === undefined;
  useEffect(() => {
    const page = document.querySelector('[data-hole="page"]');
    if (isFilled && page) hydratePage(page, islands);
  }, [isFilled, islands]);
  return (
    <Hole name="page" className="contents">
      {children}
    </Hole>
  );
}
