"use client";

import { useEffect, useState } from "react";
import { UiDate } from "@/components/layout/ui-date";
import { whenShown } from "@/components/reading/when-shown";
import { bilingualDate } from "@/lib/site/dates";
import { digestPath, sitePath } from "@/lib/site/urls";
import { DigestText } from "./digest-text";
import { continueVisit, listSince, type NewDay, type Visit } from "./last-visit";
import { readVisit, writeVisit } from "./stored-visit";

type SinceLastVisitProps = {
  /** The newest days, newest first. */
  readonly days: readonly NewDay[];
};

/** Days that are named, the newest first, before a link leads to all. */
const shownDays = 4;

/** Tell what came since the reader's last visit; nothing on the first, or where nothing came. */
export function SinceLastVisit({ days }: SinceLastVisitProps) {
  const [visit, setVisit] = useState<Visit>();
  const [undone, setUndone] = useState<Visit>();
  const [isStored, setStored] = useState(true);
  const newest = days[0]?.date;

  useEffect(() => {
    if (newest === undefined) return;
    return whenShown(() => {
      const next = continueVisit(readVisit(), newest, Date.now());
      writeVisit(next);
      setVisit(next);
    });
  }, [newest]);

  const store = (next: Visit) => {
    setStored(writeVisit(next));
    setVisit(next);
  };
  const since = listSince(days, visit?.since);
  return (
    <div className="since-last-visit needs-script no-print">
      <p role="status" className="flex flex-wrap items-center gap-x-4">
        {undone && <DigestText k={isStored ? "since-marked" : "since-refused"} />}
        {undone && (
          <button
            type="button"
            className="link min-h-8"
            onClick={() => {
              store(undone);
              setUndone(undefined);
            }}
          >
            <DigestText k="since-undo" />
          </button>
        )}
      </p>
      {visit?.since !== undefined && since.days.length > 0 && (
        <NewDays
          since={visit.since}
          news={since}
          see={() => {
            setUndone(visit);
            store({ ...visit, since: visit.newest });
          }}
        />
      )}
    </div>
  );
}

type NewDaysProps = {
  readonly since: string;
  readonly news: ReturnType<typeof listSince>;
  readonly see: () => void;
};

function NewDays({ since, news: { days, papers, isMore }, see }: NewDaysProps) {
  const key = isMore ? "since-many" : days.length === 1 ? "since-day" : "since-days";
  return (
    <>
      <p className="font-medium">
        <DigestText k={key} values={{ days: days.length, papers, date: bilingualDate(since) }} />
      </p>
      <ul className="mt-1 flex flex-wrap items-center gap-x-5 text-sm tabular-nums">
        {days.slice(0, shownDays).map((day) => (
          <li key={day.date}>
            <a href={digestPath(day.date)} className="link inline-flex min-h-8 items-center">
              <UiDate date={day.date} />
            </a>{" "}
            <span className="text-muted">{day.papers}</span>
          </li>
        ))}
        {(isMore || days.length > shownDays) && (
          <li>
            <a href={sitePath("/digests/")} className="link inline-flex min-h-8 items-center">
              <DigestText k="since-more" />
            </a>
          </li>
        )}
        <li>
          <button type="button" onClick={see} className="link min-h-8 text-muted">
            <DigestText k="since-seen" />
          </button>
        </li>
      </ul>
    </>
  );
}
