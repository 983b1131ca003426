import { UiText } from "@/components/layout/ui-text";
import type { CategoryDay, CategoryPart } from "@/lib/library/category-parts";
import { categoryPath } from "@/lib/site/urls";
import { PeriodList } from "./period-list";

type CategoryDaysProps = {
  readonly category: string;
  readonly part: CategoryPart;
  readonly days: readonly CategoryDay[];
};

/** List the days of a category's month with their counts, each as a link to its papers, here or on another page. */
export function CategoryDays({ category, part, days }: CategoryDaysProps) {
  return (
    <nav aria-labelledby="days" className="no-print mb-8 lg:sticky lg:top-20 lg:self-start">
      <h2 id="days" className="mb-2 font-medium text-muted text-sm">
        <UiText k="days" />
      </h2>
      <PeriodList
        periods={days.map(({ date, count, month, number }) => ({
          date,
          href: `${number === part.number ? "" : categoryPath(category, month, number)}#${date}`,
          count,
        }))}
        style="short"
      />
    </nav>
  );
}
