import type { ReactNode } from "react";
import { InboxText } from "./inbox-text";

type ProgressLineProps = {
  readonly papers: number;
  readonly read: number;
  readonly kept: number;
  /** What there is to say first. */
  readonly children?: ReactNode;
  /** What there is to do, at the end of the line. */
  readonly action?: ReactNode;
};

/** Ninety papers in ten minutes, of which a few are opened. */
const papersAMinute = 9;

/** Say how many papers of a list were read and kept, and how long the others will take. */
export function ProgressLine({ papers, read, kept, children, action }: ProgressLineProps) {
  const minutes = Math.ceil((papers - read) / papersAMinute);
  return (
    <div className="progress-line needs-script no-print">
      <p className="flex flex-wrap gap-x-3 text-muted text-sm tabular-nums">
        {children}
        <span>
          <InboxText k="progress-read" values={{ read, papers }} />
        </span>
        {kept > 0 && (
          <span className="kept-count">
            <span aria-hidden>★ </span>
            <InboxText k="progress-kept" values={{ count: kept }} />
          </span>
        )}
        {minutes > 0 && (
          <span>
            {minutes < 100 ? (
              <InboxText k="progress-minutes" values={{ count: minutes }} />
            ) : (
              <InboxText k="progress-hours" values={{ count: Math.round(minutes / 30) / 2 }} />
            )}
          </span>
        )}
        {action}
      </p>
      <div aria-hidden className="mt-1.5 h-0.5 overflow-hidden rounded-full bg-line">
        <div
          className="h-full origin-left bg-accent transition-transform motion-reduce:transition-none"
          style={{ transform: `scaleX(${papers === 0 ? 0 : read / papers})` }}
        />
      </div>
    </div>
  );
}
