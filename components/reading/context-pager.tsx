"use client";

import { type MouseEvent, type ReactNode, useEffect, useState } from "react";
import { Hole } from "@/components/layout/hole";
import { Bilingual, UiText } from "@/components/layout/ui-text";
import { findPlaceInList, type ListedPaper, openInList, type PlaceInList } from "@/lib/reading/context";
import { paperAnchor, paperPath } from "@/lib/site/urls";
import { ListText } from "./list-text";
import { isPlainClick } from "./plain-click";
import { whenShown } from "./when-shown";

type ContextPagerProps = {
  readonly paper: string;
  /** The pager for one who came from no list. */
  readonly children?: ReactNode;
};

/** Lead to the papers before and after this one in the list that one came from. */
export function ContextPager({ paper, children }: ContextPagerProps) {
  const [place, setPlace] = useState<PlaceInList>();
  useEffect(() => {
    return whenShown(() => {
      const found = findPlaceInList(paper, isReturn());
      if (found) setPlace(found);
    });
  }, [paper]);
  return (
    <div data-page-paper={paper} className="contents">
      {place ? (
        <ListPager paper={paper} {...place} />
      ) : (
        <Hole name="pager" className="contents">
          {children}
        </Hole>
      )}
    </div>
  );
}

/** As tall as the pager that it replaces: its name appears in the space over that one's line. */
function ListPager({ paper, label, address, place, total, previous, next }: PlaceInList & { paper: string }) {
  const follow = (id: string) => (event: MouseEvent) => {
    if (isPlainClick(event)) openInList(address, id);
  };
  return (
    <nav aria-labelledby="pager" className="no-print mt-4">
      <div className="flex h-10 items-center gap-x-4 text-muted text-sm">
        <h2 id="pager" className="min-w-0 truncate">
          <a href={`${address}#${paperAnchor(paper)}`} className="hover:text-accent">
            <span aria-hidden>← </span>
            <span className="sr-only">
              <ListText k="list-back" />{" "}
            </span>
            <Bilingual {...label} />
          </a>
        </h2>
        <span className="ms-auto shrink-0 tabular-nums">
          <ListText k="list-place" values={{ place, total }} />
        </span>
      </div>
      <div className="pager">
        {previous && (
          <a href={paperPath(previous.id)} rel="prev" onClick={follow(previous.id)}>
            <span>
              <UiText k="previous-paper" />
            </span>
            <Title {...previous} />
          </a>
        )}
        {next && (
          <a href={paperPath(next.id)} rel="next" onClick={follow(next.id)}>
            <span>
              <UiText k="next-paper" />
            </span>
            <Title {...next} />
          </a>
        )}
      </div>
    </nav>
  );
}

function Title({ title, lang }: ListedPaper) {
  return <span lang={lang}>{title}</span>;
}

/** Whether the reader came back to this page, or reloaded it. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
}
