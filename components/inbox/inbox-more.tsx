"use client";

import { useEffect, useRef } from "react";
import { bilingualDate } from "@/lib/site/dates";
import { digestPath } from "@/lib/site/urls";
import { InboxText } from "./inbox-text";
import type { InboxDays } from "./use-inbox-days";

/** Distance of the list's end from the window, in pixels, at which the next day is loaded. */
const lookAhead = 1200;

/** Load the next day as the end of the list comes near, and say what is loading or could not be loaded. */
export function InboxMore({ inbox: { next, state, load } }: { readonly inbox: InboxDays }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || state !== "waiting" || next === undefined) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) load();
      },
      { rootMargin: `${lookAhead}px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [state, next, load]);
  if (next === undefined) return null;
  const date = bilingualDate(next.date, "near");
  return (
    <div ref={end} className="no-print mt-8 flex min-h-11 flex-wrap items-center gap-x-5 gap-y-1">
      <p role="status" className="text-muted text-sm">
        {state === "loading" && <InboxText k="inbox-loading" values={{ date }} />}
        {state === "failed" && <InboxText k="inbox-failed" values={{ date }} />}
      </p>
      {state === "waiting" && (
        <button type="button" onClick={load} className="button">
          <InboxText k="inbox-more" values={{ date, count: next.papers }} />
        </button>
      )}
      {state === "failed" && (
        <>
          <button type="button" onClick={load} className="link min-h-8">
            <InboxText k="inbox-retry" />
          </button>
          <a href={digestPath(next.date)} className="link inline-flex min-h-8 items-center">
            <InboxText k="inbox-open-day" />
          </a>
        </>
      )}
    </div>
  );
}
