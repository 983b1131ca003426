"use client";

import { useMemo } from "react";
import { changePapers } from "@/components/reading/changes";
import { isFinished, readProgress } from "@/components/reading/day-progress";
import { readListedTitle } from "@/components/reading/read-list";
import { bilingualDate } from "@/lib/site/dates";
import { digestPath, paperPath, sitePath } from "@/lib/site/urls";
import { InboxText } from "./inbox-text";
import type { ListProgress } from "./use-progress";

/** A day that one can go on with: its date, and the papers that it lists first. */
export type NextDay = { readonly date: string; readonly papers: number };

type ListEndProps = {
  readonly progress: ListProgress;
  /** The day that the list is of, if it is one. */
  readonly date?: string;
  /** Papers that are left out of the list, since earlier days contained them. */
  readonly repeats: number;
  /** Days to go on with, the first that is not finished first. */
  readonly next: readonly NextDay[];
};

/** End a list: say that it is finished, what was kept and what comes next; or what there is left to read. */
export function ListEnd({ progress, date, repeats, next }: ListEndProps) {
  const { papers, unreadIds, keptIds } = progress;
  const isDone = unreadIds.length === 0;
  return (
    <section aria-labelledby="list-end" className="no-print mt-12 border-line border-t pt-8">
      <h2 id="list-end" className="font-semibold font-serif text-2xl tracking-tight">
        {!isDone ? (
          <InboxText k="end-left" values={{ count: unreadIds.length }} />
        ) : date === undefined ? (
          <InboxText k="end-all" />
        ) : (
          <InboxText k="end-day" values={{ date: bilingualDate(date, "near") }} />
        )}
      </h2>
      {isDone ? (
        <p className="mt-1 flex flex-wrap gap-x-3 text-muted tabular-nums">
          <span>
            <InboxText k="end-papers" values={{ count: papers }} />
          </span>
          <span>
            {keptIds.length === 0 ? (
              <InboxText k="end-kept-none" />
            ) : (
              <InboxText k="end-kept" values={{ count: keptIds.length }} />
            )}
          </span>
          {repeats > 0 && (
            <span>
              <InboxText k="end-repeats" values={{ count: repeats }} />
            </span>
          )}
        </p>
      ) : (
        <p className="mt-3">
          <button type="button" className="button" onClick={() => void changePapers("read", unreadIds)}>
            <InboxText k="end-mark-rest" />
          </button>
        </p>
      )}
      {isDone && keptIds.length > 0 && <KeptPapers ids={keptIds} />}
      <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        <NextLink next={next} isDone={isDone} />
        {isDone && keptIds.length > 0 && (
          <a href={sitePath("/library/")} className="link">
            <InboxText k="end-library" />
          </a>
        )}
      </p>
    </section>
  );
}

function KeptPapers({ ids }: { readonly ids: readonly string[] }) {
  const titles = useMemo(() => ids.map((id) => ({ id, ...readListedTitle(id) })), [ids]);
  return (
    <ul className="mt-5 divide-y divide-line border-line border-y">
      {titles.map(({ id, title, lang }) => (
        <li key={id} className="flex gap-3 py-2.5">
          <span aria-hidden className="kept-count">
            ★
          </span>
          <a href={paperPath(id)} lang={lang} className="font-serif hover:text-accent">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Lead to the first of some days that is not finished; where all are, to the inbox. */
function NextLink({ next, isDone }: { readonly next: readonly NextDay[]; readonly isDone: boolean }) {
  const day = useMemo(() => {
    const progress = readProgress();
    return next.find(({ date, papers }) => papers > 0 && !isFinished(progress.get(date), papers));
  }, [next]);
  const style = isDone
    ? "inline-flex min-h-11 items-center gap-4 rounded-md bg-accent px-5 font-medium text-page tabular-nums hover:opacity-90"
    : "button gap-3 tabular-nums";
  if (day === undefined) {
    return isDone && window.location.pathname !== sitePath("/") ? (
      <a href={sitePath("/")} className={style}>
        <InboxText k="end-inbox" />
      </a>
    ) : null;
  }
  return (
    <a href={digestPath(day.date)} className={style}>
      <InboxText k="end-next" values={{ date: bilingualDate(day.date, "near") }} />
      <span className="font-normal">
        <InboxText k="end-papers" values={{ count: day.papers }} />
      </span>
    </a>
  );
}
