import { UiCount, UiText } from "@/components/layout/ui-text";
import type { Day, Source } from "@/lib/library/library";
import { countDay } from "@/lib/library/queries";
import { DateMark } from "./date-mark";

type DayFactsProps = {
  readonly day: Day;
  readonly sources: ReadonlyMap<string, Source>;
};

/** Reconcile a day's counts in words: what it holds, who tells it, what is shared, what is missing. */
export function DayFacts({ day, sources }: DayFactsProps) {
  const { papers, shared, seenBefore, missing } = countDay(day);
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-sm tabular-nums">
      <UiCount of="paper" count={papers} />
      {day.digests.map((digest) => (
        <span key={digest.file}>
          <UiText
            k="digest-entries"
            values={{
              name: sources.get(digest.source)?.name ?? digest.source,
              count: digest.entries.length,
            }}
          />{" "}
          <DateMark digest={digest} />
        </span>
      ))}
      {shared > 0 && (
        <span>
          <UiText k="shared-count" values={{ count: shared }} />
        </span>
      )}
      {seenBefore > 0 && (
        <span>
          <UiText k="seen-before-count" values={{ count: seenBefore }} />
        </span>
      )}
      {missing > 0 && (
        <span>
          <UiText k="missing-count" values={{ count: missing }} />
        </span>
      )}
    </p>
  );
}
