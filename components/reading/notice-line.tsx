"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { dismissNotice, followNotice, getNotice, type ReadingNotice, undoChange } from "./changes";
import { type ReadingKey, ReadingText } from "./reading-text";

/** Milliseconds for which a small notice stays; one of several papers stays until it is dismissed. */
const shownFor = 8000;

/** Say what the last change was, with a way back, without taking the focus. */
export function NoticeLine() {
  const notice = useSyncExternalStore(followNotice, getNotice, () => undefined);
  const line = useRef<HTMLDivElement>(null);
  const isLasting = notice !== undefined && "count" in notice && notice.count > 1;

  useEffect(() => {
    if (!notice || isLasting) return;
    // Whoever is about to press one of its buttons is waited for.
    const leave = () => {
      if (line.current?.matches(":hover, :focus-within")) timer = setTimeout(leave, shownFor);
      else dismissNotice();
    };
    let timer = setTimeout(leave, shownFor);
    return () => clearTimeout(timer);
  }, [notice, isLasting]);

  useEffect(() => {
    const dismiss = ({ key }: KeyboardEvent) => {
      if (key === "Escape") dismissNotice();
    };
    document.addEventListener("keydown", dismiss);
    return () => document.removeEventListener("keydown", dismiss);
  }, []);

  return (
    <div
      ref={line}
      className={
        notice &&
        "pointer-events-auto flex items-center gap-1 rounded-md border border-line bg-page py-1 ps-3 pe-1 text-sm shadow-sm"
      }
    >
      <p role="status">{notice && <ReadingText {...write(notice)} />}</p>
      {notice && (
        <>
          {"count" in notice && notice.count > 0 && (
            <button type="button" onClick={undoChange} className="link min-h-8 px-2">
              <ReadingText k="undo" />
            </button>
          )}
          <button
            type="button"
            onClick={dismissNotice}
            className="min-h-8 min-w-8 rounded-md text-muted hover:bg-raised hover:text-ink"
          >
            <span aria-hidden>×</span>
            <span className="sr-only">
              <ReadingText k="dismiss" />
            </span>
          </button>
        </>
      )}
    </div>
  );
}

function write(notice: ReadingNotice): {
  readonly k: ReadingKey;
  readonly values?: { readonly count: number };
} {
  if (notice.kind !== "read" || notice.count === 1) return { k: `notice-${notice.kind}` };
  if (notice.count === 0) return { k: "notice-read-none" };
  return { k: "notice-read-many", values: { count: notice.count } };
}
