import { EstimateMark } from "@/components/layout/date-mark";
import { PageHeading, PartHeading } from "@/components/layout/page-heading";
import { Pager, type PagerLink } from "@/components/layout/pager";
import { UiDate } from "@/components/layout/ui-date";
import { Bilingual, UiCount, type UiKey } from "@/components/layout/ui-text";
import { PaperList } from "@/components/paper/paper-list";
import type { CategoryDay, CategoryPart } from "@/lib/library/category-parts";
import { isEstimate } from "@/lib/library/queries";
import { bilingualDate } from "@/lib/site/dates";
import type { UiString } from "@/lib/site/strings";
import { categoryPath, digestPath } from "@/lib/site/urls";
import { CategoryDays } from "./category-days";
import { CategoryText } from "./category-text";

type CategoryMonthPageProps = {
  readonly category: string;
  readonly part: CategoryPart;
  /** The month, or its days where the month has several pages. */
  readonly name: UiString;
  /** Days of the month that the page leads to. */
  readonly days: readonly CategoryDay[];
  readonly earlier: NextPart | undefined;
  readonly later: NextPart | undefined;
};

/** The page of a category's month before or after another, and its day next to that one. */
export type NextPart = Pick<CategoryPart, "month" | "number"> & { readonly day: string };

/** Show a category's papers of one month, or of some days of a full one, day by day. */
export function CategoryMonthPage({ category, part, name, days, earlier, later }: CategoryMonthPageProps) {
  return (
    <>
      <PageHeading lead={<PartFacts category={category} part={part} days={days} />}>
        <a href={categoryPath(category)} className="hover:text-accent">
          {category}
        </a>{" "}
        <span className="text-muted">
          <Bilingual {...name} />
        </span>
      </PageHeading>
      <div className={days.length > 1 ? "gap-x-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]" : ""}>
        {days.length > 1 && <CategoryDays category={category} part={part} days={days} />}
        <div className="min-w-0 max-w-3xl space-y-12">
          {[...part.days].map(([date, papers]) => (
            <section key={date}>
              <PartHeading id={date}>
                <a href={digestPath(date)} className="hover:text-accent">
                  <UiDate date={date} style="weekday" />
                </a>{" "}
                {isEstimate(
                  papers.flatMap(({ appearances }) => appearances),
                  date,
                ) && <EstimateMark />}
              </PartHeading>
              <PaperList papers={papers} category={category} />
            </section>
          ))}
        </div>
      </div>
      <PartPager category={category} part={part} earlier={earlier} later={later} />
    </>
  );
}

type PartFactsProps = {
  readonly category: string;
  readonly part: CategoryPart;
  readonly days: readonly CategoryDay[];
};

function PartFacts({ category, part, days }: PartFactsProps) {
  const month = bilingualDate(part.month, "month");
  const all = days.reduce((sum, { count }) => sum + count, 0);
  if (part.count < all) return <CategoryText k="part-of-month" values={{ count: part.count, all, month }} />;
  return (
    <p className="flex flex-wrap gap-x-4 tabular-nums">
      <UiCount of="paper" count={part.count} />
      {part.number !== undefined && (
        <a href={categoryPath(category, part.month)} className="link">
          <CategoryText k="whole-month" values={{ month }} />
        </a>
      )}
    </p>
  );
}

/** A neighbour is named by its day next to this page's: that one stays when a later day adds to it. */
function PartPager({
  category,
  part,
  earlier,
  later,
}: Pick<CategoryMonthPageProps, "category" | "part" | "earlier" | "later">) {
  const link = (other: NextPart, ofMonth: UiKey, ofOther: UiKey): PagerLink => {
    const isSame = other.month === part.month;
    return {
      href: categoryPath(category, other.month, other.number),
      label: isSame ? ofMonth : ofOther,
      name: isSame ? <UiDate date={other.day} /> : <UiDate date={other.month} style="month" />,
    };
  };
  return (
    <Pager
      label="months"
      previous={earlier && link(earlier, "earlier-days", "previous-month")}
      next={later && link(later, "later-days", "next-month")}
    />
  );
}
