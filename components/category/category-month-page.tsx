import { EstimateMark } from "@/components/digest/date-mark";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { PeriodPager } from "@/components/layout/period-pager";
import { UiDate } from "@/components/layout/ui-date";
import { UiCount } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import type { Paper } from "@/lib/library/library";
import { groupByDay, isEstimate } from "@/lib/library/queries";
import { categoryPath, digestPath } from "@/lib/site/urls";

type CategoryMonthPageProps = {
  readonly category: string;
  readonly month: string;
  readonly papers: readonly Paper[];
  readonly earlier: string | undefined;
  readonly later: string | undefined;
};

/** Show a category's papers of one month, day by day. */
export function CategoryMonthPage({ category, month, papers, earlier, later }: CategoryMonthPageProps) {
  return (
    <>
      <PageHeading lead={<UiCount of="paper" count={papers.length} />}>
        <a href={categoryPath(category)} className="hover:text-accent">
          {category}
        </a>{" "}
        <span className="text-muted">
          <UiDate date={month} style="month" />
        </span>
      </PageHeading>
      <div className="max-w-3xl space-y-12">
        {[...groupByDay(papers, month)].map(([date, ofDay]) => (
          <section key={date}>
            <PartHeading>
              <a href={digestPath(date)} className="hover:text-accent">
                <UiDate date={date} style="weekday" />
              </a>{" "}
              {isEstimate(
                ofDay.flatMap(({ appearances }) => appearances),
                date,
              ) && <EstimateMark />}
            </PartHeading>
            <PaperList papers={ofDay} />
          </section>
        ))}
      </div>
      <PeriodPager
        of="month"
        earlier={earlier}
        later={later}
        pathOf={(other) => categoryPath(category, other)}
      />
    </>
  );
}
