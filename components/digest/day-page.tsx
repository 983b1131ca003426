import { CategoryName } from "@/components/layout/category-name";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { PeriodPager } from "@/components/layout/period-pager";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import type { Day, Paper, Source } from "@/lib/library/library";
import { groupByCategory } from "@/lib/library/queries";
import { digestPath } from "@/lib/site/urls";
import { DayContents } from "./day-contents";
import { DayFacts } from "./day-facts";
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
  const groups = groupByCategory(day.papers);
  const empty = day.papers.length + day.unidentified.length === 0;
  return (
    <>
      <PageHeading lead={<DayFacts day={day} sources={sources} />}>
        <UiDate date={day.date} style="weekday" />
      </PageHeading>
      <div className="gap-x-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <DayContents day={day} groups={groups} />
        <div className="min-w-0 max-w-3xl space-y-12">
          {empty && (
            <p>
              <UiText k="empty-day" />
            </p>
          )}
          {day.digests.map((digest) => (
            <Preface key={digest.file} digest={digest} name={sources.get(digest.source)?.name} />
          ))}
          {[...groups].map(([category, papers]) => (
            <CategoryPart
              key={category}
              category={category}
              papers={papers}
              sources={day.digests.length > 1 ? sources : undefined}
            />
          ))}
          {day.unidentified.length > 0 && <UnidentifiedEntries appearances={day.unidentified} />}
        </div>
      </div>
      <PeriodPager of="day" earlier={earlier} later={later} pathOf={digestPath} />
    </>
  );
}

type CategoryPartProps = {
  readonly category: string;
  readonly papers: readonly Paper[];
  readonly sources: ReadonlyMap<string, Source> | undefined;
};

function CategoryPart({ category, papers, sources }: CategoryPartProps) {
  return (
    <section aria-labelledby={`c-${category}`}>
      <PartHeading id={`c-${category}`}>
        {category === "" ? <UiText k="uncategorised" /> : category}{" "}
        <span className="font-normal text-base text-muted">
          <CategoryName category={category} />
        </span>
      </PartHeading>
      <PaperList papers={papers} {...(sources && { sources })} />
    </section>
  );
}
