import { InlineScript } from "@/components/layout/inline-script";
import { Island } from "@/components/layout/island";
import { PageHeading } from "@/components/layout/page-heading";
import { PeriodPager } from "@/components/layout/period-pager";
import { UiDate } from "@/components/layout/ui-date";
import type { Day, Source } from "@/lib/library/library";
import { type DayNews, groupByCategory, isWeekend, splitRepeats } from "@/lib/library/queries";
import { digestPath } from "@/lib/site/urls";
import { DayCategory, SeenBefore } from "./day-category";
import { DayCitations } from "./day-citations";
import { DayFacts } from "./day-facts";
import { DayGaps } from "./day-gaps";
import { DayReader } from "./day-reader";
import { DigestText } from "./digest-text";
import { filterScript } from "./filter-script";
import { listChoices, listParts } from "./list-choices";
import { placeScript } from "./place-script";
import { Preface } from "./preface";
import { UnidentifiedEntries } from "./unidentified-entries";

type DayPageProps = {
  readonly day: Day;
  readonly sources: ReadonlyMap<string, Source>;
  /** Days before it, the nearest first. */
  readonly before: readonly DayNews[];
  readonly later: string | undefined;
};

/** Show a day: its digests' summaries, then every paper once, by primary category. */
export function DayPage({ day, sources, before, later }: DayPageProps) {
  const earlier = before[0]?.date;
  const isEmpty = day.papers.length + day.unidentified.length === 0;
  const { news, repeats } = splitRepeats(day);
  const prefaces = day.digests.filter(({ preface }) => preface.length > 0);
  return (
    <>
      <PeriodPager of="day" earlier={earlier} later={later} pathOf={digestPath} isSmall />
      <PageHeading lead={<DayFacts day={day} sources={sources} />}>
        <UiDate date={day.date} style="weekday" />
      </PageHeading>
      {isEmpty && (
        <p className="mb-8 max-w-measure">
          <DigestText k={isWeekend(day.date) ? "empty-weekend" : "empty-working-day"} />
        </p>
      )}
      <InlineScript content={filterScript} />
      <Island
        name="DayReader"
        of={DayReader}
        props={{
          date: day.date,
          parts: listParts(day),
          choices: listChoices(day, sources),
          repeats: repeats.length,
          before,
        }}
        content={{
          preface: prefaces.length > 0 && (
            <div className="mb-10 space-y-8">
              {prefaces.map((digest) => (
                <Preface key={digest.file} digest={digest} name={sources.get(digest.source)?.name} />
              ))}
            </div>
          ),
          children: (
            <>
              {[...groupByCategory(news)].map(([category, papers]) => (
                <DayCategory key={category} category={category} papers={papers} day={day} sources={sources} />
              ))}
              {repeats.length > 0 && (
                <SeenBefore papers={repeats} day={day} sources={sources} isOpen={news.length === 0} />
              )}
              {day.unidentified.length > 0 && <UnidentifiedEntries appearances={day.unidentified} />}
            </>
          ),
        }}
      />
      <InlineScript content={placeScript} />
      <div className="day-end">
        {day.papers.length > 0 && <DayCitations date={day.date} />}
        <DayGaps date={day.date} earlier={earlier} later={later} />
        <PeriodPager of="day" earlier={earlier} later={later} pathOf={digestPath} />
      </div>
    </>
  );
}
