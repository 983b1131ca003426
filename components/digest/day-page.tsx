import { CategoryName } from "@/components/layout/category-name";
import { InlineScript } from "@/components/layout/inline-script";
import { Island } from "@/components/layout/island";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { PeriodPager } from "@/components/layout/period-pager";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import type { Day, Paper, Source } from "@/lib/library/library";
import { groupByCategory, isWeekend } from "@/lib/library/queries";
import { digestPath, partAnchor } from "@/lib/site/urls";
import { Chevron } from "./chevron";
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
  readonly earlier: string | undefined;
  readonly later: string | undefined;
};

/** Show a day: its digests' summaries, then every paper once, by primary category. */
export function DayPage({ day, sources, earlier, later }: DayPageProps) {
  const isEmpty = day.papers.length + day.unidentified.length === 0;
  const prefaces = day.digests.filter(({ preface }) => preface.length > 0);
  return (
    <>
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
        props={{ parts: listParts(day), choices: listChoices(day, sources) }}
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
              {[...groupByCategory(day.papers)].map(([category, papers]) => (
                <CategoryPart
                  key={category}
                  category={category}
                  papers={papers}
                  day={day}
                  sources={sources}
                />
              ))}
              {day.unidentified.length > 0 && <UnidentifiedEntries appearances={day.unidentified} />}
            </>
          ),
        }}
      />
      <InlineScript content={placeScript} />
      <div className="day-end">
        <DayGaps date={day.date} earlier={earlier} later={later} />
        <PeriodPager of="day" earlier={earlier} later={later} pathOf={digestPath} />
      </div>
    </>
  );
}

type CategoryPartProps = {
  readonly category: string;
  readonly papers: readonly Paper[];
  readonly day: Day;
  readonly sources: ReadonlyMap<string, Source>;
};

/** A category folds by the browser's own means, so that a search within the page unfolds it. */
function CategoryPart({ category, papers, day, sources }: CategoryPartProps) {
  return (
    <section aria-labelledby={partAnchor(category)} data-part>
      <details open data-fold={category} className="group/part">
        <summary className="flex list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
          <PartHeading id={partAnchor(category)}>
            {category === "" ? <UiText k="uncategorised" /> : category}{" "}
            <span className="font-normal text-base text-muted">
              <CategoryName category={category} />
            </span>
          </PartHeading>
          <Chevron className="no-print ms-auto -rotate-90 group-open/part:rotate-0" />
        </summary>
        <PaperList papers={papers} day={day.date} {...(day.digests.length > 1 && { sources })} />
      </details>
    </section>
  );
}
