import { CategoryName } from "@/components/layout/category-name";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { UiDate } from "@/components/layout/ui-date";
import { UiText } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import type { Paper } from "@/lib/library/library";
import { groupByMonth } from "@/lib/library/queries";
import { categoryPath } from "@/lib/site/urls";

type CategoryPageProps = {
  readonly category: string;
  readonly papers: readonly Paper[];
};

/** Papers that a category's page shows before its months lead on. */
const shownPapers = 30;

/** Show a category: its months, and its newest papers. */
export function CategoryPage({ category, papers }: CategoryPageProps) {
  const primary = papers.filter((paper) => paper.categories[0] === category).length;
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
          <ul className="flex flex-wrap gap-2 lg:block lg:space-y-0.5">
            {[...groupByMonth(papers)].map(([month, ofMonth]) => (
              <li key={month}>
                <a
                  href={categoryPath(category, month)}
                  className="flex min-h-8 items-center gap-3 rounded-md bg-raised px-2.5 text-sm hover:bg-tint hover:text-accent lg:bg-transparent"
                >
                  <UiDate date={month} style="month" />
                  <span className="ms-auto text-muted tabular-nums">{ofMonth.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <section className="min-w-0 max-w-3xl">
          <PartHeading>
            <UiText k="newest-papers" />
          </PartHeading>
          <PaperList papers={papers.slice(0, shownPapers)} />
          {papers.length > shownPapers && (
            <p className="mt-4 text-muted text-sm">
              <UiText k="more-by-month" values={{ count: papers.length - shownPapers }} />
            </p>
          )}
        </section>
      </div>
    </>
  );
}
