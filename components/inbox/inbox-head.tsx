"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { FilteredPaper } from "@/components/digest/day-filter";
import type { Visit } from "@/components/digest/last-visit";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { type DayProgress, isFinished, readProgress } from "@/components/reading/day-progress";
import type { DayNews } from "@/lib/library/queries";
import { bilingualDate } from "@/lib/site/dates";
import { digestPath, sitePath } from "@/lib/site/urls";
import { InboxText } from "./inbox-text";
import { ProgressLine } from "./progress-line";
import { ResumeLink } from "./resume-link";
import type { CurrentVisit } from "./use-visit";

type InboxHeadProps = {
  readonly days: readonly DayNews[];
  /** The days whose papers are listed. */
  readonly shown: readonly DayNews[];
  /** The newest day of the last visit, where something came since. */
  readonly since: string | undefined;
  readonly current: CurrentVisit;
  readonly progress: (DayProgress & { readonly kept: number }) | undefined;
  readonly papers: readonly FilteredPaper[];
  /** Whether what was read is left out. */
  readonly isUnread: boolean;
  readonly facts: ReactNode;
};

/** Days that are named before a link leads to all: two weeks, and the half-read ones that are nearest. */
const [namedDays, namedHalfRead] = [10, 4];

/** Head the inbox: since when, how much, and how far one is with it. */
export function InboxHead({
  days,
  shown,
  since,
  current,
  progress,
  papers,
  isUnread,
  facts,
}: InboxHeadProps) {
  const { visit, isStored } = current;
  const [newest] = shown;
  const repeats = shown.reduce((sum, day) => sum + day.repeats, 0);
  return (
    <header className="inbox-head mb-5">
      {since === undefined && (
        <p className="text-accent text-sm">
          <UiText k="newest-day" />
        </p>
      )}
      <h1 id="newest-day" className="font-semibold font-serif text-2xl tracking-tight sm:text-3xl">
        {since !== undefined ? (
          <InboxText k="inbox-since" values={{ date: bilingualDate(since, "near") }} />
        ) : (
          newest && (
            <a href={digestPath(newest.date)} className="hover:text-accent">
              <UiDate date={newest.date} style="weekday" />
            </a>
          )
        )}
      </h1>
      <div hidden={since !== undefined}>{facts}</div>
      {visit && !isStored && (
        <p className="mt-2 text-sm">
          <InboxText k="inbox-not-stored" />
        </p>
      )}
      {visit?.since !== undefined && since === undefined && isStored && (
        <p className="mt-2 text-muted text-sm">
          <InboxText k="inbox-nothing-new" values={{ date: bilingualDate(visit.since, "near") }} />
        </p>
      )}
      <div className="reserve-progress mt-1">
        {progress && (
          <ProgressLine {...progress} action={!isUnread && <ResumeLink papers={papers} />}>
            {since !== undefined && (
              <span>
                <InboxText k="inbox-new" values={{ count: progress.papers }} />
              </span>
            )}
            {since !== undefined && repeats > 0 && (
              <span>
                <InboxText k="inbox-repeats" values={{ count: repeats }} />
              </span>
            )}
          </ProgressLine>
        )}
      </div>
      <div className="mt-1.5 flex flex-wrap gap-x-4 text-sm tabular-nums">
        {shown.length > 1 && <DayNames days={shown} />}
        <Seen current={current} isNew={since !== undefined} />
      </div>
      <HalfRead days={days} shown={shown} />
    </header>
  );
}

/** Name the days of an absence, each with its new papers. */
function DayNames({ days }: { readonly days: readonly DayNews[] }) {
  return (
    <ul className="contents">
      {days.slice(0, namedDays).map(({ date, papers }) => (
        <li key={date}>
          <a href={digestPath(date)} className="link inline-flex min-h-7 items-center">
            <UiDate date={date} style="near" />
          </a>{" "}
          <span className="text-muted">{papers}</span>
        </li>
      ))}
      {days.length > namedDays && (
        <li>
          <a href={sitePath("/digests/")} className="link inline-flex min-h-7 items-center">
            <UiText k="all-days" />
          </a>
        </li>
      )}
    </ul>
  );
}

/** Let the reader be done with what is new without reading it, with a way back. */
function Seen({
  current: { visit, isStored, change },
  isNew,
}: Pick<InboxHeadProps, "current"> & { readonly isNew: boolean }) {
  const [undone, setUndone] = useState<Visit>();
  return (
    <p role="status" className="no-print ms-auto flex flex-wrap items-center gap-x-4">
      {undone ? (
        <>
          <InboxText k={isStored ? "inbox-marked" : "inbox-refused"} />
          <button
            type="button"
            className="link min-h-7"
            onClick={() => {
              change(undone);
              setUndone(undefined);
            }}
          >
            <InboxText k="inbox-undo" />
          </button>
        </>
      ) : (
        visit &&
        isNew && (
          <button
            type="button"
            className="link min-h-7"
            onClick={() => {
              setUndone(visit);
              change({ ...visit, since: visit.newest });
            }}
          >
            <InboxText k="inbox-seen" />
          </button>
        )
      )}
    </p>
  );
}

/** Lead to days that were begun and not finished, and are not in the list. */
function HalfRead({ days, shown }: Pick<InboxHeadProps, "days" | "shown">) {
  const [progress, setProgress] = useState<ReturnType<typeof readProgress>>();
  useEffect(() => setProgress(readProgress()), []);
  const begun = days.filter((day) => {
    const known = progress?.get(day.date);
    return known && !shown.includes(day) && !isFinished(known, day.papers);
  });
  if (begun.length === 0) return null;
  return (
    <ul className="no-print mt-2 flex flex-wrap gap-x-4 text-sm tabular-nums">
      <li className="text-muted">
        <InboxText k="inbox-half-read" />
      </li>
      {begun.slice(0, namedHalfRead).map(({ date, papers }) => (
        <li key={date}>
          <a href={`${digestPath(date)}?unread`} className="link inline-flex min-h-7 items-center">
            <UiDate date={date} style="near" />
          </a>{" "}
          <span className="text-muted">
            <InboxText k="inbox-left" values={{ count: papers - (progress?.get(date)?.read ?? 0) }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
