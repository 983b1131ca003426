import { type Gap, getGap } from "@/lib/library/queries";
import { bilingualRange } from "./date-range";
import { DigestText } from "./digest-text";

type DayGapsProps = {
  readonly date: string;
  readonly earlier: string | undefined;
  readonly later: string | undefined;
};

/** Explain the days that have no digest between a day and its neighbours: a weekend, or a gap. */
export function DayGaps({ date, earlier, later }: DayGapsProps) {
  const gaps = [getGap(earlier, date), getGap(date, later)].filter((gap) => gap !== undefined);
  if (gaps.length === 0) return null;
  return (
    <div className="no-print mt-14 -mb-8 space-y-1 text-muted text-sm">
      {gaps.map((gap) => (
        <p key={gap.first}>
          <GapText gap={gap} />
        </p>
      ))}
    </div>
  );
}

function GapText({ gap: { first, last, workingDays } }: { readonly gap: Gap }) {
  const dates = bilingualRange(first, last);
  if (workingDays === 0) return <DigestText k="gap-weekend" values={{ dates }} />;
  if (workingDays === 1) return <DigestText k="gap-one" values={{ dates }} />;
  return <DigestText k="gap-many" values={{ dates, count: workingDays }} />;
}
