import { CategoryName } from "@/components/layout/category-name";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { UiText } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import { groupBy } from "@/lib/library/group-by";
import type { Paper } from "@/lib/library/library";
import { groupByMonth } from "@/lib/library/queries";
import { categoryFeedFile } from "@/lib/site/feed/feeds";
import { categoryPath, sitePath } from "@/lib/site/urls";
import { PeriodList } from "./period-list";

type CategoryPageProps = {
  readonly category: string;
  readonly papers: readonly Paper[];
};

/** Papers that a category's page shows before its months lead on. */
const shownPapers = 30;
/** Months that appear below these papers, and so go on from there. */
const nextMonths = 3;
/** Months that are open; the earlier ones are folded by year. */
const shownMonths = 12;

/** Show a category: its months, and its newest papers. */
export function CategoryPage({ category, papers }: CategoryPageProps) {
  const primary = papers.filter((paper) => paper.categories[0] === category).length;
  const months = [...groupByMonth(papers)].map(([month, ofMonth]) => ({
    date: month,
    href: categoryPath(category, month),
    count: ofMonth.length,
  }));
  const years = groupBy(months.slice(shownMonths), ({ date }) => date.slice(0, 4));
  return (
    <>
      <PageHeading
        lead={
          <>
            <p className="text-lg text-ink">
              <CategoryName category={category} />
            </p>
            <p className="mt-1 flex flex-wrap gap-x-4 text-sm tabular-nums">
              {primary > 0 && <UiText k="primary-count" values={{ count: primary }} />}
              {papers.length > primary && (
                <UiText k="cross-list-count" values={{ count: papers.length - primary }} />
              )}
              <a href={sitePath(`/${categoryFeedFile(category)}`)} className="link">
                <UiText k="feed" />
              </a>
            </p>
          </>
        }
      >
        {category}
      </PageHeading>
      <div className="gap-x-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
        <nav aria-labelledby="months" className="no-print mb-8">
          <h2 id="months" className="mb-2 font-medium text-muted text-sm">
            <UiText k="months" />
          </h2>
          <PeriodList periods={months.slice(0, shownMonths)} style="month" />
          {[...years].map(([year, ofYear]) => (
            <details key={year} className="mt-1">
              <summary className="min-h-8 cursor-pointer rounded-md px-2.5 text-sm leading-8 tabular-nums hover:bg-tint hover:text-accent">
                {year}
              </summary>
              <PeriodList periods={ofYear} style="month" />
            </details>
          ))}
        </nav>
        <section className="min-w-0 max-w-3xl">
          <PartHeading>
            <UiText k="newest-papers" />
          </PartHeading>
          <PaperList papers={papers.slice(0, shownPapers)} category={category} />
          {papers.length > shownPapers && (
            <nav aria-labelledby="more" className="no-print mt-6">
              <h2 id="more" className="mb-2 text-muted text-sm">
                <UiText k="more-by-month" values={{ count: papers.length - shownPapers }} />
              </h2>
              <PeriodList periods={months.slice(0, nextMonths)} style="month" />
            </nav>
          )}
        </section>
      </div>
    </>
  );
}
